import { calm, find } from './dom.js';

/** What the page shows stands in its address, behind the #: a link shares it, and the server never sees it. */
const LONGEST = 16000;
/** What may be long, and is left out of an address that would be too long. */
const TEXTS = ['text', 'lines', 'f', 'given', 'assume'];
export const state = {};
const listeners = [];

export function read() {
  for (const key of Object.keys(state)) delete state[key];
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) state[key] = value;
}

const address = kept => '#' + new URLSearchParams(kept).toString();

const write = calm(150, () => {
  const kept = Object.entries(state).filter(([, value]) => value !== '' && value !== undefined);
  const whole = address(kept);
  const long = whole.length > LONGEST;
  history.replaceState(null, '', long ? address(kept.filter(([key]) => !TEXTS.includes(key))) : whole);
  find('#unshared').hidden = !long;
});

export function set(changes) {
  Object.assign(state, changes);
  write();
}

/** Called with the new state when the reader follows a link or goes back. */
export const onchange = listener => listeners.push(listener);
window.addEventListener('hashchange', () => {
  read();
  listeners.forEach(listener => listener());
});
