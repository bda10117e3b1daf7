import { make, button, calm } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { state, set } from './state.js';
import { failure } from './told.js';
import { pointFields, valuesAt } from './point.js';

const WIDEST = 720;
const NARROWEST = 260;
const KINDS = ['asymptotes', 'hollow', 'filled', 'corner'];
const FIELDS = { from: 'plot.from', to: 'plot.to', touch: 'plot.tangent' };
const short = number => String(Number(number.toPrecision(4))).replace('-', '−');

/** The formula and its derivatives as curves; the window and the tangent are chosen by numbers, keys or the pointer. */
export function show(place, question) {
  const others = question.understood.variables.filter(name => name !== question.by);
  const picture = make('div', { class: 'picture plot' });
  const draw = () => drawn(picture, question, others, shown => { window = shown; });
  const later = calm(250, draw);
  let window = null;
  const inputs = Object.entries(FIELDS).map(([key, label]) => [key, make('input', { type: 'text', class: 'code', size: 6,
    value: state[key] ?? '', oninput: event => { set({ [key]: event.target.value.trim() }); later(); } }), text(label)]);
  const choose = changes => {
    set(changes);
    for (const [key, input] of inputs) input.value = state[key] ?? '';
    draw();
  };
  const zoom = factor => {
    if (!window) return;
    const [middle, half] = [(window[0] + window[1]) / 2, (window[1] - window[0]) / 2 * factor];
    choose({ from: rounded(middle - half, half), to: rounded(middle + half, half) });
  };
  place.replaceChildren(pointFields(others, later), make('div', { class: 'row window' },
    inputs.map(([, input, label]) => make('label', {}, label, ' ', input)),
    button(text('plot.closer'), () => zoom(.5), 'quiet'), button(text('plot.wider'), () => zoom(2), 'quiet'),
    button(text('plot.usual'), () => choose({ from: '', to: '' }), 'quiet')), picture);
  picture.addEventListener('fluxion:touch', event => choose({ touch: event.detail }));
  fitted(picture, draw);
  draw();
}

/** Draws anew when there is more or less room. */
function fitted(picture, draw) {
  let width = picture.clientWidth;
  const again = calm(200, () => {
    if (!picture.isConnected) observer.disconnect();
    else if (picture.clientWidth > 0 && Math.abs(picture.clientWidth - width) > 8) {
      width = picture.clientWidth;
      draw();
    }
  });
  const observer = new ResizeObserver(again);
  observer.observe(picture);
}

/** As many digits as can be told apart on the screen. */
const rounded = (number, scale) => String(Number(number.toFixed(Math.min(12, Math.max(0,
  3 - Math.floor(Math.log10(scale)))))));

async function drawn(picture, { scene, by, order }, others, met) {
  const values = valuesAt();
  if (!others.every(name => values[name])) {
    picture.replaceChildren(make('p', { class: 'hint' }, text('plot.values', others.join(', '))));
    return;
  }
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(picture.clientWidth)));
  const fields = { ...scene, variable: by, order, width, height: Math.round(Math.max(240, width * .62)) };
  if (others.length) fields.at = Object.fromEntries(others.map(name => [name, values[name]]));
  if (state.from && state.to) fields.window = [state.from, state.to];
  if (state.touch) fields.tangents = [state.touch];
  const answer = await ask('plot', fields);
  if (answer === null) return;
  if (!answer.ok) { picture.replaceChildren(failure(answer, scene.formula)); return; }
  met(answer.window);
  picture.replaceChildren(image(answer, width), features(answer));
}

/** The picture; where it is pressed, the tangent goes. */
function image({ svg, curves, window, frame }, width) {
  const [left, right] = window;
  return make('img', { src: 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg),
    alt: text('plot.alt', curves.map(curve => curve.name).join('; '), short(left), short(right)),
    onclick: event => {
      const at = event.offsetX * width / event.target.clientWidth;
      const x = left + (at - frame[0]) / (frame[1] - frame[0]) * (right - left);
      if (left <= x && x <= right) event.target.parentElement.dispatchEvent(new CustomEvent('fluxion:touch',
        { detail: rounded(x, right - left) }));
    } });
}

/** What is marked, in words. */
function features({ curves }) {
  const lines = curves.flatMap(curve => KINDS.filter(kind => curve[kind].length).map(kind =>
    text(`plot.${kind}`, curve.name.replace(/\) = .*/, ')'), curve[kind].map(placed).join(', '))));
  return lines.length === 0 ? '' : make('ul', { class: 'reasons' }, lines.map(line => make('li', {}, line)));
}

const placed = at => Array.isArray(at) ? `(${at.map(short).join(', ')})` : short(at);
