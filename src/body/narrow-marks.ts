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
