import { parseOpening } from '../blocks/opening.ts';
import { widthOf } from '../blocks/shape.ts';
import { parseByline } from '../names/parse-byline.ts';
import { foldWidth, matchesIn } from '../source/characters.ts';
import type { Line } from '../source/page.ts';
import type { Passage, Stretch } from '../source/passage.ts';

/**
 * What the page always puts after two given characters: on a page where 烟花 stands nine times
 * and 爆 follows each time, 烟花 at the end of a column wants 爆 after it.
 *
 * @param text - the whole page's running text
 * @returns a function from two characters to the one that follows them, or to null where the
 *   page has no such habit (at least three times, nine in ten)
 */
export function pageHabit(text: string): (before: string) => string | null {
  let chains: Chains | null = null;
  const known = new Map<string, string | null>();
  return (before) => {
    if (!/^\p{Script=Han}{2}$/u.test(before)) return null;
    let habit = known.get(before);
    if (habit === undefined) {
      chains ??= chainsOf(text);
      habit = habitIn(followingIn(text, before, chains));
      known.set(before, habit);
    }
    return habit;
  };
}

/** How often each character follows. */
type Following = ReadonlyMap<string, number>;

function habitIn(following: Following): string | null {
  let total = 0;
  for (const count of following.values()) total += count;
  if (total < 3) return null;
  for (const [character, count] of following) {
    if (count >= total * 0.9 && /\p{Script=Han}/u.test(character)) return character;
  }
  return null;
}

function followingIn(text: string, before: string, { last, earlier }: Chains): Following {
  const following = new Map<string, number>();
  let at = (last[slotOf(before, 0, last.length)] ?? 0) - 1;
  for (; at >= 0; at = (earlier[at] ?? 0) - 1) {
    // Other characters may stand in the same chain.
    if (!text.startsWith(before, at)) continue;
    const next = text.charAt(at + 2);
    if (next !== '\n' && next !== '') following.set(next, (following.get(next) ?? 0) + 1);
  }
  return following;
}

/**
 * Where every two characters of a text stand, each chain from the last place to the first. A
 * book asks thousands of times, and is not read through each time.
 */
type Chains = {
  /** By slot of the two characters, 1 + their last place; 0: none. */
  readonly last: Int32Array;
  /** By place, 1 + the place before it in the chain; 0: none. */
  readonly earlier: Int32Array;
};

function chainsOf(text: string): Chains {
  const last = new Int32Array(2 ** Math.ceil(Math.log2(text.length + 2)));
  const earlier = new Int32Array(text.length);
  for (let at = 0; at + 1 < text.length; at++) {
    const slot = slotOf(text, at, last.length);
    earlier[at] = last[slot] ?? 0;
    last[slot] = at + 1;
  }
  return { last, earlier };
}

function slotOf(text: string, at: number, slots: number): number {
  const pair = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ text.charCodeAt(at + 1);
  return (pair ^ (pair >>> 15)) & (slots - 1);
}

/**
 * Takes the blanks out of a line of running text that the OCR put where the column's lines
 * ended, and keeps those that were printed:
 *
 *     社区开展诸多活动,如绿化、治安、 文体、科普等普惠类服务活动以及 面向…     out
 *     本报讯 (记者 王嘉晨)为进一步释放…                                     kept
 *     开展“挂图作战 集中攻坚”行动                                          kept
 *
 * Kept blanks are one each, as printed.
 */
export function withoutWrapBlanks(line: Line): Passage {
  const raw = line.text;
  const start = raw.length - raw.trimStart().length;
  const end = raw.trimEnd().length;
  const text = foldWidth(raw).slice(0, end);
  const blanks = blanksOf(text, start);
  const kept = keptBlanks(text, start, blanks);
  const out: Stretch[] = [];
  let from = start;
  for (const blank of blanks) {
    const keep = kept.has(blank.at);
    const to = blank.at + (keep ? 1 : 0);
    if (to > from) out.push({ line: line.number, column: from + 1, text: raw.slice(from, to) });
    from = blank.at + blank.length;
  }
  if (end > from) out.push({ line: line.number, column: from + 1, text: raw.slice(from, end) });
  return out;
}

