import { foldWidth, placesOf } from '../source/characters.ts';

/**
 * What a line looks like, whatever it says. Widths are in Han characters. All texts but those
 * that are measured are folded to half-width marks.
 */

/**
 * How wide text is in print: Latin letters and digits take half the room of a Han character,
 * marks all of it. The OCR's own width of either says nothing about that.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += widths[text.charCodeAt(at)] ?? 1;
  return width;
}

/** By UTF-16 unit; the second half of a surrogate pair belongs to the character before it. */
const widths = Float32Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0;
  const character = foldWidth(String.fromCharCode(unit));
  return character < '\u2000' && !/[!%(),:;?]/u.test(character) ? 0.5 : 1;
});

/** A sentence is over: its last mark, then nothing but closing quotes and brackets. */
const sentenceEnd = /[。!?…](?:[”’"'」』)\]】》〉]|\s)*$/u;

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-12));
}

/** A sentence ends somewhere before the end: a headline rarely has that, prose nearly always. */
export function hasInnerSentence(text: string): boolean {
  return /[。;]./u.test(text.trimEnd());
}

/** Number of commas: a crosshead may have one, prose has many. */
export function commasIn(text: string): number {
  let commas = 0;
  for (let at = text.indexOf(','); at !== -1; at = text.indexOf(',', at + 1)) commas++;
  return commas;
}

/** Text that cannot begin a paragraph: it goes on. */
export function startsMidway(text: string): boolean {
  return /^\s*[,。、;:!?)”’」』》】…%]/u.test(text.slice(0, 4));
}

const paired = /[“”「」《》()]/gu;

/** Characters of the opening kind less those of the closing kind, by family. */
export function unclosed(text: string): { quotes: number; brackets: number } {
  let quotes = 0;
  let brackets = 0;
  for (const at of placesOf(text, paired)) {
    const character = text.charAt(at);
    if (character === '“' || character === '「' || character === '《') quotes++;
    else if (character === '(') brackets++;
    else if (character === ')') brackets--;
    else quotes--;
  }
  return { quotes, brackets };
}

/** Set in by blanks, as the first lines of paragraphs are. */
export function isIndented(text: string): boolean {
  return /^(?:\u3000|[ \u00a0]{2,}|\t)/u.test(text);
}
