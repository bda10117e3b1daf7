import { make } from './dom.js';
import { text } from './texts.js';
import { state, set } from './state.js';

/** The values of variables, which stand in the address as {@code x:1,y:2}. */
export const valuesAt = () => Object.fromEntries((state.at ?? '').split(',').filter(Boolean)
  .map(pair => pair.split(':')));

/** A field for each name; nothing if there is none. */
export function pointFields(names, shown, changed) {
  if (names.length === 0) return '';
  const values = valuesAt();
  return make('fieldset', { class: 'point' }, make('legend', {}, text('graph.at')),
    names.map(name => make('label', {}, `${shown(name)} = `, make('input', { type: 'text', class: 'code', size: 6,
      value: values[name] ?? '', oninput: event => { write(name, event.target.value); changed(); } }))));
}

function write(name, value) {
  // commas stand between the values; where they are no decimal commas the server says what is wrong
  const one = value.trim().replace(/:/g, '').replace(/,/g, state.decimal === 'comma' ? '.' : ';');
  const values = { ...valuesAt(), [name]: one };
  set({ at: Object.entries(values).filter(([, v]) => v !== '').map(pair => pair.join(':')).join(',') });
}
