import { make, button, calm } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { state, set } from './state.js';
import { failure } from './told.js';
import { math } from './math.js';
import { letter, plain } from './result.js';
import { pointFields, valuesAt } from './point.js';
import { draw, layout, shape, touching } from './curves.js';
import { pointing } from './pointer.js';
import { comma, decimals } from './decimals.js';
import { features, near, nearMark, read, short, touchAt } from './features.js';

const NARROWEST = 240;
const AGAIN = 120;
const FIELDS = { from: 'plot.from', to: 'plot.to', touch: 'plot.tangent' };
const VIEW = ['from', 'to', 'bottom', 'top'];

/** The formula and its derivatives as curves; window and tangent are chosen by numbers, keys or the pointer. */
export function show(place, question) {
  place.view?.stop();
  place.view = new View(place, question);
}

/** As many digits as can be told apart on the screen. */
const rounded = (number, scale) => String(Number(number.toFixed(Math.min(12, Math.max(0,
  3 - Math.floor(Math.log10(scale)))))) + 0);

/** As it is typed, and back again. */
const written = digits => comma() ? digits.replace('.', ',') : digits;
const number = typed => Number(comma() ? typed.replace(',', '.') : typed);

class View {
  data = null;
  hidden = new Set((state.hide ?? '').split(',').filter(Boolean).map(Number));
  pointed = null;

  constructor(place, question) {
    this.question = question;
    this.others = question.understood.variables.filter(name => name !== question.by);
    this.svg = shape('svg', { class: 'graph', tabindex: 0, role: 'slider', 'aria-live': 'off' });
    this.legend = make('div', { class: 'legend', role: 'group', 'aria-label': text('plot.curves') });
    this.readout = make('output', { class: 'readout', 'aria-live': 'off' });
    this.words = make('div', {});
    this.again = calm(AGAIN, () => this.fetch());
    const typed = calm(250, () => { set({ bottom: '', top: '' }); this.fetch(); });
    this.inputs = Object.entries(FIELDS).map(([key, label]) => [key, make('input', { type: 'text', class: 'code', size: 6,
      value: state[key] ?? '', oninput: event => { set({ [key]: event.target.value.trim() }); typed(); } }), text(label)]);
    this.picture = make('div', { class: 'picture plot' }, this.legend, this.svg, this.readout);
    place.replaceChildren(pointFields(this.others, name => plain(question.understood, name), this.again), make('div', { class: 'row window' },
      this.inputs.map(([, input, label]) => make('label', {}, label, ' ', input)),
      button(text('plot.closer'), () => this.zoom(1 / 2), 'quiet small'), button(text('plot.wider'), () => this.zoom(2), 'quiet small'),
      button(text('plot.usual'), () => this.usual(), 'quiet small')), this.picture, this.words,
    make('p', { class: 'hint keys' }, text('plot.keys')));
    pointing(this.svg, { point: x => this.point(this.place?.xAt(x)), choose: x => this.choose(this.place?.xAt(x)),
      move: (dx, dy) => this.move(dx, dy), zoom: (factor, x, y) => this.zoom(factor, x, y), usual: () => this.usual(),
      step: side => this.step(side), leave: forget => { if (forget) this.set({ touch: '' }, true); this.point(null); } });
    this.observer = new ResizeObserver(calm(150, () => this.resized()));
    this.observer.observe(this.picture);
    this.fetch();
  }

  stop() { this.observer.disconnect(); }

  get width() { return Math.max(NARROWEST, Math.floor(this.picture.clientWidth)); }

  get height() { return Math.round(Math.max(240, Math.min(460, this.width * .62))); }

  resized() {
    if (!this.svg.isConnected) this.stop();
    else if (this.place && this.picture.clientWidth > 0 && Math.abs(this.place.width - this.width) > 4) this.fetch();
  }

  set(changes, again = false) {
    set(changes);
    for (const [key, input] of this.inputs) input.value = state[key] ?? '';
    if (again) this.again();
  }

  async fetch() {
    const { scene, by, order } = this.question;
    const values = valuesAt();
    if (!this.others.every(name => values[name])) { this.refuse(make('p', { class: 'hint' },
      text('plot.values', this.others.map(name => plain(this.question.understood, name)).join(', ')))); return; }
    const fields = { ...scene, variable: by, order, data: true, width: Math.max(200, this.width - 60), height: this.height };
    if (this.others.length) fields.at = Object.fromEntries(this.others.map(name => [name, values[name]]));
    if (state.from && state.to) fields.window = [state.from, state.to];
    if (fields.window && state.bottom && state.top) fields.window.push(state.bottom, state.top);
    if (state.touch) fields.tangents = [state.touch];
    const asked = this.window;
    const answer = await ask('plot', fields);
    if (answer === null || this.window !== asked) return;
    if (!answer.ok) { this.refuse(failure(answer, scene.formula)); return; }
    this.data = answer;
    this.window = answer.window;
    this.picture.hidden = false;
    this.names();
    this.draw();
    this.words.replaceChildren(features(answer, this.prime.bind(this)), ...answer['no-tangents'].map(sentence =>
      make('p', { class: 'hint' }, sentence)));
  }

  refuse(instead) {
    this.picture.hidden = true;
    this.words.replaceChildren(instead);
  }

