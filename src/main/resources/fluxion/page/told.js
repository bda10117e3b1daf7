import { make } from './dom.js';
import { text, has } from './texts.js';
import { math } from './math.js';
import { decimals } from './decimals.js';

/** Why there is no answer, with the place in the text. */
export function failure(answer, source) {
  const { message, hint, span, in: where } = answer.error;
  const here = !where || where === 'formula' || where === 'claimed';
  return make('div', { class: 'failure' },
    make('p', {}, message, hint ? make('span', { class: 'hint' }, hint) : null),
    span && here ? make('pre', { class: 'place' }, source.slice(0, span[0]),
      make('mark', {}, source.slice(span[0], Math.max(span[1], span[0] + 1)) || ' '), source.slice(span[1])) : null);
}

/** Doubts in reading, each in its line. */
export function warnings(sentences) {
  return sentences.length === 0 ? null : make('ul', { class: 'warnings' },
    sentences.map(sentence => make('li', {}, sentence)));
}

/** A verdict in its colour, and in words. */
export const badge = word => make('span', { class: `badge ${word}` }, has(`verdict.${word}`)
  ? text(`verdict.${word}`) : word);

const capital = sentence => sentence[0].toUpperCase() + sentence.slice(1);

/** A sentence with something set in its first hole; the others are filled with texts. */
export function filled(key, node, ...others) {
  const [before, after] = text(key, '\u0000', ...others).split('\u0000');
  return [before, node, after];
}

/** What a verdict comes with: a condition, a point at which the sides differ, why it is open. */
export function grounds(verdict, left, right) {
  const lines = [];
  if (verdict.condition) lines.push(filled('grounds.condition', math(verdict['condition-latex'])));
  if (verdict.witness) {
    const point = Object.entries(verdict.witness).map(([name, value]) => `${name} = ${value}`).join(', ');
    const sides = [verdict['left-enclosure'] ?? verdict.left, verdict['right-enclosure'] ?? verdict.right];
    const said = [left, number(sides[0]), right, number(sides[1])];
    lines.push(point ? text('grounds.witness', point, ...said) : capital(text('grounds.anywhere', ...said)));
  }
  if (verdict.evidence?.reason) lines.push(has(`reason.${verdict.evidence.reason}`)
    ? text(`reason.${verdict.evidence.reason}`) : String(verdict.evidence.reason));
  if (verdict.remark) lines.push(text('grounds.mistake', verdict.remark));
  if (verdict.domain?.length) lines.push(...verdict.domain);
  return lines;
}

/** The digits that both bounds share, six at most. */
function number(bounds) {
  if (!Array.isArray(bounds)) return decimals(bounds);
  const [low, high] = bounds.map(Number);
  return low === high ? decimals(bounds[0]) : `≈ ${decimals(Number(((low + high) / 2).toPrecision(6)))}`;
}

/** All there is to say of a step of a derivation, a line each. */
export function sentences(step) {
  const lines = grounds(step, text('grounds.left'), text('grounds.right'));
  if (step.error) lines.push(step.error.message, ...(step.error.hint ? [step.error.hint] : []));
  return [...lines, ...(step.notes ?? []), ...step.warnings];
}
