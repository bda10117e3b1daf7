import { make, calm } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { failure } from './told.js';
import { decimals } from './decimals.js';
import { pointFields, valuesAt } from './point.js';
import { plain } from './result.js';
import { network } from './network.js';

/** The computation graph, with values and derivatives at a point. */
export function show(place, question) {
  const names = question.understood.variables;
  const picture = make('div', { class: 'picture' });
  const draw = () => drawn(picture, question);
  const later = calm(200, draw);
  place.replaceChildren(pointFields(names, name => plain(question.understood, name), later), picture);
  draw();
}

async function drawn(picture, { scene, understood, by, whole }) {
  const values = valuesAt();
  const known = understood.variables.every(name => values[name]);
  const fields = { ...scene, variables: whole ? understood.variables : [by] };
  if (known) fields.at = Object.fromEntries(understood.variables.map(name => [name, values[name]]));
  const answer = await ask('graph', fields);
  if (answer === null) return;
  if (!answer.ok) { picture.replaceChildren(failure(answer, scene.formula)); return; }
  const shown = make('div', { class: 'network', role: 'img', 'aria-label': text('graph.alt', answer.names.join(', ')) });
  picture.replaceChildren(make('div', { class: 'scroll', tabindex: 0, role: 'group',
    'aria-label': text('graph.title') }, shown), ...(known ? [table(answer)] : []));
  network(shown, answer);
}

/** The same in words. */
function table(answer) {
  return make('table', { class: 'values' }, make('thead', {}, make('tr', {},
    ['graph.name', 'graph.value', 'graph.slope'].map(key => make('th', { scope: 'col' }, text(key))))),
  make('tbody', {}, answer.names.map(name => make('tr', {}, make('th', { scope: 'row' }, name),
    make('td', {}, decimals(answer.values[name] ?? '—')), make('td', {}, decimals(answer.slopes[name] ?? '—'))))));
}
