import type { Item, WrittenPage } from './notation.ts';

/**
 * How a page is set, as words:
 * `p` a paragraph a line, or `w18` lines of 18 characters;
 * blank lines `all` between all lines and paragraphs, `parts` around titles, text and crossheads,
 * `piece` between pieces, `none`;
 * indents `in` (two wide blanks) or `in2` (two narrow ones), `lost` without some of them;
 * `half` half-width commas and brackets; `wrap16` a blank left at every sixteenth character;
 * `cuts` paragraphs cut in two by a blank line; `gaps` false blank lines between wrapped lines;
 * `noise` misread characters; `spaced` a blank between all characters; `md` Markdown.
 */
type Setting = ReadonlySet<string>;

/** One printed line, and the item it shows. */
export type SetLine = { readonly text: string; readonly item: number | null };

/** A page set as lines, with the first and last line (1-based) of every item. */
export type SetPage = {
  readonly lines: readonly SetLine[];
  readonly texts: readonly string[];
  /** Lines of each item, one range a stretch without blank lines. */
  readonly ranges: readonly (readonly [number, number][])[];
  /** Line on which a character of an item stands. */
  readonly lineOf: (item: number, at: number) => number;
  readonly misread: readonly { item: number; at: number; read: string; as: string }[];
};

const half: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '（': '(',
  '）': ')',
  '；': ';',
  '？': '?',
  '！': '!',
};
// Pairs that OCR takes for each other, both ways.
const alike =
  '己已 未末 土士 日曰 人入 千干 治冶 住佳 天夫 大太 今令 辨辩 侯候 历厉 折拆 析折 晴睛 间问 往住 末未 力刀 体休 科料 徒徙 准淮 特持 持待'.split(
    ' ',
  );
const display = new Set(['headline', 'kicker', 'deck', 'series', 'section']);

/** Sets a page. The same page, setting and seed give the same lines. */
export function setPage(page: WrittenPage, setting: Setting, seed: number): SetPage {
  const chance = generator(seed);
  const width = Number([...setting].find((it) => /^w\d/u.test(it))?.slice(1) ?? 0);
  const wrapped = Number([...setting].find((it) => /^wrap\d/u.test(it))?.slice(4) ?? 0);
  const lines: SetLine[] = [];
  const starts: { item: number; at: number; line: number }[] = [];
  const misread: { item: number; at: number; read: string; as: string }[] = [];
  const texts = page.items.map((item, index) => {
    let text = setting.has('half')
      ? item.text.replace(/[，：（）；？！]/gu, (it) => half[it] ?? it)
      : item.text;
    if (setting.has('noise') && item.role === 'paragraph') {
      const marked = item.named.map((it) => [it.at, it.at + it.name.length + 2] as const);
      text = [...text]
        .map((char, at) => {
          const pair = alike.find((it) => it.startsWith(char));
          if (
            pair === undefined ||
            at < 30 ||
            marked.some(([from, to]) => at >= from && at < to) ||
            chance() > 0.12
          )
            return char;
          misread.push({ item: index, at, read: pair.charAt(1), as: char });
          return pair.charAt(1);
        })
        .join('');
    }
    return text;
  });
  page.items.forEach((item, index) => {
    const text = texts[index] ?? '';
    const before = page.items[index - 1];
    if (before !== undefined && blankBetween(before, item, setting))
      lines.push({ text: '', item: null });
    const body = item.role === 'paragraph' || item.role === 'caption';
    const indent =
      !body || item.part === 'next' || (setting.has('lost') && chance() < 0.3)
        ? ''
        : setting.has('in')
          ? '　　'
          : setting.has('in2')
            ? '  '
            : '';
    const breaks =
      width > 0 && item.role !== 'table'
        ? wrap(text, item, width, indent.length)
        : setting.has('cuts') && body && text.length > 90 && chance() < 0.35
          ? [40 + Math.floor(chance() * (text.length - 70))]
          : [];
    const ends = [...breaks, text.length];
    ends.forEach((end, part) => {
      const from = part === 0 ? 0 : (ends[part - 1] ?? 0);
      if (part > 0 && width === 0) lines.push({ text: '', item: null });
      if (part > 0 && width > 0 && body && setting.has('gaps') && chance() < 0.05)
        lines.push({ text: '', item: null });
      starts.push({ item: index, at: from, line: lines.length + 1 });
      let printed = text.slice(from, end);
      if (wrapped > 0 && body && chance() < 0.4)
        printed = printed.replace(new RegExp(`(.{${wrapped}})(?=.{3})`, 'gu'), '$1 ');
      if (setting.has('spaced'))
        printed = printed.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ');
      if (part === 0) printed = setting.has('md') ? marked(printed, item) : indent + printed;
      lines.push({ text: printed, item: index });
    });
  });
  const ranges = page.items.map((_, index) => {
    const found: [number, number][] = [];
    lines.forEach((line, at) => {
      if (line.item !== index) return;
      const last = found.at(-1);
      if (last?.[1] === at) last[1] = at + 1;
      else found.push([at + 1, at + 1]);
    });
    return found;
  });
  const lineOf = (item: number, at: number): number =>
    starts.findLast((it) => it.item === item && it.at <= at)?.line ?? 0;
  return { lines, texts, ranges, lineOf, misread };
}

function blankBetween(before: Item, item: Item, setting: Setting): boolean {
  if (setting.has('none')) return false;
  if (item.stanza) return true;
  if (item.role === 'table' && before.role === 'table') return false;
  if (setting.has('all') || setting.has('md')) return true;
  if (item.piece !== before.piece) return true;
  if (!setting.has('parts')) return false;
  return (
    display.has(before.role) !== display.has(item.role) ||
    item.role === 'crosshead' ||
    before.role === 'crosshead' ||
    item.role === 'caption'
  );
}

/** Where the text is broken: titles keep a line of their own up to twice the width of a column. */
function wrap(text: string, item: Item, width: number, indent: number): number[] {
  if (display.has(item.role) || item.role === 'noise') {
    return text.length > width * 2 && display.has(item.role) ? [Math.ceil(text.length / 2)] : [];
  }
  const breaks: number[] = [];
  let room = width - indent;
  let from = 0;
  while (wide(text.slice(from)) > room) {
    let end = from;
    for (let sum = 0; end < text.length; end++) {
      sum += wide(text.charAt(end));
      if (sum > room) break;
    }
    // No line begins with a stop; no line ends with an opening bracket; no Latin word is broken.
    while (/[，。、；：？！”’）》」』,.;:?!)]/u.test(text.charAt(end)) && end < text.length) end++;
    while (/[“‘（《「『(]/u.test(text.charAt(end - 1))) end--;
    const word = /[A-Za-z0-9.]+$/u.exec(text.slice(from, end));
    if (word !== null && /[A-Za-z0-9]/u.test(text.charAt(end)) && word[0].length < end - from)
      end -= word[0].length;
    if (end >= text.length) break;
    breaks.push(end);
    from = end;
    room = width;
  }
  return breaks;
}

function wide(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);
}

function marked(text: string, item: Item): string {
  if (item.role === 'headline') return item.part === 'next' ? text : `# ${text}`;
  if (item.role === 'kicker' || item.role === 'deck') return `## ${text}`;
  if (item.role === 'crosshead') return `### ${text}`;
  if (item.role === 'byline') return `**${text}**`;
  if (item.role === 'table') return `| ${text.split(/[\t　 ]+/u).join(' | ')} |`;
  return text;
}

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
