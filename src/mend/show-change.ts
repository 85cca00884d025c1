import { element } from '../search/ask/elements.ts';
import { differences } from './text/differences.ts';
import type { Change } from './text/line-edits.ts';

/** A change as readers see it: in words, and what goes and comes marked within them. */
export function showChange({ line, read, as }: Change): HTMLElement {
  const before = differences(read, as).filter(({ kind }) => kind !== 'come');
  const after = differences(read, as).filter(({ kind }) => kind !== 'gone');
  return element(
    'p',
    'change',
    `第${line}行“`,
    ...before.map(({ kind, text }) => (kind === 'gone' ? element('del', '', text) : text)),
    '”',
    ...(as === ''
      ? ['删去']
      : [
          '改作“',
          ...after.map(({ kind, text }) => (kind === 'come' ? element('ins', '', text) : text)),
          '”',
        ]),
  );
}
