import { state } from './state.js';

/** Numbers as the reader writes them: with a comma before the decimals, if that is chosen, and with a true minus. */
export const comma = () => state.decimal === 'comma';
const raised = digits => digits.replace(/[-−]/, '⁻').replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]);
export const decimals = number => {
  const plain = String(number).replace(/(\d)[eE]\+?(-?\d+)/g, (_, last, power) => `${last}·10${raised(power)}`)
    .replace(/-/g, '−');
  return comma() ? plain.replace(/(\d)\.(?=\d)/g, '$1,') : plain;
};
