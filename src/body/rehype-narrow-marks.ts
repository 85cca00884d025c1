import type { Element, ElementContent, Root, Text } from 'hast';
import { type Stretch, stretchesOf } from './narrow-marks.ts';

/** Sets half-width marks among Chinese characters apart (`<span class="narrow">`), for the styles. */
export function rehypeNarrowMarks() {
  return (tree: Root): void => {
    for (const block of tree.children) {
      if (block.type !== 'element') continue;
      const texts = textsOf(block);
      // A mark may stand behind an emended word or a number of a note: the whole text tells.
      const stretches = stretchesOf(texts.map(({ value }) => value).join(''));
      setApart(block, new Map(texts.map((text) => [text, takeFrom(stretches, text.value.length)])));
    }
  };
}

/** The texts of a block in order, without the numbers of notes, which are links and none of its words. */
function textsOf(element: Element): Text[] {
  return element.children.flatMap((it) => {
    if (it.type === 'text') return [it];
    return it.type === 'element' && it.tagName !== 'a' ? textsOf(it) : [];
  });
}

/** Takes stretches of so many characters off the beginning of a list, the last one cut to fit. */
function takeFrom(stretches: Stretch[], length: number): Stretch[] {
  const taken: Stretch[] = [];
  for (let left = length; left > 0;) {
    const stretch = stretches.shift();
    if (!stretch) break;
    const { text, isNarrow } = stretch;
    if (text.length > left) stretches.unshift({ text: text.slice(left), isNarrow });
    taken.push({ text: text.slice(0, left), isNarrow });
    left -= Math.min(left, text.length);
  }
  return taken;
}

function setApart(element: Element, stretches: ReadonlyMap<Text, readonly Stretch[]>): void {
  element.children = element.children.flatMap((it): ElementContent[] => {
    if (it.type === 'element') setApart(it, stretches);
    return it.type === 'text' ? (stretches.get(it)?.map(toContent) ?? [it]) : [it];
  });
}

function toContent({ text, isNarrow }: Stretch): ElementContent {
  const words: Text = { type: 'text', value: text };
  if (!isNarrow) return words;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['narrow'] },
    children: [words],
  };
}
