import { render } from './katex.js';
import { make, button, say } from './dom.js';
import { text } from './texts.js';

export const OPTIONS = { throwOnError: false, trust: false, strict: 'ignore', maxSize: 40, maxExpand: 1000 };

/** A formula set in type; readers of screens get it as MathML. */
export function math(latex, displayMode = false) {
  const element = make(displayMode ? 'div' : 'span', { class: displayMode ? 'math display' : 'math' });
  render(latex, element, { ...OPTIONS, displayMode });
  if (displayMode) element.tabIndex = 0;                       // long formulas are scrolled by keys, too
  return element;
}

/** A button that copies; where there is nothing to copy, it says why behind the buttons. */
export function copying(label, content) {
  const control = button(label, async () => {
    const note = control.closest('.copies')?.querySelector('.note');
    try {
      await copy(typeof content === 'function' ? await content() : content);
      control.classList.add('done');
      if (note) note.textContent = '';
      say(text('copied', label));
      setTimeout(() => control.classList.remove('done'), 1500);
    } catch (problem) {
      if (note) note.textContent = text('copy.failed', problem.message);
    }
  }, 'chip');
  control.title = text('copy', label);
  return control;
}

async function copy(content) {
  if (navigator.clipboard) return navigator.clipboard.writeText(content);
  const area = make('textarea', { class: 'unseen' });          // where the page is not served over HTTPS
  area.value = content;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
