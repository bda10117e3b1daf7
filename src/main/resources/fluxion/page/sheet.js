import { find, make, busy, eager, growing, button } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { state, set } from './state.js';
import { failure } from './told.js';
import { summary } from './report.js';
import { lines } from './lines.js';

const START = "g' = g (1 - g)\nh = g(w1 x)\ny = g(w2 h)\nC = 1/2 (y - t)^2\ndC/dw2\ndC/dw2 = (y - t) y (1 - y) h";

let fit = () => {};

export function begin() {
  const later = eager(update);
  fit = growing(find('#lines'));
  find('#lines').addEventListener('input', event => { set({ lines: event.target.value }); later(); });
}

export function label() {}

export function show() {
  if (state.lines === undefined) state.lines = START;
  find('#lines').value = state.lines;
  fit();
  update();
}

async function update() {
  const place = find('#sheet .report');
  const answer = await busy(place, ask('check-derivation', { document: state.lines, format: 'sheet' }, 'sheet'));
  if (answer === null) return;
  if (!answer.ok) { place.replaceChildren(failure(answer, state.lines)); return; }
  place.replaceChildren(...(answer.steps.length === 0 ? [] : [summary(answer.steps), lines(answer.steps)]),
    names(answer));
}

/** What the sheet defines: one click from its derivative. */
function names(answer) {
  const defined = answer.steps.filter(step => step.verdict === 'definition').map(step => step.source.trim());
  const found = [...new Set(defined.map(line => /^([\p{L}][\p{L}\p{N}_]*)\s*:?=/u.exec(line)?.[1]).filter(Boolean))];
  if (found.length === 0) return '';
  return make('p', { class: 'row' }, make('span', { class: 'hint' }, text('sheet.differentiate')),
    found.map(name => button(name, () => {
      set({ mode: 'formula', f: name, by: '', given: defined.join('\n') });
      document.dispatchEvent(new CustomEvent('fluxion:mode', { detail: 'formula' }));
      find('#input').focus();
    }, 'chip')));
}
