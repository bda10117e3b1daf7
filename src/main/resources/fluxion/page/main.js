import { find, findAll } from './dom.js';
import * as texts from './texts.js';
import * as state from './state.js';
import * as formula from './formula.js';
import * as sheet from './sheet.js';
import * as documents from './documents.js';
import { theme } from './theme.js';

const views = { formula, sheet, document: documents };

function show(mode) {
  const chosen = mode in views ? mode : 'formula';
  for (const view of findAll('[data-view]')) view.hidden = view.id !== chosen;
  for (const choice of findAll('[data-mode]'))
    if (choice.dataset.mode === chosen) choice.setAttribute('aria-current', 'page');
    else choice.removeAttribute('aria-current');
  views[chosen].show();
}

async function speak(language) {
  await texts.load(language);
  texts.languages(find('#language'), async chosen => {
    localStorage.setItem('language', chosen);
    await speak(chosen);
    show(state.state.mode);
  });
  theme(find('#theme'));
  Object.values(views).forEach(view => view.label());
}

/** The address holds what is shown: a jump within the page must not change it. */
function skip(event) {
  event.preventDefault();
  find('#main').focus();
}

async function begin() {
  state.read();
  find('.skip').addEventListener('click', skip);
  await speak(localStorage.getItem('language') ?? '');
  for (const choice of findAll('[data-mode]')) choice.addEventListener('click', () => {
    state.set({ mode: choice.dataset.mode });
    show(choice.dataset.mode);
  });
  document.addEventListener('fluxion:mode', event => show(event.detail));
  state.onchange(() => show(state.state.mode));
  Object.values(views).forEach(view => view.begin());
  show(state.state.mode);
}

begin();
