import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Terminal } from './ask.ts';

/** Whether a person is there who sees what is said and can answer. */
export function isAnswered(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/**
 * The terminal of this process, for as long as something is asked.
 *
 * @param stop - ends it; so does Ctrl-C, and the end of the input
 */
export async function atTerminal(
  stop: AbortSignal,
  work: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const end = new AbortController();
  lines.on('close', () => {
    end.abort();
  });
  try {
    await work({
      say: (text) => {
        console.log(text);
      },
      ask: (question) =>
        lines.question(question, { signal: AbortSignal.any([stop, end.signal]) }).catch(() => null),
    });
  } finally {
    lines.close();
  }
}
