import { dataWords } from '../../read-data.ts';
import { CharacterSet } from '../../source/characters.ts';

/**
 * Words by the two characters with which they begin or end, so that a text is asked in one step
 * what stands at a place; those of one character apart.
 */
export type WordTable = {
  readonly words: ReadonlySet<string>;
  readonly single: ReadonlySet<number>;
  /** By their first two characters. */
  readonly byFirst: Drawers;
  /** By their last two characters. */
  readonly byLast: Drawers;
};

/** Words that share two characters. Most words are no longer, and need no second look. */
type Drawer = { readonly longer: string[]; isWord: boolean };

/** @param lists words separated by white space; longer words are preferred to shorter ones */
export function wordTable(...lists: readonly string[]): WordTable {
  const words = new Set(lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== ''));
  const single = new Set<number>();
  const byFirst = new Map<number, Drawer>();
  const byLast = new Map<number, Drawer>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (word.length === 1) single.add(word.charCodeAt(0));
    else {
      file(byFirst, pairOf(word.charCodeAt(0), word.charCodeAt(1)), word);
      file(
        byLast,
        pairOf(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)),
        word,
      );
    }
  }
  return { words, single, byFirst: new Drawers(byFirst), byLast: new Drawers(byLast) };
}

function file(drawers: Map<number, Drawer>, key: number, word: string): void {
  const drawer = drawers.get(key) ?? { longer: [], isWord: false };
  drawers.set(key, drawer);
  if (word.length === 2) drawer.isWord = true;
  else drawer.longer.push(word);
}

/**
 * Drawers by two characters, looked for in a row of slots from the one that the pair points at.
 * Every place of a page is asked several times, and most are answered by one empty slot.
 */
class Drawers {
  readonly #pairs: Int32Array;
  readonly #drawers: (Drawer | undefined)[];
  readonly #last: number;

  constructor(drawers: ReadonlyMap<number, Drawer>) {
    const slots = 2 ** Math.ceil(Math.log2(drawers.size * 4 + 1));
    this.#pairs = new Int32Array(slots);
    this.#drawers = new Array<Drawer | undefined>(slots).fill(undefined);
    this.#last = slots - 1;
    for (const [pair, drawer] of drawers) {
      let slot = slotOf(pair) & this.#last;
      while (this.#pairs[slot] !== 0) slot = (slot + 1) & this.#last;
      this.#pairs[slot] = pair;
      this.#drawers[slot] = drawer;
    }
  }

  get(pair: number): Drawer | undefined {
    for (let slot = slotOf(pair) & this.#last; ; slot = (slot + 1) & this.#last) {
      const there = this.#pairs[slot];
      if (there === pair || there === 0) return this.#drawers[slot];
    }
  }
}

/** Spreads the pairs over the slots. */
function slotOf(pair: number): number {
  const mixed = Math.imul(pair ^ (pair >>> 15), 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}

/** Two characters as one number. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Length of the longest word of the table that begins at `at`; 0: none. */
export function wordAt(table: WordTable, text: string, at: number): number {
  const first = text.charCodeAt(at);
  const drawer = table.byFirst.get(pairOf(first, text.charCodeAt(at + 1)));
  if (drawer !== undefined) {
    for (const word of drawer.longer) if (text.startsWith(word, at)) return word.length;
    if (drawer.isWord) return 2;
  }
  return table.single.has(first) ? 1 : 0;
}

/** Length of the longest word of the table that ends just before `at`; 0: none. */
export function wordBefore(table: WordTable, text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  const drawer = table.byLast.get(pairOf(text.charCodeAt(at - 2), last));
  if (drawer !== undefined) {
    for (const word of drawer.longer) if (text.endsWith(word, at)) return word.length;
    if (drawer.isWord) return 2;
  }
  return table.single.has(last) ? 1 : 0;
}

/** Words that name places as well: 建设, 解放, 文化. */
export const nameWords = wordTable(...dataWords('names-that-are-words'));

/** Those of them that are names wherever no verb stands before them: 和平社区, 解放社区. */
export const wordsMostlyNames: ReadonlySet<string> = new Set(dataWords('words-mostly-names'));

/** Words that stand glued in front of a name and are no part of one. */
export const gluedWords = wordTable(
  ...['verbs-before-names', 'nouns-before-names', 'time-and-linking-words', 'everyday-words']
    .flatMap(dataWords)
    .filter((word) => word.length > 1 && !nameWords.words.has(word)),
);

export const provinces = wordTable(...dataWords('provinces'));
export const regions = wordTable(...dataWords('autonomous-regions'));

/** Provinces, regions and cities by their short names, in one table. */
export const cityWords = wordTable(
  ...['provinces', 'autonomous-regions', 'prefectures'].flatMap(dataWords),
);

/** Single characters after which a name may begin, and that names hardly hold: 在|湖光社区. */
export const firmParticles = new CharacterSet(
  '的了在到对把被让使给是与及至或赴往沿驻访看且也都又就还并而则即找离靠绕称说叫问跟像等起由从以因据入去住过逛得',
);

/** Particles that stand inside names as well, 和平路, 为民社区, 经一路: weaker evidence. */
export const looseParticles = new CharacterSet('和为将于同经向有进出自来见如临');

/** Characters that no place name holds: a name never reaches over one of them. */
export const neverInNames = new CharacterSet(
  '的了着把被让是们这那该各每我你他她它与及或也又就说吗呢很更最没还只再已曾并但则而其此个些哪谁您咱某所即且使给像叫跟于',
);

/** Counting words: 96家|社区, 38个|村, 一条|街. What follows is counted, not named. */
export const countingWords = new CharacterSet('个家座处条名位户栋幢排批种项次支类片组');

/** What stands before a counting word: 3个, 两家, 每条, 这座. */
export const numerals = new CharacterSet(
  '0123456789０１２３４５６７８９一二两三四五六七八九十百千几多数各每这那余某',
);
