import { make } from './dom.js';
import { text, known } from './texts.js';
import { ask } from './api.js';
import { math, copying } from './math.js';
import { warnings } from './told.js';
import { decimals } from './decimals.js';

/** The name of a variable in LaTeX: theta is θ, and w1 is w with an index. */
export const letter = (understood, name) => understood['variables-latex'][understood.variables.indexOf(name)];
/** The same where there is but plain text. */
export const plain = (understood, name) => understood['variables-unicode'][understood.variables.indexOf(name)];

/** d/dx, d²/dx² */
export function operator({ understood, by, order }) {
  const name = letter(understood, by);
  return order === 1 ? `\\frac{d}{d${name}}` : `\\frac{d^{${order}}}{d${name}^{${order}}}`;
}

export function derivative(question) {
  const { found, understood } = question;
  return [
    make('div', { class: 'headline' }, make('h2', {}, text('result.title')), time(understood)),
    math(`${operator(question)} \\, f = ${found.latex}`, true),
    copies([['LaTeX', found.latex], [text('copy.text'), found.result]], question),
    facts(found, understood),
    warnings(found.warnings.filter(sentence => !understood.warnings.includes(sentence))),
  ].filter(Boolean);
}

export function gradient(question) {
  const { fields, found, understood } = question;
  const rows = fields.variables.map((name, k) => `\\frac{\\partial f}{\\partial ${letter(understood, name)}} &= ${found.latex[k]}`);
  return [
    make('div', { class: 'headline' }, make('h2', {}, text('result.gradient')), time(understood)),
    math(`\\begin{aligned} ${rows.join(' \\\\[.7em] ')} \\end{aligned}`, true),
    shared(found),
    copies([['LaTeX', `\\begin{pmatrix} ${found.latex.join(' \\\\ ')} \\end{pmatrix}`],
      [text('copy.text'), fields.variables.map((name, k) => `d/d${name}: ${found.result[k]}`).join('\n')]], question),
    facts(found, understood),
    warnings(found.warnings.filter(sentence => !understood.warnings.includes(sentence))),
  ].filter(Boolean);
}

const time = found => make('span', { class: 'time' }, text('result.time', Math.max(1, Math.round(found.ms))));

function shared(found) {
  if (!found.shared?.length) return null;
  return make('p', { class: 'code' }, text('result.where'), ' ', found.shared.map(([name, body]) =>
    `${name} = ${body}`).join(', '));
}

const FIRST = ['mathml', 'typst'];
const READY = ['latex', 'text'];

/** The notations at hand, those that the server can write on demand, and code. */
function copies(ready, { whole, fields, scene, understood }) {
  const chips = ready.map(([label, content]) => copying(label, content));
  const others = whole ? [] : (known.notations ?? []).filter(name => !READY.includes(name));
  const written = name => copying(text(`notation.${name}`), () => notation(fields, name));
  const later = others.filter(name => !FIRST.includes(name));
  return make('div', { class: 'copies', role: 'group', 'aria-label': text('copies') },
    make('span', { class: 'hint' }, text('copies')), chips, FIRST.filter(name => others.includes(name)).map(written),
    later.length ? make('details', { class: 'more' }, make('summary', { class: 'chip' }, text('copy.more')),
      make('span', { class: 'copies' }, later.map(written))) : null,
    make('span', { class: 'copies' }, make('span', { class: 'hint' }, text('copies.code')), (known.code ?? []).map(name =>
      copying(text(`code.${name}`), () => code({ ...scene, variables: understood.variables }, name)))),
    make('span', { class: 'note hint', role: 'status' }));
}

async function notation(fields, name) {
  const answer = await ask('differentiate', { ...fields, notations: [name] }, `notation ${name}`);
  const written = answer?.notations?.[name];
  if (!written) throw new Error(answer?.unwritable?.[name] ?? answer?.error?.message ?? name);
  return name.endsWith('mathml') ? `<math xmlns="http://www.w3.org/1998/Math/MathML">${written}</math>` : written;
}

/** The formula and its derivatives by all variables as functions of a programming language. */
async function code(fields, language) {
  const answer = await ask('code', { ...fields, language }, `code ${language}`);
  if (!answer?.ok) throw new Error(answer?.error?.message ?? language);
  return answer.code;
}

/** Where the function has a value, where the result is right, and where there is no derivative. */
function facts(found, understood) {
  const rows = [];
  if (understood['domain-latex']?.length)
    rows.push([text('facts.domain'), ...listed(understood['domain-latex'])]);
  if (found.conditions.length) rows.push([text('facts.conditions'), ...listed(found['conditions-latex'])]);
  for (const point of found.exceptions ?? []) rows.push([text('facts.exceptional'), ...exception(point)]);
  for (const latex of found['exceptional-latex'] ?? []) rows.push([text('facts.exceptional'), math(latex)]);
  return rows.length === 0 ? null : make('dl', { class: 'facts' }, rows.map(([name, ...told]) =>
    make('div', {}, make('dt', {}, name), make('dd', {}, told))));
}

export const listed = formulas => formulas.flatMap((latex, k) => k === 0 ? [math(latex)] : [', ', math(latex)]);

/** What is known where the formula of a derivative says nothing. */
export function exception(point) {
  const told = point.derivative === 'exists' ? text('facts.exists', point.exact ?? decimals(point.value ?? `[${point.enclosure.join('; ')}]`))
    : text(point.derivative === 'none' ? 'facts.none' : 'facts.undecided', point.reason);
  return [math(point.latex), ` — ${told}`];
}
