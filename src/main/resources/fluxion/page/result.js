import { make } from './dom.js';
import { text, known } from './texts.js';
import { ask } from './api.js';
import { math, copying } from './math.js';
import { warnings } from './told.js';

/** A name of a variable as KaTeX sets it: w1 is w with an index. */
export const letter = name => name.replace(/^([A-Za-z]+)_?(\d+)$/, '$1_{$2}').replace(/^([A-Za-z]{2,})(?=_|$)/,
  '\\mathrm{$1}');

/** d/dx, d²/dx² */
export const operator = (by, order) => order === 1 ? `\\frac{d}{d${letter(by)}}`
  : `\\frac{d^{${order}}}{d${letter(by)}^{${order}}}`;

export function derivative({ fields, found, by, order, understood }) {
  return [
    make('div', { class: 'headline' }, make('h2', {}, text('result.title')), time(understood)),
    math(`${operator(by, order)} \\, f = ${found.latex}`, true),
    copies([['LaTeX', found.latex], [text('copy.text'), found.result]], fields),
    facts(found, understood),
    warnings(found.warnings.filter(sentence => !understood.warnings.includes(sentence))),
  ].filter(Boolean);
}

export function gradient({ fields, found, understood }) {
  const rows = fields.variables.map((name, k) => `\\frac{\\partial f}{\\partial ${letter(name)}} &= ${found.latex[k]}`);
  return [
    make('div', { class: 'headline' }, make('h2', {}, text('result.gradient')), time(understood)),
    math(`\\begin{aligned} ${rows.join(' \\\\[.7em] ')} \\end{aligned}`, true),
    shared(found),
    copies([['LaTeX', `\\begin{pmatrix} ${found.latex.join(' \\\\ ')} \\end{pmatrix}`],
      [text('copy.text'), fields.variables.map((name, k) => `d/d${name}: ${found.result[k]}`).join('\n')]]),
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

/** The notations at hand, and those that the server can write on demand. */
function copies(ready, fields) {
  const others = fields ? (known.notations ?? []).filter(name => name !== 'latex' && name !== 'text') : [];
  const chips = ready.map(([label, content]) => copying(label, content));
  for (const name of others) chips.push(copying(text(`notation.${name}`), async () => {
    const answer = await ask('differentiate', { ...fields, notations: [name] }, `notation ${name}`);
    const written = answer?.notations?.[name];
    if (written && name.endsWith('mathml')) return `<math xmlns="http://www.w3.org/1998/Math/MathML">${written}</math>`;
    return written ?? answer?.unwritable?.[name] ?? '';
  }));
  return make('div', { class: 'copies', role: 'group', 'aria-label': text('copies') },
    make('span', { class: 'hint' }, text('copies')), chips);
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
  const told = point.derivative === 'exists' ? text('facts.exists', point.value ?? `[${point.enclosure.join(', ')}]`)
    : text(point.derivative === 'none' ? 'facts.none' : 'facts.undecided', point.reason);
  return [math(point.latex), ` — ${told}`];
}