  /** f′(x) */
  prime(k) {
    const primes = k <= 3 ? '\''.repeat(k) : `^{(${k})}`;
    return `f${primes}(${letter(this.question.understood, this.question.by)})`;
  }

  names() {
    const curves = this.data.curves.map((curve, k) => ({ curve, k }));
    this.legend.replaceChildren(...curves.map(({ curve, k }) => make('button', { type: 'button', class: 'name',
      'aria-pressed': String(!this.hidden.has(k)), title: text('plot.hide'), onclick: event => {
        if (!this.hidden.delete(k)) this.hidden.add(k);
        set({ hide: [...this.hidden].join(',') });
        event.currentTarget.setAttribute('aria-pressed', String(!this.hidden.has(k)));
        this.draw();
      } }, shape('svg', { viewBox: '0 0 34 8', width: 34, height: 8, 'aria-hidden': 'true', class: 'graph sample' },
      shape('g', { class: `curve ${curve.guide ? 'guide' : `c${k}`}` }, shape('path', { d: 'M0,4L34,4' }))),
    curve.guide ? make('span', {}, curve.name) : math(this.prime(k)))));
  }

  draw() {
    if (!this.data) return;
    this.place = layout(this.width, this.height, this.window, this.data.turns);
    this.inside = draw(this.svg, this.place, this.data, this.hidden);
    const [left, right] = this.window;
    const alt = text('plot.alt', this.data.curves.map(curve => curve.name).join('; '), short(left), short(right));
    this.svg.setAttribute('aria-label', alt);
    this.svg.setAttribute('aria-valuemin', left);
    this.svg.setAttribute('aria-valuemax', right);
    this.point(this.pointed);
  }

  /** Shows the tangent at x, as far as it is known here: by values from column to column. */
  point(x) {
    this.pointed = x;
    for (const old of this.svg.querySelectorAll('.pointed')) old.remove();
    const at = x ?? this.data?.tangents[0]?.x ?? (state.touch ? number(state.touch) : null);
    if (!this.data || at === null || !Number.isFinite(at) || at < this.window[0] || at > this.window[1]) {
      this.readout.textContent = text('plot.point');
      return;
    }
    const mark = nearMark(this.data.curves[0], at, this.place);
    const here = mark ?? at;
    const known = this.touched(here);
    const touch = known ?? (mark === null ? touchAt(this.data, at) : null);
    if (x !== null) this.inside.append(shape('g', { class: 'pointed' }, ...touching(this.place, here, touch?.vague ? null : touch)));
    const digits = decimals(rounded(here, this.window[1] - this.window[0]));
    const name = plain(this.question.understood, this.question.by);
    const told = known ? text('plot.touch', name, decimals(known.at), near(known.value, 6), near(known.slope, 6))
      : touch?.vague ? text('plot.unclear', name, digits)
        : touch ? text('plot.touch', name, digits, read(touch.value), read(touch.slope)) : text('plot.no-touch', name, digits);
    this.readout.textContent = told;
    this.svg.setAttribute('aria-valuenow', here);
    this.svg.setAttribute('aria-valuetext', told);
  }

  /** The tangent that was asked for, if it is the one here: its numbers are the engine's. */
  touched(x) {
    const [tangent] = this.data.tangents;
    const width = this.window[1] - this.window[0];
    return tangent && rounded(tangent.x, width) === rounded(x, width) ? tangent : null;
  }

  choose(x) {
    if (x === undefined || x < this.window[0] || x > this.window[1]) return;
    const at = nearMark(this.data.curves[0], x, this.place) ?? x;
    this.touch(at);
  }

  touch(at) {
    this.set({ touch: written(rounded(at, this.window[1] - this.window[0])) }, true);
    this.point(at);
  }

  /** One step of the tangent to the left or to the right. */
  step(side) {
    if (!this.data) return;
    const [left, right] = this.window;
    const now = state.touch ? number(state.touch) : (left + right) / 2;
    this.touch(Number(rounded(Math.min(right, Math.max(left, (Number.isFinite(now) ? now : 0)
      + side * (right - left) / 100)), right - left)));
  }

  usual() {
    this.window = null;
    this.set({ from: '', to: '', bottom: '', top: '' });
    this.fetch();
  }

  to(window) {
    if (!(window[1] - window[0] > 1e-9 && window[1] - window[0] < 1e9 && window[3] - window[2] > 1e-9)) return;
    this.window = window;
    const scales = [window[1] - window[0], window[1] - window[0], window[3] - window[2], window[3] - window[2]];
    this.set(Object.fromEntries(VIEW.map((key, k) => [key, written(rounded(window[k], scales[k]))])), true);
    this.draw();
  }

  move(dx, dy) {
    if (!this.place) return;
    const [left, right, bottom, top] = this.window;
    const across = dx / (this.place.x2 - this.place.x1) * (right - left);
    const up = dy / (this.place.y2 - this.place.y1) * (top - bottom);
    this.to([left - across, right - across, bottom + up, top + up]);
  }

  zoom(factor, x = this.place?.width / 2, y = this.place?.height / 2) {
    if (!this.place) return;
    const [u, v] = [this.place.xAt(x), this.place.yAt(y)];
    const [left, right, bottom, top] = this.window;
    this.to([u - (u - left) * factor, u + (right - u) * factor, v - (v - bottom) * factor, v + (top - v) * factor]);
  }
}
