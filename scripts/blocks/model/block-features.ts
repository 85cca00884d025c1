import { surnameLength } from '../../names/person-name.ts';
import { parts } from '../part.ts';
import type { View } from '../view.ts';
import type { Votes } from '../weigh.ts';
import type { FeatureRow } from './chain.ts';
import { cohesion, topicOf, type Rarity } from './cohesion.ts';
import { wordPairs } from './word-pairs.ts';

/** A block as the model sees it, before its neighbours are looked at. */
type Seen = {
  readonly view: View;
  readonly text: string;
  readonly width: number;
  /** Width in a few classes, a to f. */
  readonly size: string;
  /** Running text, by its looks. */
  readonly prose: boolean;
  readonly start: string;
  readonly end: string;
  /** A role word, 摄, 文/图 say that somebody signs here. */
  readonly signs: boolean;
  readonly names: boolean;
  readonly opens: boolean;
  /** A signature in brackets closes the text. */
  readonly closes: boolean;
  readonly furniture: boolean;
  /** All of that in a word. */
  readonly shape: string;
};

/** Display lines without running text between them, and what stands around them. */
type Run = {
  readonly from: number;
  to: number;
  signed: boolean;
  above: Seen | undefined;
  below: Seen | undefined;
  /** Cohesion of the text above and below: of four paragraphs, and of one; null at the ends. */
  wide: number | null;
  near: number | null;
  pairsAbove: ReadonlySet<number>;
  pairsBelow: ReadonlySet<number>;
};

const heads: readonly (readonly [string, RegExp])[] = [
  ['记者', /记者|記者/u],
  ['通讯员', /通讯员|报道组|宣传部/u],
  ['讯', /讯|訊/u],
  ['电', /\d日电|电[ (]/u],
  ['本报', /本报|本网|本刊|本台/u],
  ['新华社', /新华社/u],
  ['图', /为[^,。]{2}|图[为:/片]|摄/u],
  ['文图', /文\/|图\/|文:|摄影/u],
  ['编辑', /编辑|责编|美编|校对|版式|组版/u],
  ['日期', /\d{4}年|\d月\d+日/u],
  ['期', /星期|第.{1,3}版|第.{1,5}期/u],
  ['单位', /中心|委|局|部/u],
  ['接', /上接|下转|紧接/u],
];
const tails: readonly (readonly [string, RegExp])[] = [
  ['摄', /摄(?:影)?(?:报道)?\)?$/u],
  ['文图', /文\/?图$|文\/?摄$|\/文$|\/图$/u],
  ['记者', /记者|通讯员/u],
  ['供图', /供图|制图|资料图/u],
  ['报道', /报道\)?$/u],
  ['版', /版\)?$/u],
];

/**
 * Features of each block of a page, for the question what it is: its own shape, who signs, what
 * stands around it, the habits of the page, how much the texts above and below have in common,
 * and what the rules say.
 */
export function blockFeatures(
  views: readonly View[],
  votes: readonly Votes[],
  rarity: Rarity,
): FeatureRow {
  const seen = views.map(see);
  const runs = runsOf(seen, rarity);
  const distinct = [...new Set(runs.filter((run) => run !== null))];
  const habits = habitsOf(seen, distinct);
  let sinceSigned = 99;
  return seen.map((block, at) => {
    const names = [
      ...ownFeatures(block, seen, at),
      ...aroundFeatures(seen, at),
      ...voteFeatures(votes[at], block.size),
    ];
    const run = runs[at] ?? null;
    if (run === null) names.push(...proseFeatures(seen, at, habits, rarity));
    else names.push(...runFeatures(seen, distinct, at, run, habits, sinceSigned));
    if (block.opens || block.signs || block.names) sinceSigned = 0;
    else if (block.prose) sinceSigned++;
    return names;
  });
}

