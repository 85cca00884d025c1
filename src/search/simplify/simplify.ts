import { simplifiedCharacters } from './gb2312.ts';

/** Traditional characters, and at the same places what they are in simplified text. */
export type TraditionalTable = { readonly from: string; readonly to: string };

/**
 * Whether a text has characters that simplified text does not. 著 or 乾 are no sign: both are
 * written in simplified text too.
 */
export function looksTraditional(text: string): boolean {
  const simplified = simplifiedCharacters();
  return Array.from(text).some((it) => /\p{Script=Han}/u.test(it) && !simplified.has(it));
}

/** @returns the text with every traditional character as it is in simplified text */
export function simplify(text: string, { from, to }: TraditionalTable): string {
  const targets = Array.from(to);
  const table = new Map(Array.from(from).map((character, index) => [character, targets[index]]));
  return Array.from(text, (character) => table.get(character) ?? character).join('');
}