/** A display line or a byline: blanks are the compositor's, several are one. */
export function withSingleBlanks(line: Line): Passage {
  const raw = line.text;
  const start = raw.length - raw.trimStart().length;
  const end = raw.trimEnd().length;
  const out: Stretch[] = [];
  let from = start;
  for (const blank of blanksOf(foldWidth(raw).slice(0, end), start)) {
    out.push({ line: line.number, column: from + 1, text: raw.slice(from, blank.at) });
    out.push({ line: line.number, column: blank.at + 1, text: ' ' });
    from = blank.at + blank.length;
  }
  if (end > from) out.push({ line: line.number, column: from + 1, text: raw.slice(from, end) });
  return out.filter((stretch) => stretch.text !== '');
}

const run = /\s+/gu;
const quoted = /[“"《‘「【]([^“”"《》‘’「」【】,。;!?]{5,32})[”"》’」】]/gu;
const bracketed = /\(([^()]{2,80})\)/gu;

type Blank = { readonly at: number; readonly length: number };

function blanksOf(text: string, start: number): Blank[] {
  return matchesIn(text.slice(start), run).map((match) => ({
    at: start + match.index,
    length: match[0].length,
  }));
}

/** Offsets of the blanks that were printed. */
function keptBlanks(text: string, start: number, blanks: readonly Blank[]): ReadonlySet<number> {
  const kept = new Set<number>();
  if (blanks.length === 0) return kept;
  if (isListOfWords(text.slice(start))) return new Set(blanks.map((blank) => blank.at));
  const opening = parseOpening(text);
  for (const at of blanksInBylines(text)) kept.add(at);
  for (const blank of blanks) {
    const before = text[blank.at - 1] ?? '';
    const after = text[blank.at + blank.length] ?? '';
    // 本报讯 (记者…: the blanks after the marker and its bracket.
    const inMarker =
      opening !== null && blank.at > opening.markerAt && blank.at < opening.markerEnd;
    if (opening !== null && !inMarker && blank.at + blank.length <= opening.end) kept.add(blank.at);
    else if (
      /[\x21-\x7e]/u.test(before) &&
      /[\x21-\x7e]/u.test(after) &&
      /[a-z]/iu.test(before + after)
    )
      kept.add(blank.at);
  }
  for (const at of sloganBlanks(text)) kept.add(at);
  return kept;
}

/** Blanks in a short quoted slogan of balanced halves: “忆烽火岁月 铸红色灵魂”. */
function sloganBlanks(text: string): number[] {
  const found: number[] = [];
  for (const match of matchesIn(text, quoted)) {
    const inside = match[1] ?? '';
    const halves = inside.split(/\s+/u);
    if (halves.length < 2 || halves.length > 4) continue;
    const lengths = halves.map(widthOf);
    if (Math.min(...lengths) < 3 || Math.max(...lengths) - Math.min(...lengths) > 2) continue;
    for (const blank of matchesIn(inside, run)) found.push(match.index + 1 + blank.index);
  }
  return found;
}

/** Blanks in brackets that hold names: (记者 周俊英 通讯员 王林芳), (本报记者 王嘉晨 摄). */
function blanksInBylines(text: string): number[] {
  const found: number[] = [];
  for (const match of matchesIn(text, bracketed)) {
    const inside = match[1] ?? '';
    if (!/\s/u.test(inside)) continue;
    const names = parseByline(inside, true);
    // …送医就诊。(阚玉梅 佘亮): two names that sign, with nothing but the blank between.
    const signed = (names?.people.length ?? 0) > 1 && text.trimEnd().endsWith(match[0]);
    if (names?.stated !== true && !signed) continue;
    for (const blank of matchesIn(inside, run)) found.push(match.index + 1 + blank.index);
  }
  return found;
}

/** 张三 李四 王五…: what stands between the blanks is words, not lines of a column. */
function isListOfWords(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length < 3) return false;
  return words.filter((word) => widthOf(word) <= 5).length >= words.length * 0.8;
}