function see(view: View): Seen {
  const text = view.text.trim();
  const { width } = view;
  const end = endOf(text);
  const prose =
    width > 40 ||
    (width > 24 && end === 's') ||
    (end === 's' && /[,。]./u.test(text) && width > 18);
  const short = width <= 40;
  const stated = view.byline?.stated === true;
  const signs =
    short &&
    (stated ||
      /记者|通讯员/u.test(text.slice(0, 16)) ||
      /(?:摄(?:影)?(?:报道)?\)?|文\/?图|\/文|\/图|记者.{0,4}|供图)$/u.test(text));
  const names = width <= 20 && view.byline !== null && !stated;
  const opens = view.opening !== null || /^\([^)]{0,8}(?:记者|通讯员)/u.test(text);
  const closes = prose && view.trailing !== null;
  const furniture =
    width <= 60 && /编辑|责编|美编|校对|版式|星期|第.{1,3}版|第.{1,5}期/u.test(text.slice(0, 16));
  const start = startOf(text);
  const size = sizeOf(width);
  const kind = prose
    ? `${opens ? 'o' : ''}${closes ? 't' : end === 's' ? '' : '~'}`
    : signs
      ? 'g'
      : names
        ? 'n'
        : furniture
          ? 'f'
          : 's:-,)'.includes(end)
            ? end
            : '';
  const opener = start === 'm' || start === '[' ? 'm' : start === '(' ? '(' : '';
  const shape = `${prose ? 'P' : size}${kind}${opener}`;
  return {
    view,
    text,
    width,
    size,
    prose,
    start,
    end,
    signs,
    names,
    opens,
    closes,
    furniture,
    shape,
  };
}

function ownFeatures(block: Seen, all: readonly Seen[], at: number): string[] {
  const { text, width, size, start, end, shape, view } = block;
  const commas = Math.min(view.commas, 3);
  const names = [
    'any',
    `width ${widthClass(width)}`,
    `end ${end}`,
    `start ${start}`,
    `width-end ${widthClass(width)}${end}`,
    `shape ${shape}`,
    `start-end ${start}${end}${size}`,
    `commas ${commas}${/[。;!?]./u.test(text) ? 1 : 0}${size}`,
  ];
  const blanks = text.split(/ +/u).length - 1;
  if (blanks > 0) names.push(`blanks ${Math.min(3, blanks)}${size}`);
  if (text.includes('“')) names.push(`quote ${size}`);
  if (/:./u.test(text)) names.push(`colon ${size}`);
  if (/\d/u.test(text)) names.push(`digit ${size}`);
  if (text.includes('、')) names.push(`list ${size}`);
  if (/——./u.test(text)) names.push(`dash ${size}`);
  if (/^[\d .:-]+$/u.test(text)) names.push('digits');
  if (!/\p{Script=Han}/u.test(text)) names.push('no-han');
  if (width < 40 && all.some((other, index) => index !== at && other.text === text))
    names.push('again');
  const head = heads.filter(([, form]) => form.test(text.slice(0, 16))).map(([name]) => name);
  const tail = tails.filter(([, form]) => form.test(text.slice(-8))).map(([name]) => name);
  names.push(
    ...head.map((name) => `head ${name}${size}`),
    ...tail.map((name) => `tail ${name}${size}`),
  );
  if (view.byline !== null)
    names.push(
      `byline ${view.byline.stated ? 1 : 0}${view.byline.credit ? 1 : 0}${Math.min(3, view.byline.people.length)}${size}`,
    );
  if (block.opens) names.push(`opens ${view.opening === null ? 0 : 1}${size}`);
  if (view.trailing !== null) names.push(`trailing ${view.trailing.credit ? 1 : 0}${size}`);
  if (width < 12 && surnameLength(text.replace(/^[^\p{Script=Han}]+/u, '')) > 0)
    names.push(`surname ${widthClass(width)}`);
  if (view.goesOn > 2) names.push(`goes-on ${size}`);
  return names;
}

