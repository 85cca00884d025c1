/** Words in the middle of what is said around them. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Half-width marks are as frequent in these texts as full-width ones. */
const sentenceEnd = /[。!?;\uFF01\uFF1F\uFF1B…][”’"')\uFF09」』]*/gu;
/** Characters shown on either side of the words where the sentence is longer than that. */
const reach = 60;

/**
 * The sentences of a text that contain some words, each as an excerpt around their first
 * occurrence in it.
 */
export function sentencesWith(text: string, words: string): Excerpt[] {
  return sentencesOf(text).flatMap((sentence) => {
    const at = sentence.indexOf(words);
    if (at < 0) return [];
    const before = sentence.slice(0, at);
    const after = sentence.slice(at + words.length);
    return [
      {
        before: before.length > reach ? `……${before.slice(-reach)}` : before,
        words,
        after: after.length > reach ? `${after.slice(0, reach)}……` : after,
      },
    ];
  });
}

/** Cuts a text into sentences, closing quotation marks included. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(sentenceEnd)) {
    sentences.push(text.slice(start, index + end.length));
    start = index + end.length;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/**
 * The opening of a text, to the end of a sentence or clause near the given length.
 *
 * @param length - number of characters not to go beyond
 */
export function openingOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const stop = Math.max(
    ...['。', '!', '?', '\uFF01', '\uFF1F'].map((mark) => cut.lastIndexOf(mark)),
  );
  if (stop > length / 2) return cut.slice(0, stop + 1);
  return `${cut.replace(/[,、:;“‘"'(\uFF0C\uFF1A\uFF1B\uFF08]+$/u, '')}……`;
}
