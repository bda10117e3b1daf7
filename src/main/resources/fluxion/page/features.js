import { make } from './dom.js';
import { text } from './texts.js';
import { math } from './math.js';
import { filled } from './told.js';
import { comma, decimals } from './decimals.js';

const KINDS = ['asymptotes', 'hollow', 'filled', 'corner'];
const NEAR = 5;
export const short = number => decimals(Number(number.toPrecision(4)));

/** What is marked, in words. */
export function features({ curves }, name) {
  const lines = curves.flatMap((curve, k) => curve.guide ? [] : KINDS.filter(kind => curve[kind].length).map(kind =>
    filled(`plot.${kind}`, math(name(k)), curve[kind].slice(0, 24).map(placed).join(', '))));
  return lines.length === 0 ? '' : make('ul', { class: 'reasons' }, lines.map(line => make('li', {}, line)));
}

const placed = at => Array.isArray(at) ? `(${at.map(short).join(comma() ? '; ' : ', ')})` : short(at);

/** The x of a mark or a pole of the curve that is meant by somebody who points at x; null if there is none. */
export function nearMark(curve, x, place) {
  const found = [...KINDS.slice(1).flatMap(kind => curve[kind].map(([at]) => at)), ...curve.asymptotes]
    .map(at => [Math.abs(place.x(at) - place.x(x)), at]).sort(([a], [b]) => a - b)[0];
  return found && found[0] <= NEAR ? found[1] : null;
}

/** Value and slope at x, between the columns that have been computed; null where one of them has none. */
export function touchAt({ samples, window, curves }, x) {
  if (samples.length < 2 || !joined(curves[0], x)) return null;
  const place = (x - window[0]) / (window[1] - window[0]) * samples[0].length - .5;
  const k = Math.max(0, Math.min(samples[0].length - 2, Math.floor(place)));
  const between = list => list[k] === null || list[k + 1] === null ? null : list[k] + (list[k + 1] - list[k]) * (place - k);
  const [value, slope] = [between(samples[0]), between(samples[1])];
  return value === null || slope === null ? null : { value, slope };
}

/** Whether the curve is known to go through x. Strokes are cut off above and below: there x is believed. */
function joined({ strokes }, x) {
  return strokes.length === 0 || strokes.some(points => points[0] <= x && x <= points[points.length - 2])
    || !strokes.some(points => Math.abs(points[0] - x) < 1e-6 || Math.abs(points[points.length - 2] - x) < 1e-6);
}
