/**
 * What a pointer, a wheel and keys do to a picture: over it a place is pointed at, pressed it is chosen, dragged the
 * window moves, and the wheel, once the picture has the focus, zooms.
 */
const STILL = 4;
const STEP = 1.25;

export function pointing(svg, { point, choose, move, zoom, usual, step, leave }) {
  let from = null;
  let dragged = false;
  const at = event => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  svg.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    from = at(event);
    dragged = false;
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', event => {
    const now = at(event);
    if (!from) { point(now[0]); return; }
    if (!dragged && Math.hypot(now[0] - from[0], now[1] - from[1]) < STILL) return;
    dragged = true;
    move(now[0] - from[0], now[1] - from[1]);
    from = now;
  });
  svg.addEventListener('pointerup', event => {
    if (from && !dragged) choose(at(event)[0]);
    from = null;
  });
  svg.addEventListener('pointercancel', () => { from = null; });
  svg.addEventListener('pointerleave', () => { if (!from) leave(); });
  svg.addEventListener('wheel', event => {
    if (document.activeElement !== svg && !event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY > 0 ? STEP : 1 / STEP, ...at(event));
  }, { passive: false });
  svg.addEventListener('keydown', event => keyed(event, svg, { move, zoom, usual, step, leave }));
}

function keyed(event, svg, { move, zoom, usual, step, leave }) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { width, height } = svg.viewBox.baseVal;
  const sides = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const side = sides[event.key];
  if (side && (event.shiftKey || side[0] === 0)) move(side[0] * width / 12, side[1] * height / 12);
  else if (side) step(-side[0]);
  else if (event.key === '+' || event.key === '=') zoom(1 / STEP, width / 2, height / 2);
  else if (event.key === '-') zoom(STEP, width / 2, height / 2);
  else if (event.key === '0' || event.key === 'Home') usual();
  else if (event.key === 'Escape') leave(true);
  else return;
  event.preventDefault();
}
