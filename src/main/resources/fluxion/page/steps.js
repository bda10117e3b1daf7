import { make, button, say } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { math } from './math.js';
import { failure } from './told.js';
import { operator } from './result.js';

/** The steps of the derivative, told one by one. */
export async function show(place, { fields, understood, by, order }) {
  const asked = JSON.stringify(fields) + document.documentElement.lang;
  if (place.dataset.asked === asked) return;
  place.dataset.asked = asked;
  const answer = await ask('differentiate', { ...fields, steps: true }, 'steps');
  if (answer === null) { delete place.dataset.asked; return; }
  if (!answer.ok) { place.replaceChildren(failure(answer, fields.formula)); return; }
  const list = make('ol', { class: 'steps' });
  let told = 0;
  const next = button(text('steps.next'), () => tell(1));
  const all = button(text('steps.all'), () => tell(answer.lines.length), 'quiet');
  const hint = button(text('steps.hint'), () => {
    hinted.textContent = answer.hint;
    hinted.hidden = false;
    hint.disabled = true;
  }, 'quiet');
  const hinted = make('p', { class: 'hint', role: 'status' });
  hinted.hidden = true;
  const progress = make('span', { class: 'hint' });
  const start = math(`${operator(by, order)}\\left(${understood.latex}\\right)`, true);

  function tell(count) {
    for (const line of answer.lines.slice(told, told + count)) list.append(item(line, told === 0));
    told = Math.min(answer.lines.length, told + count);
    hinted.hidden = true;
    hint.hidden = told > 0;
    next.disabled = all.disabled = told === answer.lines.length;
    progress.textContent = text('steps.progress', told, answer.lines.length);
    if (told) say(answer.lines[told - 1].reasons.join('. '));
  }

  place.replaceChildren(start, hinted, list, make('div', { class: 'row' }, next, hint, all, progress),
    ...(answer.cut ? [make('p', { class: 'hint' }, text('steps.cut'))] : []));
  tell(0);
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
