import { element } from '../search/ask/elements.ts';
import { difference } from './text/difference.ts';
import type { Change } from './text/line-edits.ts';

/** A change as readers see it: in words, and what goes and comes marked within them. */
export function showChange({ line, read, as }: Change): HTMLElement {
  const { start, gone, come, end } = difference(read, as);
  const marked = (name: 'del' | 'ins', text: string): Node[] =>
    text === '' ? [] : [element(name, '', text)];
  return element(
    'p',
    'change',
    `第${line}行“`,
    start,
    ...marked('del', gone),
    end,
    '”',
    ...(as === '' ? ['删去'] : ['改作“', start, ...marked('ins', come), end, '”']),
  );
}
