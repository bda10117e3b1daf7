/** Elements, made and found. */
export const find = (selector, root = document) => root.querySelector(selector);
export const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];

/** An element with properties (those that begin with "on" are listeners) and children; texts are never markup. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

export const button = (label, action, kind = '') =>
  make('button', { type: 'button', class: kind, onclick: action }, label);

/** Waits until nothing has happened for a while. */
export function calm(milliseconds, action) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

const SHORTEST = 8;
const LONGEST = 300;
const QUICK = 80;

/** What was done quickly is done at every key; else it waits for a pause. */
export function eager(action) {
  let timer = 0;
  let took = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const began = performance.now();
      await action();
      took = (took + performance.now() - began) / 2;
    }, took < QUICK ? SHORTEST : Math.min(LONGEST, took));
  };
}

const PATIENCE = 400;

/** Says at a place that an answer is being worked on, if that takes long. */
export async function busy(place, answer) {
  const timer = setTimeout(() => place.setAttribute('aria-busy', 'true'), PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    place.removeAttribute('aria-busy');
  }
}

/** Tells screen readers something that is plain to see. */
export function say(sentence) {
  find('#said').textContent = sentence;
}

/** A text area as high as its text. */
export function growing(area) {
  const fit = () => {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  area.addEventListener('input', fit);
  return fit;
}
