import type { AstroLoggerMessage } from 'astro';
import { describe, expect, test } from 'vitest';
import progressLog from './progress-log.ts';

/** What is left of the messages of a build whose pages take a second each. */
function logged(...messages: Partial<AstroLoggerMessage>[]): string[] {
  const left: string[] = [];
  let seconds = 0;
  const log = progressLog({}, { write: ({ message }) => left.push(message) }, () => seconds * 1000);
  for (const message of messages) {
    if (message.label === 'SKIP_FORMAT') seconds += 1;
    log.write({ label: null, level: 'info', message: '', newLine: true, ...message });
  }
  return left;
}

const page = [
  { message: '  \u001B[34m├─\u001B[39m \u001B[2m/pieces/a.html\u001B[22m', newLine: false },
  { label: 'SKIP_FORMAT' as const, message: ' \u001B[2m(+3ms)\u001B[22m ' },
];

describe('the log of a build', () => {
  test('says how many pages there are, now and then', () => {
    expect(logged(...Array.from({ length: 12 }, () => page).flat())).toEqual([
      '5 pages so far',
      '10 pages so far',
    ]);
  });

  test('keeps all other messages', () => {
    const others: Partial<AstroLoggerMessage>[] = [
      { label: 'build', message: '✓ Completed in 3.4s.' },
      { label: 'SKIP_FORMAT', message: 'generating static routes' },
      { label: null, level: 'error', message: '  ├─ a page that failed' },
      { label: 'SKIP_FORMAT', level: 'warn', message: ' (+3ms)' },
    ];
    expect(logged(...others)).toEqual(others.map(({ message }) => message));
  });
});
