import { make } from './dom.js';
import { text } from './texts.js';
import { badge, sentences } from './told.js';
import { OPEN, unfold } from './claim.js';
import { declared, formula, macros } from './typeset.js';
import { prose } from './prose.js';

const COUNTED = ['proved', ...OPEN, 'definition'];

/** The text with every formula set and in the colour of its verdict; before it, how many there are of each. */
export function report(sent, answer, format) {
  const source = answer.text ?? sent;
  const steps = [...answer.steps].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  if (steps.length === 0) return [make('p', { class: 'hint' }, text('report.nothing'))];
  const shown = make('div', { class: 'document' }, written(source, answer.formulas ?? [], steps, format));
  return [summary(steps), shown];
}

/** How many verdicts of each kind, and the way to those that need a look. */
export function summary(steps) {
  const open = steps.filter(step => OPEN.includes(step.verdict));
  return make('div', { class: 'summary' }, make('p', { class: 'counts' }, COUNTED.map(word => {
    const count = steps.filter(step => step.verdict === word).length;
    return count === 0 ? null : make('span', {}, badge(word), ` ${count}`);
  })), open.length === 0 ? null : make('ol', { class: 'open' }, open.map(step => make('li', {},
    make('button', { type: 'button', class: 'jump', onclick: () => go(step) }, `${step.section ?? ''} ${text('report.line', step.line)}`),
    ' ', badge(step.verdict), ' ', make('span', { class: 'first' }, sentences(step)[0] ?? '')))));
}

function go(step) {
  if (!step.control) return;
  unfold(step.control, step.control.steps ?? [step], step.source, true);
  step.control.scrollIntoView({ block: 'center' });
  step.control.focus({ preventScroll: true });
}

/** Formulas and declarations are taken out, the words around them set, and what was taken out put in again. */
function written(source, places, steps, format) {
  const known = format === 'latex' || source.includes('\\newcommand') || source.includes('\\def') ? macros(source) : {};
  const parts = places.map(place => ({ span: place.span, node: () => formula(source, place,
    steps.filter(step => place.content[0] <= step.span[0] && step.span[0] < place.content[1]), known) }));
  for (const step of steps)
    if (!places.some(place => place.content[0] <= step.span[0] && step.span[0] < place.content[1]))
      parts.push({ span: step.span, node: () => declared(step) });
  parts.sort((a, b) => a.span[0] - b.span[0]);
  let at = 0;
  let words = '';
  parts.forEach((part, k) => {
    if (part.span[0] < at) return;
    words += `${source.slice(at, part.span[0]).replace(/[\uE000\uE001]/g, '')}\uE000${k}\uE001`;
    at = part.span[1];
  });
  words += source.slice(at);
  words = words.replace(/<!--\s*fluxion:/g, '<!--').replace(/%\s*fluxion:/g, '%');
  return prose(words, format, k => parts[k].node());
}
