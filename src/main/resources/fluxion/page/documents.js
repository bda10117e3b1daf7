import { find, make, busy, calm } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { state, set } from './state.js';
import { failure } from './told.js';
import { report } from './report.js';

const FORMATS = ['markdown', 'latex', 'html', 'notebook', 'sheet'];
const ENDINGS = { md: 'markdown', markdown: 'markdown', tex: 'latex', html: 'html', ipynb: 'notebook', flx: 'sheet' };
const SAMPLE = 'The cost is $C = \\frac{1}{2}(y - t)^2$ with $y = \\tanh(w x)$.\n\nBy the chain rule\n\n'
  + '$$\n\\frac{\\partial C}{\\partial w} = (y - t)(1 - y^2) x\n$$\n\nand therefore, wrongly,\n\n'
  + '$$\n\\frac{\\partial C}{\\partial x} = (y - t)(1 - y^2)\n$$\n';

export function begin() {
  const area = find('#text');
  const later = calm(350, update);
  area.addEventListener('input', () => { set({ text: area.value }); later(); });
  area.addEventListener('paste', event => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted === '' || area.value.trim() !== '' && area.selectionEnd - area.selectionStart < area.value.length) return;
    event.preventDefault();                                    // the whole text: its format is to be seen
    take(pasted);
  });
  find('#format').addEventListener('change', event => { set({ format: event.target.value }); update(); });
  find('#file').addEventListener('change', event => open(event.target.files[0]));
  find('#sample').addEventListener('click', () => { set({ text: SAMPLE, format: 'markdown' }); show(); });
  const view = find('#document');
  view.addEventListener('dragover', event => { event.preventDefault(); view.classList.add('over'); });
  view.addEventListener('dragleave', () => view.classList.remove('over'));
  view.addEventListener('drop', event => {
    event.preventDefault();
    view.classList.remove('over');
    const file = event.dataTransfer.files[0];
    if (file) open(file);
    else take(event.dataTransfer.getData('text/plain'));
  });
}

export function label() {
  find('#text').placeholder = text('document.placeholder');
  find('#format').replaceChildren(...FORMATS.map(name => make('option', { value: name }, text(`format.${name}`))));
}

export function show() {
  find('#text').value = state.text ?? '';
  find('#format').value = state.format ?? 'markdown';
  update();
}

async function open(file) {
  if (!file) return;
  const format = ENDINGS[file.name.split('.').pop().toLowerCase()];
  take(await file.text(), format);
}

/** What is written in LaTeX files, and what in Markdown alone. */
const LATEX = /\\(?:documentclass|(?:sub)*section\b|item\b|emph\b|begin\{(?!array|aligned|cases|[pbvBV]?matrix)[a-z]+\*?\})/;
const MARKDOWN = /^#{1,6} |^```|\*\*|\$\$\s*\\begin|^\s*[-*] /m;

/** A text whose format is not known is LaTeX if it looks like a part of a LaTeX file. */
function take(source, format) {
  set({ text: source, format: format ?? (LATEX.test(source) && !MARKDOWN.test(source) ? 'latex' : 'markdown') });
  show();
}

async function update() {
  const place = find('#document .report');
  const source = state.text ?? '';
  if (source.trim() === '') { place.replaceChildren(); return; }
  const format = state.format ?? 'markdown';
  const answer = await busy(place, ask('check-derivation', { document: source, format, typeset: true },
    'document'));
  if (answer === null) return;
  place.replaceChildren(...(answer.ok ? report(source, answer, format) : [failure(answer, source)]));
}
