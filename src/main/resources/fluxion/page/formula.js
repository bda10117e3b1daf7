import { find, make, calm, eager, growing } from './dom.js';
import { text } from './texts.js';
import { ask, linesOf, syntaxOf } from './api.js';
import { state, set } from './state.js';
import { math } from './math.js';
import { failure, warnings } from './told.js';
import { derivative, gradient, letter } from './result.js';
import * as steps from './steps.js';
import * as answer from './answer.js';
import * as plot from './plot.js';
import * as graph from './graph.js';
import { examples } from './examples.js';

const START = 'x^2 sin(x)';
const ALL = '*';                                               // by all variables: the gradient
const ORDERS = [1, 2, 3];
/** A formula that is half typed is no mistake yet. */
const HALF_TYPED = 450;
const PAUSE = 120;
/** What was to be seen of another formula. */
const ELSEWHERE = { from: '', to: '', touch: '', hide: '' };
const NOTATIONS = { sign: ['none', 'cdot', 'times'], decimal: ['point', 'comma'] };
const panels = { steps, answer, plot, graph };
let fit = () => {};
/** What was understood of the formula as it stands. */
let question = null;
let typed = 0;
const complain = calm(HALF_TYPED, (understood, formula) => {
  if (formula !== state.f) return;
  find('#input').setAttribute('aria-invalid', 'true');
  find('#read').replaceChildren(failure(understood, formula));
});

export function begin() {
  const input = find('#input');
  const later = eager(update);
  input.addEventListener('input', () => {
    typed = performance.now();
    set({ bottom: '', top: '', told: '', ...isAnother(state.f ?? '', input.value) && ELSEWHERE, f: input.value });
    later();
  });
  input.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); update(); } });
  const fits = [growing(input)];
  for (const [id, key] of [['definitions', 'given'], ['assumptions', 'assume']]) {
    find(`#${id}`).addEventListener('input', event => { set({ [key]: event.target.value }); later(); });
    fits.push(growing(find(`#${id}`)));
  }
  find('#given').addEventListener('toggle', () => fit());            // what is not seen has no height
  fit = () => fits.forEach(one => one());
  for (const [id, panel] of Object.entries(panels)) {
    const details = find(`#${id}`);
    details.addEventListener('toggle', () => {
      set({ [id]: details.open ? '1' : '' });
      if (details.open && question && !details.hidden) panel.show(find('.body', details), question);
    });
  }
}

/** Whether a formula is written anew, not mended: less than half of it stands where it stood. */
function isAnother(before, now) {
  const most = Math.min(before.length, now.length);
  let same = 0;
  while (same < most && before[same] === now[same]) same++;
  let last = 0;
  while (last < most - same && before.at(-1 - last) === now.at(-1 - last)) last++;
  return 2 * (same + last) < Math.max(before.length, now.length);
}

export function label() {
  find('#input').placeholder = text('formula.placeholder');
  find('#definitions').placeholder = text('given.definitions.example');
  find('#assumptions').placeholder = text('given.assumptions.example');
  notations();
  examples(find('#examples'), example => {
    for (const key of Object.keys(state)) delete state[key];
    set(example);
    show();
    find('#input').focus();
  });
}

export function show() {
  if (state.f === undefined) state.f = START;
  find('#input').value = state.f;
  find('#definitions').value = state.given ?? '';
  find('#assumptions').value = state.assume ?? '';
  find('#given').open = Boolean(state.given || state.assume);
  find('#notations').open = Boolean(state.sign || state.decimal);
  notations();
  for (const id of Object.keys(panels)) find(`#${id}`).open = state[id] === '1';
  fit();
  update();
}

/** What every request about the formula says. */
function scene() {
  const fields = { formula: state.f, syntax: syntaxOf(state.f) };
  const given = linesOf(state.given ?? '');
  const assume = linesOf(state.assume ?? '');
  if (given.length) fields.given = given;
  if (assume.length) fields.assume = assume;
  if (state.sign && state.sign !== 'none') fields.style = [state.sign];
  if (state.decimal === 'comma') fields.options = { 'decimal-comma': true };
  return fields;
}