function aroundFeatures(all: readonly Seen[], at: number): string[] {
  const block = all[at];
  if (block === undefined) return [];
  const shapeAt = (index: number): string => all[index]?.shape ?? '#';
  const page = block.view.page;
  const gapAt = (index: number): string => {
    const gap = all[index]?.view.block.gap;
    if (gap === undefined) return '#';
    return `${gap > page.gap ? '>' : gap < page.gap ? '<' : '='}${page.parted ? 1 : 0}`;
  };
  const [p, q] = [shapeAt(at - 1), shapeAt(at + 1)];
  const { shape, size } = block;
  const prose = block.prose ? 1 : 0;
  const above = all[at - 1];
  const below = all[at + 1];
  const names = [
    `above ${p}`,
    `below ${q}`,
    `above2 ${shapeAt(at - 2)}`,
    `below2 ${shapeAt(at + 2)}`,
    `above-own ${p} ${shape}`,
    `own-below ${shape} ${q}`,
    `around ${p} ${shape} ${q}`,
    `own-below2 ${shape} ${q} ${shapeAt(at + 2)}`,
    `above2-own ${shapeAt(at - 2)} ${p} ${shape}`,
    `gap ${gapAt(at)}${size}${prose}`,
    `gap-below ${gapAt(at + 1)}${size}${prose}`,
    `gaps ${gapAt(at)}${gapAt(at + 1)}${shape}`,
    `gap-above ${gapAt(at)}${p} ${shape}`,
  ];
  if (above === undefined) names.push(`first ${shape}`);
  if (below === undefined) names.push(`last ${shape}`);
  if (at < 3) names.push(`top ${at}${size}`);
  if (all.length - at <= 3) names.push(`foot ${all.length - at}${size}`);
  if (page.indents)
    names.push(
      `indent ${block.view.block.indented ? 1 : 0}${size}${below?.view.block.indented === true ? 1 : 0}`,
    );
  if (above !== undefined) {
    names.push(`after ${above.end}${above.prose ? 1 : 0}${prose}${block.start}`);
    if (above.prose && above.end !== 's')
      names.push(`cut ${shape}${above.view.goesOn > 0 ? 1 : 0}`);
    if (!above.prose && !block.prose) names.push(`wider ${ratio(block.width, above.width)}${size}`);
  }
  if (below !== undefined && !below.prose && !block.prose)
    names.push(`wider-below ${ratio(block.width, below.width)}${size}`);
  return names;
}

/** What the rules say of a block, in steps. */
function voteFeatures(votes: Votes | undefined, size: string): string[] {
  if (votes === undefined) return [];
  const names: string[] = [];
  let best = '';
  let most = 0;
  parts.forEach((part, index) => {
    const vote = votes[index] ?? 0;
    const step =
      vote <= -4
        ? -4
        : vote <= -2
          ? -2
          : vote < 0
            ? -1
            : vote < 1
              ? 0
              : vote < 2
                ? 1
                : vote < 4
                  ? 2
                  : vote < 6
                    ? 4
                    : 6;
    if (step !== 0) names.push(`rules ${part}${step}`);
    if (vote > most) [best, most] = [part, vote];
  });
  names.push(`rules-best ${best}${size}`);
  return names;
}

type Habits = {
  /** How many of the titled texts are signed, 0 to 4. */
  readonly signed: number;
  /** By a byline, 0 to 3; by a marker, 0 to 3. */
  readonly bylines: number;
  readonly openings: number;
  /** Share of display lines, 0 to 4. */
  readonly display: number;
  /** Usual cohesion at display lines. */
  readonly cohesion: number;
};

function habitsOf(all: readonly Seen[], runs: readonly Run[]): Habits {
  const titled = runs.filter(
    (run) =>
      run.below !== undefined &&
      all.slice(run.from, run.to + 1).some((it) => !it.signs && !it.furniture && it.width >= 4),
  );
  const share = (test: (run: Run) => boolean): number =>
    titled.length === 0 ? 0 : titled.filter(test).length / titled.length;
  const step = (value: number, limits: readonly number[]): number =>
    value === 0 ? 0 : 1 + limits.filter((limit) => value >= limit).length;
  const cohesions = runs.flatMap((run) => run.wide ?? []).toSorted((a, b) => a - b);
  const display = all.filter((it) => !it.prose).length / all.length;
  return {
    signed: step(
      share((run) => run.signed),
      [0.25, 0.5, 0.8],
    ),
    bylines: step(
      share((run) => all.slice(run.from, run.to + 1).some((it) => it.signs)),
      [0.3, 0.6],
    ),
    openings: step(
      share((run) => run.below?.opens === true),
      [0.3, 0.6],
    ),
    display: [0.1, 0.2, 0.35, 0.5].filter((limit) => display >= limit).length,
    cohesion: cohesions[cohesions.length >> 1] ?? 0.04,
  };
}

