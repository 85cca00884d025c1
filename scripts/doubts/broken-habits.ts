import { matchesIn } from '../source/characters.ts';
import { type Finding, wordHolding, wordsAround, wordsWith } from './finding.ts';

/** A place where the page departs from its own habit, in the text at `index`. */
type Departure = { readonly index: number; readonly finding: Finding };

/** How often the page must say it in the same way. */
const atLeast = 4;

/**
 * Places where a page that always says a thing in one way says it once in another:
 *
 *     燃放烟花爆炸的行为人      烟花爆 goes on with 竹 nine times on the page
 *     带头征求安街一巷的4家单位   安街一巷 stands behind 永 six times
 *
 * The habit must run through a word (爆|竹, 永|安), not from one word to the next: 党支部|书记
 * may well be 党支部|成立 another time.
 *
 * @param texts - the paragraphs of the page, blanks and notes resolved
 */
export function brokenHabits(texts: readonly string[]): Departure[] {
  const whole = texts.join('\n');
  const starts: number[] = [];
  let sum = 0;
  for (const text of texts) {
    starts.push(sum);
    sum += text.length + 1;
  }
  const found: Departure[] = [];
  for (const { at, side, usual } of departures(whole)) {
    const index = starts.findLastIndex((start) => start <= at);
    const start = starts[index] ?? 0;
    const text = texts[index] ?? '';
    const finding =
      side === 'after'
        ? otherEnd(text, at - start, usual)
        : otherBeginning(text, at - start, usual);
    if (finding !== null) found.push({ index, finding });
  }
  return found;
}

/** 烟花爆炸 where 烟花爆竹 is the habit: 爆 and 竹 are one word. */
function otherEnd(text: string, at: number, usual: string): Finding | null {
  const printed = text.charAt(at + 3);
  if (!/\p{Script=Han}/u.test(printed)) return null;
  const meant = text.slice(at, at + 3) + usual;
  const word = wordHolding(wordsWith(text, at, at + 4, meant), at + 3);
  if (word === null || word.from >= at + 3 || word.to !== at + 4) return null;
  const odd = wordHolding(wordsAround(text, at, at + 4), at + 3);
  if (odd?.to !== at + 4) return null;
  return departure(at, at + 4, meant);
}

/** 求安街一 where 永安街一 is the habit: 永 and 安 are one word, and 安 alone is none. */
function otherBeginning(text: string, at: number, usual: string): Finding | null {
  const word = wordHolding(wordsWith(text, at, at, usual), at);
  const alone = wordHolding(wordsAround(text, at, at + 3), at);
  if (alone?.text.length !== 1) return null;
  const glued = word !== null && word.to > at + 1 && word.from === at;
  // 。群议事: nothing stands before it that could be the rest of a word.
  const bare = /[,。;:!?]/u.test(text.charAt(at - 1));
  return glued || bare ? departure(at, at + 3, usual + text.slice(at, at + 3)) : null;
}

function departure(from: number, to: number, as: string): Finding {
  return {
    rule: 'habit-broken',
    from,
    to,
    as,
    why: `本版别处都作“${as}”，这里疑有误读。`,
  };
}

type Place = { readonly at: number; readonly side: 'before' | 'after'; readonly usual: string };

/** A character beside some words: how often, and where for the first time. */
type Neighbour = { readonly code: number; readonly at: number; count: number };

/** What stands beside the same words. Two neighbours are a habit and its exception, three none. */
type Habit = { readonly first: Neighbour; second: Neighbour | null; third: boolean };

/**
 * Three characters that go on in the same way every time but one, or four that stand behind the
 * same character every time but one. Few threes are frequent enough to be looked at: a first pass
 * only counts, in a table in which some may meet.
 */
function departures(text: string): Place[] {
  const bits = Math.max(15, 2 + Math.ceil(Math.log2(text.length + 1)));
  const counts = new Uint8Array(2 ** bits);
  const slots = new Int32Array(text.length).fill(-1);
  for (let at = 1; at + 3 < text.length; at++) {
    const c = text.charCodeAt(at + 2);
    if (!isHan(c)) {
      at += 2;
      continue;
    }
    const a = text.charCodeAt(at);
    const b = text.charCodeAt(at + 1);
    if (!isHan(a) || !isHan(b)) continue;
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ c;
    const slot = Math.imul(hash, 0x27d4eb2f) >>> (32 - bits);
    slots[at] = slot;
    const count = counts[slot] ?? 0;
    if (count < 0xff) counts[slot] = count + 1;
  }
  const after = new Map<string, Habit>();
  const before = new Map<string, Habit>();
  for (let at = 1; at + 3 < text.length; at++) {
    const slot = slots[at] ?? -1;
    if (slot === -1 || (counts[slot] ?? 0) <= atLeast) continue;
    note(after, text.slice(at, at + 3), text.charCodeAt(at + 3), at);
    // Four are not frequent where the last three of them are not.
    const further = slots[at + 1] ?? -1;
    if (further !== -1 && (counts[further] ?? 0) <= atLeast) continue;
    note(before, text.slice(at, at + 4), text.charCodeAt(at - 1), at);
  }
  return [...exceptions(after, 'after'), ...exceptions(before, 'before')];
}

function note(habits: Map<string, Habit>, words: string, code: number, at: number): void {
  const habit = habits.get(words);
  if (habit === undefined) {
    habits.set(words, { first: { code, at, count: 1 }, second: null, third: false });
  } else if (habit.first.code === code) habit.first.count++;
  else if (habit.second === null) habit.second = { code, at, count: 1 };
  else if (habit.second.code === code) habit.second.count++;
  else habit.third = true;
}

function exceptions(habits: ReadonlyMap<string, Habit>, side: Place['side']): Place[] {
  const found: Place[] = [];
  for (const { first, second, third } of habits.values()) {
    if (second === null || third) continue;
    const [usual, odd] = first.count >= second.count ? [first, second] : [second, first];
    if (usual.count < atLeast || odd.count > 1 || !isHan(usual.code)) continue;
    found.push({ at: odd.at, side, usual: String.fromCharCode(usual.code) });
  }
  return found;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Set phrases with a gap, and the misread word that is a word all the same. */
const frames: readonly {
  readonly pattern: RegExp;
  readonly read: string;
  readonly as: string;
  readonly frame: string;
}[] = [
  {
    pattern:
      /从[^,。;:!?]{1,14}(?<!抽调|抽出|抽派|增加|增派|调集|调配|补充|安排|选派|聘请|招聘|缺少|缺乏)(?<read>人手)(?=[,。;、])/dgu,
    read: '人手',
    as: '入手',
    frame: '从……入手',
  },
  {
    pattern: /以[^,。;:!?]{1,16}为(?<read>已任)/dgu,
    read: '已任',
    as: '己任',
    frame: '以……为己任',
  },
];

/**
 * Set phrases in which one look-alike character makes another word:
 *
 *     由党员带头的物业服务队从环境整治人手,清理楼道      从…入手
 *
 * Not where the other word is meant: 从各科室抽调人手.
 */
export function brokenFrames(text: string): Finding[] {
  return frames.flatMap(({ pattern, read, as, frame }) =>
    (text.includes(read) ? matchesIn(text, pattern) : []).flatMap((match) => {
      const [from, to] = match.indices?.groups?.['read'] ?? [];
      if (from === undefined || to === undefined) return [];
      const printed = text.slice(from, to);
      return [
        {
          rule: 'word-look-alike' as const,
          from,
          to,
          as,
          why: `固定说法作“${frame}”，“${printed}”疑是误读。`,
        },
      ];
    }),
  );
}
