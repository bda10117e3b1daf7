import { find, make, calm, growing } from './dom.js';
import { text } from './texts.js';
import { ask, linesOf, syntaxOf } from './api.js';
import { state, set } from './state.js';
import { math } from './math.js';
import { failure, warnings } from './told.js';
import { derivative, gradient } from './result.js';
import * as steps from './steps.js';
import * as answer from './answer.js';
import * as plot from './plot.js';
import * as graph from './graph.js';
import { examples } from './examples.js';

const START = 'x^2 sin(x)';
const ALL = '*';                                               // by all variables: the gradient
const ORDERS = [1, 2, 3];
const panels = { steps, answer, plot, graph };
let fit = () => {};
/** What was understood of the formula as it stands. */
let question = null;

export function begin() {
  const input = find('#input');
  fit = growing(input);
  const later = calm(90, update);
  input.addEventListener('input', () => { set({ f: input.value }); later(); });
  input.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); update(); } });
  for (const [id, key] of [['definitions', 'given'], ['assumptions', 'assume']])
    find(`#${id}`).addEventListener('input', event => { set({ [key]: event.target.value }); later(); });
  for (const [id, panel] of Object.entries(panels)) {
    const details = find(`#${id}`);
    details.addEventListener('toggle', () => {
      set({ [id]: details.open ? '1' : '' });
      if (details.open && question) panel.show(find('.body', details), question);
    });
  }
}

export function label() {
  find('#input').placeholder = text('formula.placeholder');
  find('#definitions').placeholder = text('given.definitions.example');
  find('#assumptions').placeholder = text('given.assumptions.example');
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
  return fields;
}

async function update() {
  const read = find('#read');
  if (state.f.trim() === '') {
    read.replaceChildren(make('p', { class: 'hint' }, text('formula.empty')));
    nothing();
    return;
  }
  const understood = await ask('parse', scene());
  if (understood === null) return;
  find('#input').toggleAttribute('aria-invalid', !understood.ok);
  if (!understood.ok) {
    read.replaceChildren(failure(understood, state.f));
    stale(true);
    return;
  }
  read.replaceChildren(
    make('div', { class: 'reading' }, make('span', { class: 'tag' },
      text(syntaxOf(state.f) === 'latex' ? 'read.latex' : 'read.text')), math(understood.latex)),
    warnings(understood.warnings) ?? '');
  choices(understood.variables);
  if (understood.variables.length === 0) { constant(understood); return; }
  await differentiate(understood);
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

async function differentiate(understood) {
  const by = chosen(understood.variables);
  const whole = by === ALL;
  const order = whole ? 1 : Number(state.order ?? 1);
  const fields = whole ? { ...scene(), variables: understood.variables } : { ...scene(), variable: by, order };
  const began = performance.now();
  const found = await ask(whole ? 'gradient' : 'differentiate', fields, 'derivative');
  if (found === null) return;
  const card = find('#result');
  card.hidden = false;
  stale(false);
  question = { understood, fields, found, by, order, whole, scene: scene() };
  find('#more').hidden = !found.ok;
  find('#answer').hidden = whole;
  find('#steps').hidden = whole;
  find('#plot').hidden = whole;
  if (!found.ok) { card.replaceChildren(failure(found, state.f)); return; }
  card.replaceChildren(...(whole ? gradient(question) : derivative(question)));
  card.dataset.milliseconds = String(Math.round(performance.now() - began));
  for (const [id, panel] of Object.entries(panels)) {
    const details = find(`#${id}`);
    if (details.open && !details.hidden) panel.show(find('.body', details), question);
  }
}

/** The variable asked for; else x, or the only one, or all. */
function chosen(variables) {
  if (state.by === ALL && variables.length > 1 || variables.includes(state.by)) return state.by;
  if (variables.length === 1) return variables[0];
  return state.given ? ALL : variables.includes('x') ? 'x' : variables[0];
}

function choices(variables) {
  const by = variables.length ? chosen(variables) : '';
  const names = variables.length > 1 ? [...variables, ALL] : variables;
  radios(find('#by .options'), 'by', names, by, name => name === ALL ? text('by.all') : name);
  find('#by').hidden = variables.length < 2;
  radios(find('#order .options'), 'order', ORDERS.map(String), state.order ?? '1', order => text(`order.${order}`));
  find('#order').hidden = by === ALL || variables.length === 0;
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
