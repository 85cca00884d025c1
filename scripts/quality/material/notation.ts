/** What a line of the written page is; the letters in front of the lines stand for these. */
const roles = {
  S: 'series',
  L: 'section',
  K: 'kicker',
  H: 'headline',
  D: 'deck',
  B: 'byline',
  P: 'paragraph',
  X: 'crosshead',
  C: 'caption',
  R: 'credit',
  T: 'table',
  M: 'noise',
  J: 'noise',
} as const;
type RoleLetter = keyof typeof roles;
type Role = (typeof roles)[RoleLetter];

/** A person named in a line: where the name starts in its text, and as what the person signs. */
type Named = { readonly at: number; readonly name: string; readonly roles: string };

/** One line of the written page: a title line, a whole paragraph, a row, a margin line. */
export type Item = {
  readonly role: Role;
  /** The piece it belongs to; null for margin lines. */
  readonly piece: string | null;
  /** As printed, marks of the notation taken out. */
  readonly text: string;
  readonly named: readonly Named[];
  /** 本报讯 and the like. */
  readonly marker: { readonly at: number; readonly text: string } | null;
  /** The day of the news as printed, and the day meant. */
  readonly day: { readonly at: number; readonly text: string; readonly date: string } | null;
  /** Printed, but not part of the text: a credit behind a caption. [from, to) */
  readonly drop: readonly (readonly [number, number])[];
  /** first: goes on in a later item. next: goes on from an earlier one. */
  readonly part: 'whole' | 'first' | 'next';
  /** A blank line stands in front, in every setting that has blank lines. */
  readonly stanza: boolean;
};

export type WrittenPiece = {
  readonly id: string;
  readonly kind: string | null;
  readonly section: string | null;
  readonly series: string | null;
};

type WrittenPlace = {
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly variants: string[];
};

/** A page as it is written by hand, before it is set as lines of an OCR text. */
export type WrittenPage = {
  readonly name: string;
  /** paper, date, ed (edition), staff, district, set (how the committed text is set). */
  readonly keys: Readonly<Record<string, string>>;
  readonly items: readonly Item[];
  readonly pieces: readonly WrittenPiece[];
  readonly places: readonly WrittenPlace[];
};

const kinds: Readonly<Record<string, string>> = {
  a: 'article',
  b: 'brief',
  c: 'commentary',
  p: 'photo',
};

/**
 * Reads the pages of one paper. `=== NAME key=value …` opens a page; `---` a piece, with its kind
 * (a b c p) where it is not plain, `^` to stay under the section label before, `*` under the
 * series, `#x` to give it a name and `=x` to take it up again after an interruption.
 * @throws with the line, where a line is none of the notation
 */
export function readWrittenPages(text: string): WrittenPage[] {
  return text
    .split(/^=== /mu)
    .slice(1)
    .map((it) => readPage(it.split('\n')));
}

