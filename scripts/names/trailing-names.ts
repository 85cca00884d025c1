import { parseByline, type ParsedByline } from './parse-byline.ts';

/** Names at the end of running text. Offsets are 0-based in the text. */
export type TrailingNames = {
  /** Where the names, with their bracket, begin. */
  readonly at: number;
  readonly parsed: ParsedByline;
  /** The photographer's credit rather than the writer's signature. */
  readonly credit: boolean;
};

const inBracket = /\s*\(([^()]{2,60})\)\s*$/u;
/** The editors' code after the last sentence: (②6), ⑩3. */
const code = /\s*\(?[①-⑳]\s?\d{0,2}\)?\s*$/u;
const numbered = /[①-⑳]/u;
/** A credit without brackets after the last sentence: `…集中学习。本报记者 王尧 摄`. */
const afterSentence =
  /(?<=[。!?”…)])\s*([^。!?,;”]{2,44}(?:摄|摄影|供图|\/图|\s图|提供|摄影报道))\s*$/u;
/** The same set off by blanks only: `某某某某。   记者 梁越 摄`. */
const afterBlanks = /\s{2,}([^。!?,;”]{2,44}(?:摄|摄影|供图|\/图|摄影报道))\s*$/u;
/** The agency after the bracket-less credit: 王小明 摄(影像中国). */
const agency = /(?<=[。!?”…])\s*([^。!?,;”()]{2,30}(?:摄|供图)\s*\([^()]{2,10}\))\s*$/u;

/** Nothing else ends any of these. */
const lastOfNames = ')摄影图供道';

/**
 * Finds a signature or credit that ends running text: `(刘宁 摄)`, `(李优良)`,
 * `本报记者 王尧 摄`. A bracket of other words, or names inside the text, are none.
 *
 * @param text - folded text of a block
 */
export function findTrailingCredit(text: string): TrailingNames | null {
  if (text.length < 16) return null;
  const from = Math.max(0, text.length - 90);
  const printed = text.slice(from);
  const tail = numbered.test(printed) ? printed.replace(code, '') : printed;
  const end = tail.trimEnd().at(-1);
  if (end === undefined || !lastOfNames.includes(end)) return null;
  for (const pattern of [agency, inBracket, afterSentence, afterBlanks]) {
    const match = pattern.exec(tail);
    if (match?.[1] === undefined) continue;
    const parsed = parseByline(match[1], pattern === inBracket);
    if (parsed === null) continue;
    if (pattern !== inBracket && !parsed.credit) continue;
    // (一), (试行): short words in brackets are names only when they look like names.
    if (!parsed.stated && parsed.people.length === 0) continue;
    return { at: from + match.index, parsed, credit: parsed.credit };
  }
  return null;
}