/** For each block the run of display lines that it stands in; null for running text. */
function runsOf(all: readonly Seen[], rarity: Rarity): (Run | null)[] {
  let open: Run | null = null;
  const runs = all.map((block, at): Run | null => {
    if (block.prose) return (open = null);
    open ??= {
      from: at,
      to: at,
      signed: false,
      above: all[at - 1],
      below: undefined,
      wide: null,
      near: null,
      pairsAbove: new Set(),
      pairsBelow: new Set(),
    };
    open.to = at;
    return open;
  });
  for (const run of new Set(runs)) {
    if (run === null) continue;
    run.below = all[run.to + 1];
    run.signed =
      run.below?.opens === true ||
      all.slice(run.from, run.to + 1).some((it) => it.signs || it.names);
    if (run.to - run.from > 7) continue;
    const above = textsFrom(all, run.from - 1, -1);
    const below = textsFrom(all, run.to + 1, 1);
    if (above.length === 0 || below.length === 0) continue;
    const topic = topicOf(above, rarity);
    run.wide = cohesion(topic, topicOf(below, rarity));
    run.near = cohesion(topicOf(above.slice(0, 1), rarity), topicOf(below.slice(0, 1), rarity));
    run.pairsAbove = new Set(topic.pairs.keys());
    run.pairsBelow = new Set(topicOf(below.slice(0, 2), rarity).pairs.keys());
  }
  return runs;
}

/** Up to four paragraphs of running text above or below, the nearest first. */
function textsFrom(all: readonly Seen[], from: number, step: 1 | -1): string[] {
  const texts: string[] = [];
  for (let at = from; texts.length < 4; at += step) {
    const block = all[at];
    if (block === undefined) break;
    if (block.prose) texts.push(block.text);
  }
  return texts;
}

function runFeatures(
  all: readonly Seen[],
  runs: readonly Run[],
  at: number,
  run: Run,
  habits: Habits,
  sinceSigned: number,
): string[] {
  const block = all[at];
  if (block === undefined) return [];
  const { size } = block;
  const length = Math.min(run.to - run.from + 1, 6);
  const index = Math.min(at - run.from, 5);
  const place = Math.min(index, 3);
  const alone = length === 1 ? 1 : 0;
  const signed = run.signed ? 1 : 0;
  const under = run.below === undefined ? '#' : run.below.opens ? 'o' : 'p';
  const over =
    run.above === undefined ? '#' : run.above.closes ? 't' : run.above.end === 's' ? 's' : '~';
  const names = [
    `run ${length}.${index}`,
    `run-size ${length}.${index}${size}${block.end}`,
    `run-around ${length}${place}${under}${over}`,
    `run-ends ${under}${over}${size}${alone}`,
    `run-signed ${signed}${place}${length}`,
    `habit ${habits.signed}${signed}${Math.min(index, 2)}${alone}`,
    `habits ${habits.bylines}${habits.openings}${signed}${alone}${size}`,
    `display ${habits.display}${size}${alone}`,
  ];
  const signature = all.slice(run.from, run.to + 1).findIndex((it) => it.signs || it.names);
  if (signature !== -1)
    names.push(`signature ${Math.max(-3, Math.min(3, run.from + signature - at))}${size}`);
  let alike = 0;
  let narrower = 0;
  for (const other of runs) {
    if (other === run || Math.abs(other.from - at) > 20) continue;
    const title = all[other.from];
    if (other.below === undefined || title === undefined || title.furniture || title.signs)
      continue;
    if (Math.abs(title.width - block.width) <= 2 && other.to - other.from === run.to - run.from)
      alike++;
    else if (title.width > block.width * 1.4) narrower++;
  }
  names.push(
    `alike ${Math.min(4, alike)}${alone}${signed}`,
    `narrower ${Math.min(4, narrower)}${size}${alone}`,
  );
  if (run.wide !== null && run.near !== null) {
    const pairs = wordPairs(block.text);
    const above = pairs.filter((pair) => run.pairsAbove.has(pair)).length;
    const below = pairs.filter((pair) => run.pairsBelow.has(pair)).length;
    const lean = (below - above) / Math.max(1, pairs.length);
    const echo = [-0.3, -0.15, -0.05, 0.05, 0.15, 0.3].filter((limit) => lean > limit).length;
    const wide = cohesionClass(run.wide);
    const relative = [0.3, 0.6, 1, 1.5].filter(
      (limit) => (run.wide ?? 0) / (habits.cohesion + 0.01) >= limit,
    ).length;
    names.push(
      `cohesion ${wide}${alone}`,
      `cohesion-near ${cohesionClass(run.near)}${alone}`,
      `cohesion-echo ${wide}.${echo}`,
      `echo ${echo}${size}${Math.min(index, 2)}`,
      `echoes ${Math.min(3, below)}${Math.min(3, above)}${alone}`,
      `cohesion-relative ${relative}${alone}${habits.signed}`,
      `cohesion-signed ${wide}${signed}${run.above?.closes === true ? 1 : 0}`,
      `cohesion-habits ${wide}${habits.openings}${habits.bylines}`,
      `cohesion-size ${wide}${size}`,
    );
  }
  const textBelow = proseCount(all, run.to + 1, 1);
  const textAbove = proseCount(all, run.from - 1, -1);
  names.push(
    `text-above ${Math.min(textAbove, 6)}`,
    `text-below ${Math.min(textBelow, 6)}`,
    `texts ${Math.min(textAbove, 4)}${Math.min(textBelow, 4)}${alone}${signed}`,
    `since-signed ${Math.min(sinceSigned, 12)}${signed}`,
  );
  return names;
}

