import { decimals } from './decimals.js';

/** Round places on an axis, about so many, each with what is written at it. */
const PARTS_OF_PI = [[1, 12], [1, 6], [1, 4], [1, 2], [1, 1], [2, 1], [5, 1], [10, 1], [20, 1]];
const SLACK = 1e-9;

export function ticks(from, to, about, turns) {
  const least = (to - from) / about;
  const part = turns && PARTS_OF_PI.find(([above, below]) => above / below * Math.PI >= .8 * least);
  return part && least > Math.PI / 36 ? ofPi(from, to, part) : decimal(from, to, least);
}

function decimal(from, to, least) {
  const power = Math.floor(Math.log10(least) + SLACK);
  const digit = [1, 2, 5, 10].find(d => d * 10 ** power >= least * (1 - SLACK)) ?? 10;
  const step = digit * 10 ** power;
  const large = Math.max(Math.abs(from), Math.abs(to));
  const written = at => large >= 1e5 || large < 1e-3 ? Number(at.toPrecision(6)).toExponential()
    : String(Number(at.toFixed(Math.max(0, -power))));
  return multiples(from, to, step).map(k => ({ at: k * step, label: k === 0 ? '0' : decimals(written(k * step)) }));
}

function ofPi(from, to, [above, below]) {
  return multiples(from, to, above / below * Math.PI).map(k => ({ at: k * above / below * Math.PI,
    label: named(k * above, below) }));
}

/** Whole numbers k for which k steps lie between. */
function multiples(from, to, step) {
  const found = [];
  for (let k = Math.ceil(from / step - SLACK); k * step <= to + SLACK * step; k++) found.push(k);
  return found;
}

const divisor = (a, b) => b ? divisor(b, a % b) : a;

function named(above, below) {
  if (above === 0) return '0';
  const common = divisor(Math.abs(above), below);
  const [n, d] = [Math.abs(above) / common, below / common];
  return `${above < 0 ? '−' : ''}${n === 1 ? '' : n}π${d === 1 ? '' : `/${d}`}`;
}
