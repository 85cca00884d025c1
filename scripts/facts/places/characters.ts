/** Han characters, of which names are made. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Digits of either width: 13号院, 13号院. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Latin letters of either width. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xff21 && code <= 0xff5a);
}

/** A set of single characters: nearly every place of a page is asked whether it has one of them. */
export class CharacterSet {
  readonly #codes = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.#codes[characters.charCodeAt(at)] = 1;
  }

  has(character: string): boolean {
    return this.hasAt(character, 0);
  }

  /** Whether the character of a text at a place is one of them. */
  hasAt(text: string, at: number): boolean {
    return this.#codes[text.charCodeAt(at)] === 1;
  }
}