function readPage([head = '', ...lines]: string[]): WrittenPage {
  const [name = '', ...pairs] = head.trim().split(/\s+(?=[a-z]+=)/u);
  const keys = Object.fromEntries(
    pairs.map((it) => [it.slice(0, it.indexOf('=')), it.slice(it.indexOf('=') + 1)]),
  );
  const items: Item[] = [];
  const pieces: WrittenPiece[] = [];
  const places: WrittenPlace[] = [];
  const named = new Map<string, string>();
  let piece: string | null = null;
  let stanza = false;
  const change = (values: Partial<WrittenPiece>): void => {
    const at = pieces.findIndex((it) => it.id === piece);
    const old = pieces[at];
    if (old !== undefined) pieces[at] = { ...old, ...values };
  };
  const waiting: Item[] = [];
  const add = (item: Item): void => {
    items.push(item);
    if (item.role === 'section') change({ section: labelIn(item.text) });
    if (item.role === 'series') change({ series: labelIn(item.text) });
  };
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (line === '_') stanza = true;
    else if (line.startsWith('@ ')) {
      const [placeName = '', kind = '', parent = '-', variants] = line.slice(2).split(' ');
      places.push({
        name: placeName,
        kind,
        parent: parent === '-' ? null : parent,
        variants: variants?.split('|').filter((it) => it !== '') ?? [],
      });
    } else if (line.startsWith('---')) {
      const flags = line.slice(3);
      const again = /=(\S+)/u.exec(flags)?.[1];
      if (again !== undefined) {
        piece = named.get(again) ?? null;
        continue;
      }
      const before = pieces.at(-1);
      piece = `a${pieces.length + 1}`;
      const as = /#(\S+)/u.exec(flags)?.[1];
      if (as !== undefined) named.set(as, piece);
      pieces.push({
        id: piece,
        kind: kinds[/(?:^| )([abcp])(?: |$)/u.exec(flags)?.[1] ?? ''] ?? null,
        section: flags.includes('^') ? (before?.section ?? null) : null,
        series: flags.includes('*') ? (before?.series ?? null) : null,
      });
      for (const item of waiting.splice(0)) add({ ...item, piece });
    } else {
      const found = /^([A-Z])([+>]?) (.*)$/u.exec(line);
      const role = found === null ? undefined : roles[found[1] as RoleLetter];
      if (role === undefined)
        throw new Error(`${name}: no line of the notation: ${line.slice(0, 40)}`);
      const label = role === 'series' || role === 'section';
      // A label over a piece may be written before the line that opens it.
      const opened = items.at(-1)?.piece !== piece;
      const mine =
        role === 'noise' && found?.[1] === 'M' ? null : label && !opened ? 'next' : piece;
      if (mine === null && found?.[1] !== 'M' && !label) {
        throw new Error(`${name}: no piece opened: ${line.slice(0, 40)}`);
      }
      const part = found?.[2] === '+' ? 'next' : found?.[2] === '>' ? 'first' : 'whole';
      const marks = readMarks(found?.[3] ?? '', keys['date'] ?? '');
      const item: Item = { ...marks, role, piece: mine, part, stanza };
      if (label && (mine === null || mine === 'next')) waiting.push(item);
      else add(item);
      stanza = false;
    }
  }
  return { name, keys, items, pieces, places };
}

function labelIn(text: string): string {
  return text.replace(/^[■□◎◆●▲★【]\s*|[】]$/gu, '').replace(/\s+/gu, ' ');
}

/**
 * The marks inside a line: `[name+r]` a person with roles (r reporter, c correspondent,
 * p photographer, t text and photograph, x anybody else), `<…>` the marker of a dateline,
 * `{3月5日}` the day of the news or `{昨天=2019-03-05}`, `~…~` printed but no text.
 */
function readMarks(
  line: string,
  issue: string,
): Pick<Item, 'text' | 'named' | 'marker' | 'day' | 'drop'> {
  let text = '';
  const named: Named[] = [];
  const drop: [number, number][] = [];
  let marker: Item['marker'] = null;
  let day: Item['day'] = null;
  let markerAt = 0;
  let dropAt = -1;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '[' || char === '{') {
      const end = line.indexOf(char === '[' ? ']' : '}', at);
      const inside = line.slice(at + 1, end);
      const [words = '', more] = inside.split(char === '[' ? '+' : '=');
      if (char === '[')
        named.push({ at: text.length, name: words.replace(/\s+/gu, ''), roles: more ?? 'x' });
      else day = { at: text.length, text: words, date: more ?? resolved(words, issue) };
      text += words;
      at = end;
    } else if (char === '<') markerAt = text.length;
    else if (char === '>') marker = { at: markerAt, text: text.slice(markerAt) };
    else if (char === '~') {
      if (dropAt < 0) dropAt = text.length;
      else {
        drop.push([dropAt, text.length]);
        dropAt = -1;
      }
    } else text += char;
  }
  return { text, named, marker, day, drop };
}

/**
 * The day nearest before the issue's, or at most two months after it.
 * @throws where it is not written in figures
 */
function resolved(words: string, issue: string): string {
  const figures = /(?:(\d+)年)?(?:(\d+)月)?(\d+)日?/u.exec(words);
  if (figures === null) throw new Error(`which day is ${words}?`);
  const [year = '', month = ''] = issue.split('-');
  const two = (it: string): string => it.padStart(2, '0');
  const day = `${two(figures[2] ?? month)}-${two(figures[3] ?? '')}`;
  const late = Date.parse(`${year}-${day}`) - Date.parse(issue) > 60 * 24 * 3600 * 1000;
  return `${figures[1] ?? (late ? Number(year) - 1 : year)}-${day}`;
}