function proseCount(all: readonly Seen[], from: number, step: 1 | -1): number {
  let count = 0;
  for (let at = from; all[at]?.prose === true; at += step) count++;
  return count;
}

function proseFeatures(all: readonly Seen[], at: number, habits: Habits, rarity: Rarity): string[] {
  const block = all[at];
  const above = all[at - 1];
  if (block === undefined) return [];
  const opens = block.opens ? 1 : 0;
  const over =
    above === undefined
      ? '#'
      : !above.prose
        ? 'd'
        : above.closes
          ? 't'
          : above.end === 's'
            ? 's'
            : '~';
  const names = [
    `text ${opens}${over}`,
    `text-width ${widthClass(block.width)}${block.closes ? 1 : 0}${opens}`,
    `text-habits ${habits.openings}${habits.bylines}${opens}${above?.prose === true ? 1 : 0}`,
    `text-start ${block.start}${above === undefined ? '#' : above.prose ? above.start : 'd'}`,
  ];
  if (above?.prose === true)
    names.push(
      `text-cohesion ${cohesionClass(cohesion(topicOf([block.text], rarity), topicOf([above.text], rarity)))}`,
    );
  return names;
}

function sizeOf(width: number): string {
  return 'abcdef'.charAt([5, 12, 20, 34, 60].filter((limit) => width > limit).length);
}

function widthClass(width: number): number {
  return [2, 4, 6, 8, 10, 13, 16, 20, 26, 34, 45, 60, 100, 200].filter((limit) => width > limit)
    .length;
}

function cohesionClass(value: number): number {
  return [0.005, 0.015, 0.03, 0.045, 0.06, 0.08, 0.11, 0.15].filter((limit) => value >= limit)
    .length;
}

function ratio(own: number, other: number): number {
  return own > other * 1.6
    ? 2
    : own > other * 1.1
      ? 1
      : own < other * 0.6
        ? -2
        : own < other * 0.9
          ? -1
          : 0;
}

function endOf(text: string): string {
  if (/[。!?…](?:[”’"'」』)\]】》〉]|\s)*$/u.test(text.slice(-4))) return 's';
  const last = text.slice(-1);
  if (/[,、;]/u.test(last)) return ',';
  if (last === ':' || last === ')') return last;
  if (/[—-]/u.test(last)) return '-';
  if (/[”》】」』]/u.test(last)) return 'q';
  if (/\d/u.test(last)) return '0';
  if (/[A-Za-z]/u.test(last)) return 'a';
  return /\p{Script=Han}/u.test(last) ? 'h' : 'o';
}

function startOf(text: string): string {
  const first = text.slice(0, 1);
  if (/[“‘「『《]/u.test(first)) return 'q';
  if (first === '(') return '(';
  if (/[[【]/u.test(first)) return '[';
  if (/[□■●▲◆◎○★☆▼△→←↑↓◀▶①-⑳·]/u.test(first)) return 'm';
  if (/[—-]/u.test(first)) return '-';
  if (/\d/u.test(first)) return '0';
  if (/[A-Za-z]/u.test(first)) return 'a';
  if (/[,。、;:!?)”’」』》】…%]/u.test(first)) return 'x';
  return /\p{Script=Han}/u.test(first) ? 'h' : 'o';
}
