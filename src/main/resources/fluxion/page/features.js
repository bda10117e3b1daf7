import { make } from './dom.js';
import { text } from './texts.js';
import { math } from './math.js';
import { filled } from './told.js';
import { comma, decimals } from './decimals.js';

const KINDS = ['asymptotes', 'hollow', 'filled', 'corner'];
const NEAR = 5;
/** A tangent is drawn where value and slope are known so well, as a part of the window. */
const VAGUE = .02;
export const short = number => decimals(Number(number.toPrecision(4)));

/** What is marked, in words. */
export function features({ curves }, name) {
  const lines = curves.flatMap((curve, k) => curve.guide ? [] : KINDS.filter(kind => curve[kind].length).map(kind =>
    filled(`plot.${kind}`, math(name(k)), listed(curve[kind]))));
  return lines.length === 0 ? '' : make('ul', { class: 'reasons' }, lines.map(line => make('li', {}, line)));
}

/** With so many digits; if others follow, it says so. */
export const near = (number, digits = 4) => {
  const brief = Number(number.toPrecision(digits));
  return `${brief === number ? '' : '≈ '}${decimals(brief)}`;
};
/** As far as it can be read off a picture. */
export const read = ({ number, error }) => `≈ ${decimals(Number(number.toFixed(Math.min(12, Math.max(0,
  -Math.ceil(Math.log10(2 * error)))))) + 0)}`;
const MOST = 24;
const placed = at => Array.isArray(at) ? `(${at.map(one => near(one)).join(comma() ? '; ' : ', ')})` : near(at);
const listed = places => [...places.slice(0, MOST).map(placed), ...(places.length > MOST ? ['…'] : [])]
  .join(comma() ? '; ' : ', ');

/** The x of a mark or a pole of the curve that is meant by somebody who points at x; null if there is none. */
export function nearMark(curve, x, place) {
  const found = [...KINDS.slice(1).flatMap(kind => curve[kind].map(([at]) => at)), ...curve.asymptotes]
    .map(at => [Math.abs(place.x(at) - place.x(x)), at]).sort(([a], [b]) => a - b)[0];
  return found && found[0] <= NEAR ? found[1] : null;
}

/**
 * Value and slope at x, between the columns that have been computed, and how far they are to be trusted. Vague where
 * that is not far enough to draw a tangent; null where one of them has none.
 */
export function touchAt({ samples, doubts, window, curves }, x) {
  if (samples.length < 2 || !joined(curves[0], x)) return null;
  const place = (x - window[0]) / (window[1] - window[0]) * samples[0].length - .5;
  const height = window[3] - window[2];
  const [value, slope] = [between(samples[0], doubts[0], place, height),
    between(samples[1], doubts[1], place, height / (window[1] - window[0]))];
  return value === null || slope === null ? null : { value, slope, vague: value.vague || slope.vague };
}

function between(list, doubts, place, scale) {
  const k = Math.max(0, Math.min(list.length - 2, Math.floor(place)));
  if ([list[k], list[k + 1], doubts[k]].includes(null)) return null;
  const number = list[k] + (list[k + 1] - list[k]) * (place - k);
  const error = Math.max(2 * doubts[k], scale / 2000);
  return { number, error, vague: error > VAGUE * Math.max(scale, Math.abs(number)) };
}

/** Whether the curve is known to go through x. Strokes are cut off above and below: there x is believed. */
function joined({ strokes }, x) {
  return strokes.length === 0 || strokes.some(points => points[0] <= x && x <= points[points.length - 2])
    || !strokes.some(points => Math.abs(points[0] - x) < 1e-6 || Math.abs(points[points.length - 2] - x) < 1e-6);
}
