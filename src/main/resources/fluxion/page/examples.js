import { make, button } from './dom.js';
import { text } from './texts.js';
import { math } from './math.js';

const EXAMPLES = [
  { f: 'x^2 sin(x)', latex: 'x^2\\sin x' },
  { f: '\\frac{\\ln x}{x}', latex: '\\frac{\\ln x}{x}' },
  { f: 'x^x', latex: 'x^x' },
  { f: 'abs(x - 1) x', latex: '|x-1|\\,x' },
  { f: '1/2x + sin 2x', latex: '1/2x+\\sin 2x', name: 'ambiguous' },
  { f: 'exp(-x^2/2)', order: '2', latex: 'e^{-x^2/2}' },
  { f: 'arctan(y/x)', by: '*', latex: '\\arctan\\frac yx', name: 'gradient' },
  { f: 'C', by: '*', given: "g' = g (1 - g)\nh = g(w1 x)\ny = g(w2 h)\nC = 1/2 (y - t)^2\nconstant t, x",
    latex: 'C=\\tfrac12(y-t)^2', name: 'network' },
];

/** Formulas to click. */
export function examples(place, open) {
  place.replaceChildren(...EXAMPLES.map(({ latex, name, ...state }) => {
    const control = button('', () => open(state), 'example');
    control.append(math(latex));
    if (name) control.append(make('small', {}, text(`examples.${name}`)));
    return make('li', {}, control);
  }));
}
