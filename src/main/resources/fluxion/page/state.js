import { calm } from './dom.js';

/** What the page shows stands in its address, behind the #: a link shares it, and the server never sees it. */
const LONGEST = 6000;
export const state = {};
const listeners = [];

export function read() {
  for (const key of Object.keys(state)) delete state[key];
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) state[key] = value;
}

const write = calm(150, () => {
  const kept = Object.entries(state).filter(([, value]) => value !== '' && value !== undefined);
  const address = '#' + new URLSearchParams(kept).toString();
  history.replaceState(null, '', address.length > LONGEST ? '#mode=' + (state.mode ?? 'formula') : address);
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
