import { make, button, find } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { state, set } from './state.js';
import { badge, failure, grounds, warnings } from './told.js';
import { syntaxOf } from './api.js';
import { plain } from './result.js';

/** The reader's own answer, judged. */
export function show(place, question) {
  const language = document.documentElement.lang;
  if (place.dataset.language !== language) build(place);
  place.dataset.language = language;
  place.question = question;
  const name = plain(question.understood, question.by);
  find('label', place).textContent = text('answer.label', question.order === 1 ? `d/d${name}`
    : `d^${question.order}/d${name}^${question.order}`);
  find('#claimed', place).value = state.claimed ?? '';
  find('.verdict', place).replaceChildren();
  if (state.claimed) judge(place);
}

function build(place) {
  const field = make('input', { id: 'claimed', class: 'code', type: 'text', spellcheck: 'false',
    autocapitalize: 'off', autocomplete: 'off' });
  field.addEventListener('input', () => {
    find('.verdict', place).replaceChildren();                           // it was about what stood there before
    set({ claimed: field.value });
  });
  const form = make('form', { class: 'field', onsubmit: event => { event.preventDefault(); judge(place); } },
    make('label', { for: 'claimed' }),
    make('div', { class: 'row' }, field, make('button', { type: 'submit' }, text('answer.check'))));
  place.replaceChildren(form, make('div', { class: 'verdict', 'aria-live': 'polite' }));
}

/** The formula and the answer in one syntax, each read in its own: x^{11} is no text, and x^12 no LaTeX. */
async function alike(scene, claimed) {
  if (scene.syntax === syntaxOf(claimed)) return { claimed };
  return { formula: await inLatex(scene.formula), claimed: await inLatex(claimed), syntax: 'latex' };
}

/** Itself where it cannot be read: the answer to the question says why. */
async function inLatex(formula) {
  if (syntaxOf(formula) === 'latex') return formula;
  const read = await ask('parse', { formula, syntax: 'text' }, `latex ${formula}`);
  return read?.ok ? read.latex : formula;
}

/** Takes back what was said of an answer to another question. */
export function forget(place) {
  find('.verdict', place)?.replaceChildren();
}

async function judge(place) {
  const claimed = find('#claimed', place).value;
  const { scene, by, order } = place.question;
  const verdict = find('.verdict', place);
  verdict.replaceChildren();
  if (claimed.trim() === '') return;
  const sides = await alike(scene, claimed);
  const answer = await ask('check-derivative', { ...scene, ...sides, variable: by, order }, 'claimed');
  if (answer === null || find('#claimed', place).value !== claimed) return;
  if (!answer.ok) { verdict.replaceChildren(failure(answer, claimed)); return; }
  const lines = grounds(answer, text('answer.yours'), text('answer.derivative'));
  const expected = make('code', {}, answer.expected);
  const reveal = button(text('answer.reveal'), () => reveal.replaceWith(expected), 'quiet');
  verdict.replaceChildren(make('p', { class: 'said' }, badge(answer.verdict), ' ',
    text(`answer.${answer.verdict}`)), ...lines.map(line => make('p', {}, line)),
    ...(answer.verdict === 'proved' ? [] : [make('p', {}, reveal)]), warnings(answer.warnings) ?? '');
}
