import { make } from './dom.js';
import { text } from './texts.js';
import { math } from './math.js';
import { failure, sentences, warnings } from './told.js';
import { exception, listed } from './result.js';
import { claim } from './claim.js';

/** A sheet, line by line: what stands there, and what is said to it. */
export const lines = steps => make('ol', { class: 'lines' }, steps.map(step => make('li', {},
  step.answer ? make('code', { class: 'line' }, step.source)
    : claim(make('code', { class: 'line' }, step.source), [{ ...step, latex: false }], step.source, false, step),
  step.answer ? answer(step) : step.verdict === 'definition' ? '' : brief(step))));

/** What a line asks for. */
function answer({ answer: found, source, warnings: doubts }) {
  if (!found.ok) return failure(found, source);
  return make('div', { class: 'reply' }, math(`${found['asked-latex']} = ${found.latex}`, true),
    found['conditions-latex'].length ? make('p', { class: 'hint' }, text('facts.conditions'), ' ',
      listed(found['conditions-latex'])) : null,
    (found.exceptions ?? []).map(point => make('p', { class: 'hint' }, text('facts.exceptional'), ' ',
      exception(point))), warnings([...new Set([...doubts, ...found.warnings])]));
}

function brief(step) {
  const [first] = sentences(step);
  return first ? make('div', { class: 'reply hint' }, first) : '';
}
