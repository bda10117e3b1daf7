import { ticks } from './ticks.js';

/**
 * Draws curves as the server found them: nothing is joined that it did not join. Colours and dashes are those of the
 * style sheet.
 */
const SPACE = 'http://www.w3.org/2000/svg';
const BELOW = 26;
const AROUND = 12;
const LETTER = 7.4;
const RADIUS = 4.5;

/** An element of an image. */
export function shape(name, properties = {}, ...children) {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(properties)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Where things stand in a picture of a window. */
export function layout(width, height, [left, right, bottom, top], turns) {
  const rows = ticks(bottom, top, Math.max(2, Math.round(height / 55)), false);
  const edge = 8 + LETTER * Math.max(2, ...rows.map(row => row.label.length));
  const [x1, x2, y1, y2] = [edge, width - AROUND, AROUND, height - BELOW];
  const columns = ticks(left, right, Math.max(2, Math.round((x2 - x1) / 70)), turns);
  return { width, height, x1, x2, y1, y2, rows, columns,
    x: at => x1 + (at - left) / (right - left) * (x2 - x1),
    y: at => y2 - (at - bottom) / (top - bottom) * (y2 - y1),
    xAt: place => left + (place - x1) / (x2 - x1) * (right - left),
    yAt: place => bottom + (y2 - place) / (y2 - y1) * (top - bottom) };
}

/** The picture without the tangent at the pointer. */
export function draw(svg, place, data, hidden) {
  const { x, y, x1, x2, y1, y2 } = place;
  const inside = shape('svg', { x: x1, y: y1, width: x2 - x1, height: y2 - y1, viewBox: `${x1} ${y1} ${x2 - x1} ${y2 - y1}` });
  const lines = [];
  for (const { at } of place.columns) lines.push(line(x(at), y1, x(at), y2, at === 0 ? 'axis' : 'grid'));
  for (const { at } of place.rows) lines.push(line(x1, y(at), x2, y(at), at === 0 ? 'axis' : 'grid'));
  const shown = data.curves.map((curve, k) => ({ curve, kind: curve.guide ? 'guide' : `c${k}` }))
    .filter(({ curve }, k) => !hidden.has(k));
  for (const { curve } of shown) for (const at of apart(curve.asymptotes, x)) lines.push(line(x(at), y1, x(at), y2, 'asymptote'));
  for (const { curve, kind } of [...shown].reverse()) lines.push(strokes(curve, x, y, kind));
  for (const { curve, kind } of [...shown].reverse()) lines.push(...marks(curve, x, y, kind, x2 - x1));
  inside.append(...lines.filter(Boolean));
  svg.setAttribute('viewBox', `0 0 ${place.width} ${place.height}`);
  svg.replaceChildren(shape('rect', { x: x1, y: y1, width: x2 - x1, height: y2 - y1, class: 'frame' }),
    ...place.columns.map(({ at, label }) => words(x(at), y2 + 17, label, 'middle')),
    ...place.rows.map(({ at, label }) => words(x1 - 6, y(at) + 4.5, label, 'end')), inside);
  return inside;
}

const line = (x1, y1, x2, y2, kind) => shape('line', { x1, y1, x2, y2, class: kind });
const words = (x, y, text, anchor) => shape('text', { x, y, 'text-anchor': anchor }, text);

/** Asymptotes closer to each other than this would be a grey area. */
function apart(places, x) {
  let last = -Infinity;
  return places.filter(at => x(at) - last >= 8 && ((last = x(at)), true));
}

function strokes({ strokes: all, dots }, x, y, kind) {
  const limited = number => Math.max(-5000, Math.min(5000, number)).toFixed(2);
  const path = all.map(points => {
    let d = '';
    for (let k = 0; k < points.length; k += 2) d += `${k ? 'L' : 'M'}${x(points[k]).toFixed(2)},${limited(y(points[k + 1]))}`;
    return d;
  }).join('');
  const group = shape('g', { class: `curve ${kind}` }, shape('path', { d: path }));
  for (let k = 0; k < dots.length; k += 2) group.append(shape('circle', { cx: x(dots[k]), cy: y(dots[k + 1]), r: 1, class: 'dot' }));
  return group;
}

function marks(curve, x, y, kind, width) {
  const found = [];
  if ((curve.hollow.length + curve.filled.length + curve.corner.length) * 2 * RADIUS > width) return found;   // they would hide it
  const disc = type => ([a, b]) => found.push(shape('circle', { cx: x(a), cy: y(b), r: RADIUS, class: `mark ${type} ${kind}` }));
  for (const [a, b] of curve.corner) {
    const [u, v, r] = [x(a), y(b), RADIUS + 1.5];
    found.push(shape('path', { d: `M${u},${v - r}L${u + r},${v}L${u},${v + r}L${u - r},${v}Z`, class: `mark hollow ${kind}` }));
  }
  curve.hollow.forEach(disc('hollow'));
  curve.filled.forEach(disc('filled'));
  return found;
}

/** The tangent at a place, as a line through the window, and its point; nothing where there is none. */
export function touching(place, x, touch) {
  if (touch === null) return [line(place.x(x), place.y1, place.x(x), place.y2, 'cursor')];
  const [value, slope] = [touch.value.number ?? touch.value, touch.slope.number ?? touch.slope];
  const [a, b] = [place.xAt(place.x1), place.xAt(place.x2)];
  return [line(place.x(a), place.y(value + slope * (a - x)), place.x(b), place.y(value + slope * (b - x)), 'tangent'),
    shape('circle', { cx: place.x(x), cy: place.y(value), r: RADIUS, class: 'mark filled guide' })];
}
