import { find, findAll, make } from './dom.js';

/** The sentences of the page in the language of its reader, from the server. */
let sentences = {};
export let known = {};

export async function load(language) {
  const response = await fetch('/api/texts' + (language ? `?language=${encodeURIComponent(language)}` : ''));
  known = await response.json();
  sentences = known.texts;
  document.documentElement.lang = known.language;
  for (const element of findAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of findAll('[data-label]')) element.setAttribute('aria-label', text(element.dataset.label));
  find('#version').textContent = known.version;
}

/** The sentence of a key, its holes filled. */
export function text(key, ...values) {
  const sentence = sentences[`page.${key}`] ?? key;
  return sentence.replace(/\{(\d)\}/g, (_, hole) => values[Number(hole)] ?? '');
}

export const has = key => `page.${key}` in sentences;

/** The choice of languages, shown when there is one. */
export function languages(select, changed) {
  select.replaceChildren(...known.languages.map(code => make('option',
    { value: code, selected: code === known.language },
    new Intl.DisplayNames([code], { type: 'language' }).of(code))));
  select.hidden = known.languages.length < 2;
  select.onchange = () => changed(select.value);
}
