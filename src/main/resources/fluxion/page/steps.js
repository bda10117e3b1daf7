import { make, button, say } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { math } from './math.js';
import { failure } from './told.js';
import { state, set } from './state.js';
import { operator } from './result.js';

/** The steps of the derivative, told one by one. */
export async function show(place, question) {
  const { fields, understood } = question;
  const asked = JSON.stringify(fields) + document.documentElement.lang;
  if (place.dataset.asked === asked) return;
  const told = place.dataset.asked === undefined ? Number(state.told ?? 0) : 0;  // what a link or a reload tells of
  place.dataset.asked = asked;
  const answer = await ask('differentiate', { ...fields, steps: true }, 'steps');
  if (answer === null) { delete place.dataset.asked; return; }
  if (!answer.ok) { place.replaceChildren(failure(answer, fields.formula)); return; }
  const list = make('ol', { class: 'steps', tabindex: -1 });
  let count = 0;
  const next = button(text('steps.next'), () => said(1));
  const all = button(text('steps.all'), () => said(answer.lines.length), 'quiet');
  const hint = button(text('steps.hint'), () => {
    hinted.textContent = answer.hint;
    hinted.hidden = false;
    hint.disabled = true;
    next.focus();                                                // a button that is out of use loses the focus
  }, 'quiet');
  const hinted = make('p', { class: 'hint', role: 'status' });
  hinted.hidden = true;
  const progress = make('span', { class: 'hint' });
  const start = math(`${operator(question)}\\left(${understood.latex}\\right)`, true);

  function tell(more) {
    for (const line of answer.lines.slice(count, count + more)) list.append(item(line, list.children.length === 0));
    count = Math.min(answer.lines.length, count + more);
    hinted.hidden = true;
    hint.hidden = count > 0;
    next.disabled = all.disabled = count === answer.lines.length;
    progress.textContent = text('steps.progress', count, answer.lines.length);
    set({ told: count > 0 ? String(count) : '' });
  }

  /** Also for those who do not see it, and from where they were. */
  function said(more) {
    tell(more);
    say(answer.lines[count - 1].reasons.join('. '));
    (next.disabled ? list : next).focus({ preventScroll: true });
  }

  place.replaceChildren(start, hinted, list, make('div', { class: 'row' }, next, hint, all, progress),
    ...(answer.cut ? [make('p', { class: 'hint' }, text('steps.cut'))] : []));
  tell(told);
}

function item(line, first) {
  const left = !first && line['left-latex'] ? `${line['left-latex']} ` : '';
  return make('li', {}, math(`${left}= ${line.latex}`, true),
    make('ul', { class: 'reasons' }, line.reasons.map(reason => {
      const at = reason.indexOf(':');
      return at < 0 ? make('li', {}, reason)
        : make('li', {}, make('strong', {}, reason.slice(0, at)), reason.slice(at));
    })));
}
