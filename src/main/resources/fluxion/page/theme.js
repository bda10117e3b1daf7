import { text } from './texts.js';
import { say } from './dom.js';

const CHOICES = ['auto', 'light', 'dark'];
const SIGNS = { auto: '◐', light: '☀', dark: '☾' };

/** Light, dark, or as the system says; kept in the reader's browser. */
export function theme(control) {
  let chosen = localStorage.getItem('theme') ?? 'auto';
  const apply = () => {
    document.documentElement.dataset.theme = chosen;
    control.textContent = SIGNS[chosen];
    const label = text(`theme.${chosen}`);
    control.setAttribute('aria-label', label);
    control.title = label;
  };
  control.onclick = () => {
    chosen = CHOICES[(CHOICES.indexOf(chosen) + 1) % CHOICES.length];
    localStorage.setItem('theme', chosen);
    apply();
    say(text(`theme.${chosen}`));
  };
  apply();
}
