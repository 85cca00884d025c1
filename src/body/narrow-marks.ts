import type { Element, ElementContent, Root, Text } from 'hast';

/** A stretch of a text; `isNarrow`: one half-width mark among Chinese characters. */
export interface Stretch {
  readonly text: string;
  readonly isNarrow: boolean;
}

/**
 * Behind a Chinese character, a figure or a closing mark, and before a Chinese character or a
 * figure: not both figures (1,000; 10:30). What opens or closes behind it brings its own room.
 */
const narrow =
  /(?<=[\p{Script=Han}”’》)\uFF09])[,:;!?](?=[\p{Script=Han}\p{Nd}A-Za-z])|(?<=\p{Nd})[,:;!?](?=\p{Script=Han})/gu;

/**
 * Cuts a text at its half-width marks of punctuation that stand among Chinese characters. Texts
 * that were read by machine are full of them; the characters stay what they are, so that they are
 * found and copied as they stand, and the styles give them the room of a full-width mark.
 *
 * @returns stretches that make the text again when put together, none of them empty
 */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { index } of text.matchAll(narrow)) {
    if (index > from) stretches.push({ text: text.slice(from, index), isNarrow: false });
    stretches.push({ text: text.charAt(index), isNarrow: true });
    from = index + 1;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), isNarrow: false });
  return stretches;
}

/** Sets half-width marks among Chinese characters apart (`<span class="narrow">`), for the styles. */
export function rehypeNarrowMarks() {
  return (tree: Root): void => {
    for (const block of tree.children) {
      if (block.type !== 'element') continue;
      const texts = textsOf(block);
      // A mark may stand behind an emended word or a number of a note: the whole text tells.
      const stretches = stretchesOf(texts.map(({ value }) => value).join(''));
      setApart(block, partAmong(texts, stretches));
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

/** Parts the stretches of a whole block among the texts that it is made of, cut where they end. */
function partAmong(texts: readonly Text[], stretches: readonly Stretch[]): Map<Text, Stretch[]> {
  const parts = new Map<Text, Stretch[]>();
  let at = 0;
  // How much of the stretch at hand has been given out: nothing is taken off the list, which may be
  // a million long.
  let given = 0;
  for (const text of texts) {
    const own: Stretch[] = [];
    for (let left = text.value.length; left > 0;) {
      const stretch = stretches[at];
      if (!stretch) break;
      const piece = stretch.text.slice(given, given + left);
      own.push({ text: piece, isNarrow: stretch.isNarrow });
      left -= piece.length;
      given += piece.length;
      if (given < stretch.text.length) continue;
      at += 1;
      given = 0;
    }
    parts.set(text, own);
  }
  return parts;
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
