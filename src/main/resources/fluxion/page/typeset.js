import { render, renderToString } from './katex.js';
import { make } from './dom.js';
import { OPTIONS } from './math.js';
import { claim } from './claim.js';

/** Ends of rows, and what only places a formula on its page. */
const ROW = /\\\\(?:\s*\[[^\]]*\])?/;
const FRAME = /\\(?:begin|end)\{[a-z]+\*?\}(?:\{[^}]*\})?|&|\\(?:label|tag\*?)\s*\{[^}]*\}|\\(?:nonumber|notag|\[|\])|^\s*\[[^\]]*\]/g;
const RELATION = /^\s*(=|<|>|[≤≥≠≈]|\\(?:leq?|geq?|neq?|lt|gt|approx|equiv|to|Rightarrow|implies|iff)(?![A-Za-z]))/;
/** Commands that give a name to others. */
export const DEFINITION = /\\(?:(?:re|provide)?newcommand\*?|DeclareMathOperator\*?)\s*(?:\{\\[A-Za-z]+\}|\\[A-Za-z]+)(?:\[\d\])?\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\\def\\[A-Za-z]+(?:#\d)*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

/** What the author calls by names of their own; what cannot be understood of it is left out. */
export function macros(source) {
  const known = {};
  for (const [definition] of source.matchAll(DEFINITION)) {
    const plain = definition.replace(/\\DeclareMathOperator\*?\s*\{?(\\[A-Za-z]+)\}?\s*\{(.*)\}$/s,
      '\\newcommand{$1}{\\operatorname{$2}}').replace(/\\(?:provide|re)?newcommand\*?/, '\\newcommand');
    try {
      renderToString(plain, { ...OPTIONS, throwOnError: true, globalGroup: true, macros: known });
    } catch { /* said where it is used */ }
  }
  return known;
}

/** The formula as its author has it; as it was understood, if the browser cannot set it; else its source. */
function set(source, known, displayMode, mathml) {
  const place = make('span', { class: 'math' });
  try {
    render(source, place, { ...OPTIONS, throwOnError: true, displayMode, macros: { ...known } });
    return place;
  } catch { /* misspelt, for example */ }
  if (!mathml) return make('code', {}, source.trim());
  place.replaceChildren(...new DOMParser().parseFromString(mathml, 'text/html').body.childNodes);
  return place;
}

/**
 * A formula of a document, with the steps that it has: in one piece, or in as many as there are verdicts. Links of a
 * chain share a side, so each takes what the one before it leaves.
 */
export function formula(source, { content: [from, to], displayed }, steps, known) {
  const pieces = cut(source, from, to, steps);
  const told = pieces.filter(piece => piece.steps.length);
  if (told.length <= 1) {
    const only = told[0]?.steps ?? [];
    const whole = source.slice(from, to);
    const shown = set(/^\s*\\begin\{(math|displaymath)\}/.test(whole) ? whole.replace(FRAME, ' ') : whole, known,
      displayed, only[0]?.mathml);
    return boxed(displayed, [[claim(shown, only, whole)]]);
  }
  const rows = [[]];
  for (const { source: written, steps: own } of pieces) {
    const parts = written.split(ROW);
    const nested = own.length && /\\begin\{/.test(written);
    (nested ? [written] : own.length ? [...parts.slice(0, -1).filter(part => part.trim()), parts.at(-1)] : parts)
      .forEach((part, k) => {
        if (k > 0 || own.length && !nested && parts.length > 1 && !parts[0].trim()) rows.push([]);
        const plain = nested ? part : part.replace(FRAME, ' ');
        if (/^[\s.,;~]*$/.test(plain)) return;
        const shown = set(displayed ? `\\displaystyle ${plain}` : plain, known, false, own[0]?.mathml);
        rows.at(-1).push(own.length ? claim(shown, own, plain, RELATION.test(plain)) : shown);
      });
  }
  return boxed(displayed, rows.filter(row => row.length));
}

function cut(source, from, to, steps) {
  const pieces = [];
  let at = from;
  for (const step of steps) {
    const start = Math.min(Math.max(at, step.span[0]), to);
    const end = Math.min(Math.max(start, step.span[1]), to);
    if (start === end && pieces.length) {                        // within what another is about
      pieces.at(-1).steps.push(step);
      continue;
    }
    if (start > at) pieces.push({ source: source.slice(at, start), steps: [] });
    pieces.push({ source: source.slice(start, end), steps: [step] });
    at = end;
  }
  if (at < to) pieces.push({ source: source.slice(at, to), steps: [] });
  return pieces;
}

function boxed(displayed, rows) {
  if (!displayed) return make('span', { class: 'inline-formula' }, rows.flat());
  return make('div', { class: 'shown-formula' }, rows.map(row => {
    const goesOn = row[0].classList.contains('goes-on');
    return make('div', { class: goesOn ? 'formula-row goes-on' : 'formula-row' }, row);
  }));
}

/** Lines that Fluxion reads and no reader of the text sees. */
export const declared = (step) => claim(make('code', {}, step.source), [step], step.source);
