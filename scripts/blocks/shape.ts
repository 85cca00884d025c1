/**
 * What a line looks like, whatever it says. Widths are in Han characters; ASCII counts half. All
 * texts are folded to half-width punctuation.
 */

/** How wide text is in print. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // The second half of a surrogate pair belongs to the character before it.
    if (unit < 0xdc00 || unit > 0xdfff) width += unit < 0x2000 ? 0.5 : 1;
  }
  return width;
}

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
  return text.match(/,/gu)?.length ?? 0;
}

/** Text that cannot begin a paragraph: it goes on. */
export function startsMidway(text: string): boolean {
  return /^\s*[,。、;:!?)”’」』》】…%]/u.test(text.slice(0, 4));
}

/** Characters of the opening kind less those of the closing kind, by family. */
export function unclosed(text: string): { quotes: number; brackets: number } {
  let quotes = 0;
  let brackets = 0;
  for (const character of text) {
    if (character === '“' || character === '「' || character === '《') quotes++;
    else if (character === '”' || character === '」' || character === '》') quotes--;
    else if (character === '(') brackets++;
    else if (character === ')') brackets--;
  }
  return { quotes, brackets };
}
