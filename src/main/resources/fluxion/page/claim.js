import { make } from './dom.js';
import { text } from './texts.js';
import { badge, filled, sentences } from './told.js';
import { math } from './math.js';

const SIGNS = { proved: '✓', refuted: '✗', conditional: '◐', undecided: '?', unreadable: '!', definition: '≔' };
/** From worst to best: what a formula with several verdicts looks like. */
const ORDER = ['refuted', 'unreadable', 'conditional', 'undecided', 'proved', 'definition', 'remark'];
let count = 0;

export const OPEN = ['refuted', 'conditional', 'undecided', 'unreadable'];
export const worst = steps => steps.map(step => step.verdict)
  .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0] ?? 'remark';

/**
 * A formula in the colour of its verdict, with its sign; pressed, it says what there is to say. A formula of which
 * there is nothing to say is shown, and no more. The owner is the step itself, where the one told is a copy.
 */
export function claim(shown, steps, source, goesOn = false, owner = null) {
  const verdict = worst(steps);
  const on = goesOn ? ' goes-on' : '';
  if (verdict === 'remark' && steps.every(step => sentences(step).length === 0)) {
    shown.classList.add('claim', 'remark');
    if (goesOn) shown.classList.add('goes-on');
    return shown;
  }
  const id = `claim-${++count}`;
  const control = make('span', { class: `claim ${verdict}${on}`, role: 'button', tabindex: 0, id,
    'aria-expanded': 'false', title: text(`verdict.${verdict}`) },
  make('span', { class: 'unseen' }, text(`verdict.${verdict}`), ': '), shown,
  SIGNS[verdict] ? '\u2060' : null, SIGNS[verdict] ? make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[verdict]) : null);
  const toggle = () => unfold(control, steps, source);
  control.addEventListener('click', toggle);
  control.addEventListener('keydown', event => {
    if (event.target !== control || event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle();
  });
  control.steps = steps;
  for (const step of owner ? [owner] : steps) step.control = control;
  return control;
}

/** Shows what there is to say behind the line in which the formula stands; or takes it away. */
export function unfold(control, steps, source, always = false) {
  const open = control.getAttribute('aria-expanded') === 'true';
  if (open && always) return;
  control.setAttribute('aria-expanded', String(!open));
  if (open) {
    document.getElementById(`${control.id}-note`)?.remove();
    return;
  }
  const row = control.closest('.formula-row') ?? control.closest('.inline-formula') ?? control;
  row.after(make('span', { class: `aside ${worst(steps)}`, id: `${control.id}-note`, role: 'note' },
    steps.map(step => told(step)), make('code', { class: 'written' }, source.trim())));
}

/** The verdict, and why. */
export function told(step) {
  return make('span', { class: 'telling' }, badge(step.verdict),
    sentences(step).map(line => make('span', { class: 'sentence' }, line)), expected(step));
}

function expected(step) {
  if (!step.expected) return null;
  return make('span', { class: 'sentence' }, filled('report.expected',
    step.latex === false ? make('code', {}, step.expected) : math(step.expected)));
}
