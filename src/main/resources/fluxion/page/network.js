import { make } from './dom.js';
import { math } from './math.js';
import { shape } from './curves.js';
import { decimals } from './decimals.js';

/**
 * Nodes as boxes in columns, each behind what it rests on; at the arrows the derivatives along them. Boxes are set
 * first, so that their sizes are known.
 */
const GAP = 26;
const EDGE = 12;
const ROOM = 44;
/** Where there is less room, boxes stand closer, and then are set smaller. */
const CLOSER = 18;

export function network(place, { nodes, values, slopes }) {
  const root = nodes.at(-1).latex;
  const boxes = new Map(nodes.map(node => [node.name, { node, box: box(node, root, values, slopes) }]));
  const labels = nodes.flatMap(node => node.inputs.filter(input => input.slope).map(input => ({
    from: boxes.get(input.name), to: boxes.get(node.name),
    element: make('span', { class: 'along' }, math(input.slope)) })));
  place.replaceChildren(...[...boxes.values()].map(one => one.box), ...labels.map(label => label.element));
  const size = fitted(place, nodes, boxes, labels);
  for (const { box: element, x, y } of boxes.values()) put(element, x, y);
  for (const { from, to, element, width, height } of labels) {
    const start = from.x + from.width;
    const far = to.column - from.column > 1;                     // half-way there would stand something else
    const [x, y] = far ? [start + 8 + width / 2, middle(from)] : [(start + to.x) / 2, (middle(from) + middle(to)) / 2];
    put(element, x - width / 2, y - height / 2);
  }
  const lines = shape('svg', { width: size.width, height: size.height, 'aria-hidden': 'true' }, shape('defs', {},
    shape('marker', { id: 'tip', markerWidth: 9, markerHeight: 8, refX: 8, refY: 4, orient: 'auto' },
      shape('path', { d: 'M0,0L9,4L0,8z' }))),
  ...nodes.flatMap(node => node.inputs.map(input => arrow(boxes.get(input.name), boxes.get(node.name)))));
  place.prepend(lines);
  place.style.width = `${size.width}px`;
  place.style.height = `${size.height}px`;
}

function fitted(place, nodes, boxes, labels) {
  const most = place.parentElement.clientWidth;
  let size;
  for (const [room, dense] of [[ROOM, false], [CLOSER, false], [CLOSER, true]]) {
    place.classList.toggle('dense', dense);
    for (const one of boxes.values()) Object.assign(one, { width: one.box.offsetWidth, height: one.box.offsetHeight });
    for (const label of labels) Object.assign(label, { width: label.element.offsetWidth, height: label.element.offsetHeight });
    size = arranged(nodes, boxes, labels, room);
    if (size.width <= most) break;
  }
  return size;
}

function put(element, x, y) {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}

const middle = one => one.y + one.height / 2;

function box(node, root, values, slopes) {
  const value = values[node.name];
  const slope = slopes[node.name];
  return make('div', { class: node.body ? 'node inner' : 'node' },
    math(node.body ? `${node.latex} = ${node.body}` : node.latex),
    value === undefined ? null : make('span', { class: 'value' }, decimals(value)),
    slope === undefined ? null : make('span', { class: 'slope' },
      math(`\\frac{\\partial ${root}}{\\partial ${node.latex}}`), ` = ${decimals(slope)}`));
}

/** Columns by the longest way from an input; an input stands just before what uses it first. */
function arranged(nodes, boxes, labels, room) {
  const column = new Map();
  for (const node of nodes)
    column.set(node.name, Math.max(-1, ...node.inputs.map(input => column.get(input.name))) + 1);
  for (const node of nodes) if (node.inputs.length === 0) {
    const users = nodes.filter(user => user.inputs.some(input => input.name === node.name));
    column.set(node.name, Math.min(...users.map(user => column.get(user.name)), Infinity) - 1);
    if (users.length === 0) column.set(node.name, 0);
  }
  const columns = [];
  for (const node of nodes) (columns[column.get(node.name)] ??= []).push(boxes.get(node.name));
  const height = of => of.reduce((sum, one) => sum + one.height + GAP, -GAP);
  const tallest = Math.max(...columns.map(height));
  let x = EDGE;
  columns.forEach((of, k) => {
    let y = EDGE + (tallest - height(of)) / 2;
    for (const one of of) {
      Object.assign(one, { x, y, column: k });
      y += one.height + GAP;
    }
    const next = labels.filter(label => columns[k + 1]?.includes(label.to)).map(label => label.width);
    x += Math.max(...of.map(one => one.width)) + room + Math.max(0, ...next);
  });
  const last = columns.at(-1);
  return { width: Math.ceil(last[0].x + Math.max(...last.map(one => one.width)) + EDGE), height: tallest + 2 * EDGE };
}

function arrow(from, to) {
  const x = from.x + from.width;
  const bend = Math.max((to.x - x) / 2, GAP);
  return shape('path', { class: 'arrow', 'marker-end': 'url(#tip)',
    d: `M${x},${middle(from)}C${x + bend},${middle(from)} ${to.x - bend},${middle(to)} ${to.x},${middle(to)}` });
}