async function update() {
  const read = find('#read');
  if (state.f.trim() === '') {
    read.replaceChildren(make('p', { class: 'hint' }, text('formula.empty')));
    nothing();
    return;
  }
  const formula = state.f;
  const order = Number(state.order ?? 1);
  const understood = await ask('explore', { ...scene(), variable: state.by, order });
  if (understood === null) return;
  if (!understood.ok) {
    stale(true);
    complain(understood, formula);
    return;
  }
  complain(understood, null);
  find('#input').removeAttribute('aria-invalid');
  read.replaceChildren(
    make('div', { class: 'reading' }, make('span', { class: 'tag' },
      text(syntaxOf(formula) === 'latex' ? 'read.latex' : 'read.text')), math(understood.latex)),
    warnings(understood.warnings) ?? '');
  choices(understood);
  if (understood.by === undefined) constant(understood);
  else differentiated(understood, order);
}

/** What is shown belongs to an earlier formula: it can be seen, and no more. */
function stale(old) {
  for (const part of [find('#result'), find('#more')]) {
    part.classList.toggle('stale', old);
    part.inert = old;
  }
}

function nothing() {
  question = null;
  find('#result').hidden = true;
  find('#more').hidden = true;
}

function constant(understood) {
  nothing();
  find('#read').append(make('p', { class: 'hint' }, text('formula.constant', understood.text)));
}

function differentiated(understood, asked) {
  const { by, derivative: found } = understood;
  const whole = by === ALL;
  const order = whole ? 1 : asked;
  const fields = whole ? { ...scene(), variables: understood.variables } : { ...scene(), variable: by, order };
  const card = find('#result');
  card.hidden = false;
  stale(false);
  question = { understood, fields, found, by, order, whole, scene: scene() };
  answer.forget(find('#answer'));
  find('#more').hidden = !found.ok;
  find('#answer').hidden = whole;
  find('#steps').hidden = whole;
  find('#plot').hidden = whole;
  if (!found.ok) { card.replaceChildren(failure(found, state.f)); return; }
  card.replaceChildren(...(whole ? gradient(question) : derivative(question)));
  card.dataset.milliseconds = String(Math.round(performance.now() - typed));
  unfolded();
}

/** What takes longer than a derivative waits for a pause in typing. */
const unfolded = calm(PAUSE, () => {
  for (const [id, panel] of Object.entries(panels)) {
    const details = find(`#${id}`);
    if (question?.found.ok && details.open && !details.hidden) panel.show(find('.body', details), question);
  }
});

function choices(understood) {
  const { variables, by } = understood;
  const names = variables.length > 1 ? [...variables, ALL] : variables;
  radios(find('#by .options'), 'by', names, by, name => name === ALL ? text('by.all') : math(letter(understood, name)));
  find('#by').hidden = variables.length < 2;
  radios(find('#order .options'), 'order', ORDERS.map(String), state.order ?? '1', order => text(`order.${order}`));
  find('#order').hidden = by === ALL || variables.length === 0;
}

/** How formulas are written, and read. */
function notations() {
  for (const [key, values] of Object.entries(NOTATIONS))
    radios(find(`#${key} .options`), key, values, state[key] ?? values[0], value => text(`notations.${key}.${value}`));
}

function radios(place, key, values, current, name) {
  const before = place.dataset.values;
  const now = JSON.stringify([values, current, document.documentElement.lang]);
  if (before === now) return;                                  // keeps the focus where it is
  place.dataset.values = now;
  const focused = place.contains(document.activeElement);
  place.replaceChildren(...values.map(value => make('label', { class: 'choice' },
    make('input', { type: 'radio', name: key, value, checked: value === current,
      onchange: () => { set({ [key]: value }); update(); } }), make('span', {}, name(value)))));
  if (focused) find('input:checked', place)?.focus();
}
