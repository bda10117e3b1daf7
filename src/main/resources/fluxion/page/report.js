import { make } from './dom.js';
import { text } from './texts.js';
import { badge, grounds } from './told.js';

const OPEN = ['refuted', 'conditional', 'undecided', 'unreadable'];
const COUNTED = ['proved', ...OPEN, 'definition'];

/** The text with every formula in the colour of its verdict, and what there is to say beside it. */
export function report(source, answer) {
  const steps = answer.steps.filter(step => step.verdict !== 'mention').sort((a, b) => a.span[0] - b.span[0]);
  if (steps.length === 0) return [make('p', { class: 'hint' }, text('report.nothing'))];
  return [counts(steps), make('pre', { class: 'document' }, coloured(source, steps))];
}

function counts(steps) {
  return make('p', { class: 'counts' }, COUNTED.map(word => {
    const count = steps.filter(step => step.verdict === word).length;
    return count === 0 ? null : make('span', {}, badge(word), ` ${count}`);
  }));
}

/** The links of a chain share a side: each takes what the one before it leaves. */
function coloured(source, steps) {
  const parts = [];
  let at = 0;
  for (const step of steps) {
    const from = Math.min(Math.max(at, step.span[0]), source.length);
    const to = Math.min(Math.max(from, step.span[1]), source.length);
    const told = sentences(step);
    parts.push(source.slice(at, from), make('mark', { class: step.verdict, tabindex: told.length ? 0 : null,
      title: [text(`verdict.${step.verdict}`), ...told].join('\n') }, source.slice(from, to)));
    if (OPEN.includes(step.verdict)) parts.push(make('span', { class: `aside ${step.verdict}` },
      badge(step.verdict), ' ', told.map(line => make('span', {}, line))));
    at = to;
  }
  parts.push(source.slice(at));
  return parts;
}

function sentences(step) {
  const lines = grounds(step, step.left ?? '', step.right ?? '');
  if (step.error) lines.push(step.error.message, ...(step.error.hint ? [step.error.hint] : []));
  if (step.expected) lines.push(text('report.expected', step.expected));
  return [...lines, ...(step.notes ?? []), ...step.warnings];
}
