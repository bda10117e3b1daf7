import { known, text } from './texts.js';

const RETRIES = 3;
const PAUSE = 700;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/**
 * Asks the server. A question is given up when the next one of its kind is asked; then the answer is null.
 */
const running = new Map();

export async function ask(task, fields, kind = task) {
  running.get(kind)?.abort();
  const stop = new AbortController();
  running.set(kind, stop);
  try {
    for (let attempt = 0; ; attempt++) {
      const response = await fetch(`/api/${task}?draft&language=${known.language}`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fields),
        signal: stop.signal });
      if (response.status !== 429 || attempt === RETRIES) return await response.json();
      await pause(PAUSE * (attempt + 1));
    }
  } catch (problem) {
    if (stop.signal.aborted) return null;
    return { ok: false, error: { code: 'unreachable', message: text('unreachable') }, warnings: [] };
  } finally {
    if (running.get(kind) === stop) running.delete(kind);
  }
}

export const syntaxOf = formula => formula.includes('\\') ? 'latex' : 'text';

/** Lines that say something. */
export const linesOf = block => block.split('\n').map(line => line.trim()).filter(line => line !== '');
