import type { Item, WrittenPage, WrittenPiece } from './notation.ts';
import type { SetPage } from './setting.ts';

const signs: Readonly<Record<string, { role: string; photo?: true }>> = {
  r: { role: 'reporter' },
  c: { role: 'correspondent' },
  p: { role: 'photographer' },
  t: { role: 'reporter', photo: true },
  x: { role: 'contributor' },
};
type Block = { type: 'paragraph' | 'crosshead'; lines: [number, number][]; text: string };
type Signed = { name: string; role: string; photo?: true; line: number };
type Caption = {
  id: string;
  piece: string | null;
  lines: [number, number][];
  text: string;
  credits: Signed[];
};

/** The annotation of a page as set, in the format of the other annotated pages. */
export function truthOfPage(page: WrittenPage, set: SetPage): Record<string, unknown> {
  const text = (index: number): string => {
    const drop = page.items[index]?.drop ?? [];
    return [...(set.texts[index] ?? '')]
      .filter((_, at) => !drop.some(([from, to]) => at >= from && at < to))
      .join('')
      .trim();
  };
  const signed = (index: number): Signed[] =>
    (page.items[index]?.named ?? []).flatMap(({ at, name, roles }) =>
      [...roles].map((it) => ({
        name,
        ...(signs[it] ?? { role: 'contributor' }),
        line: set.lineOf(index, at),
      })),
    );
  const captions: Caption[] = [];
  const pieces = page.pieces.map((piece) => {
    const own = page.items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => item.piece === piece.id);
    const title = (role: string): string | null =>
      own
        .filter(({ item }) => item.role === role)
        .map(({ index }) => text(index))
        .join(' ')
        .replace(/\s+/gu, ' ') || null;
    const kind = kindOf(
      piece,
      own.map(({ item }) => item),
    );
    const mine: Caption[] = [];
    const body: Block[] = [];
    for (const { item, index } of own) {
      const lines = set.ranges[index]?.map((it): [number, number] => [...it]) ?? [];
      if (item.role === 'caption')
        mine.push({
          id: `c${captions.length + mine.length + 1}`,
          piece: kind === 'photo' ? null : piece.id,
          lines,
          text: text(index).replace(/^[↑↓←→▲▼△▽▶◀]\s*/u, ''),
          credits: signed(index),
        });
      if (item.role === 'credit') {
        const group = /^[（(]?(?:本组|本版|均为|以上|图片)/u.test(item.text);
        for (const it of group ? mine : mine.slice(-1)) it.credits.push(...signed(index));
      }
      if (item.role !== 'paragraph' && item.role !== 'table' && item.role !== 'crosshead') continue;
      const open =
        item.part === 'next' ? body.findLast((it) => it.type === 'paragraph') : undefined;
      if (open === undefined)
        body.push({
          type: item.role === 'crosshead' ? 'crosshead' : 'paragraph',
          lines,
          text:
            item.role === 'crosshead'
              ? text(index).replace(/^[◆●■★▲]\s*|^【|】$/gu, '')
              : text(index),
        });
      else {
        open.lines.push(...lines);
        open.text += text(index);
      }
    }
    captions.push(...mine);
    const withMarker = own.find(({ item }) => item.marker !== null);
    const withDay = own.find(({ item }) => item.day !== null);
    const inText = own.filter(
      ({ item }) =>
        item.role === 'byline' ||
        item.role === 'paragraph' ||
        item.role === 'table' ||
        (kind === 'photo' && (item.role === 'caption' || item.role === 'credit')),
    );
    return {
      id: piece.id,
      ...(kind === null ? {} : { kind }),
      series: piece.series,
      section: piece.section,
      kicker: title('kicker')?.replace(/(?:[：:]|—+)$/u, '') ?? null,
      headline: title('headline'),
      deck: title('deck')?.replace(/^—+/u, '') ?? null,
      dateline: {
        marker: withMarker?.item.marker?.text ?? null,
        date: dated(page) ? (withDay?.item.day?.date ?? null) : null,
        evidence: withDay?.item.day?.text ?? null,
        line: withMarker?.item.marker
          ? set.lineOf(withMarker.index, withMarker.item.marker.at)
          : withDay?.item.day
            ? set.lineOf(withDay.index, withDay.item.day.at)
            : null,
      },
      bylines: unique(inText.flatMap(({ index }) => signed(index))),
      body,
      captions: mine.map((it) => it.id),
      truncated: [],
    };
  });
  const regions = page.items.flatMap((item, index) =>
    (set.ranges[index] ?? []).map((lines) => ({
      lines,
      role: item.role,
      piece: item.piece,
      ...(item.role === 'paragraph' || item.role === 'caption'
        ? {}
        : { text: text(index).replace(/\s+/gu, ' ') }),
    })),
  );
  const { district } = page.keys;
  return {
    source: `${page.name}.txt`,
    district: district ?? null,
    margin: marginOf(page),
    regions: regions.sort((a, b) => a.lines[0] - b.lines[0]),
    pieces,
    captions,
    emendations: set.misread.map(({ item, at, read, as }) => ({
      line: set.lineOf(item, at),
      read,
      as,
      sure: false,
    })),
    ...(page.places.length === 0
      ? {}
      : {
          places: page.places.map((it) => ({
            ...it,
            mentions: mentionsOf(set, [it.name, ...it.variants]),
          })),
        }),
  };
}

/** One entry a line and printed form; a name nested in a longer one counts for both. */
function mentionsOf(
  set: SetPage,
  names: readonly string[],
): { line: number; as: string; times?: number }[] {
  const found = new Map<string, { line: number; as: string; times: number }>();
  set.texts.forEach((text, index) => {
    const taken: [number, number][] = [];
    for (const as of [...names].sort((a, b) => b.length - a.length)) {
      for (let at = text.indexOf(as); at >= 0; at = text.indexOf(as, at + 1)) {
        if (taken.some(([from, to]) => at >= from && at < to)) continue;
        taken.push([at, at + as.length]);
        const line = set.lineOf(index, at);
        const entry = found.get(`${line} ${as}`);
        if (entry === undefined) found.set(`${line} ${as}`, { line, as, times: 1 });
        else entry.times++;
      }
    }
  });
  return [...found.values()]
    .sort((a, b) => a.line - b.line)
    .map(({ line, as, times }) => (times > 1 ? { line, as, times } : { line, as }));
}

/** Null where the rules for kinds leave it open: a short piece with a title, but no marker. */
function kindOf(piece: WrittenPiece, items: readonly Item[]): WrittenPiece['kind'] {
  const has = (role: string): boolean => items.some((it) => it.role === role);
  const marked = items.some((it) => it.marker !== null);
  if (piece.kind === 'brief') {
    return marked || piece.section !== null || !has('headline') ? 'brief' : null;
  }
  if (piece.kind !== null) return piece.kind;
  if (has('caption') && !has('paragraph') && !has('table')) return 'photo';
  return marked ? 'brief' : 'article';
}

/** Whether the page says in which year it was printed; without, its days have no year. */
function dated(page: WrittenPage): boolean {
  const year = (page.keys['date'] ?? '').slice(0, 4);
  return marginOf(page)['date'] !== null || page.items.some((it) => it.text.includes(year));
}

/** What the margin lines say. */
function marginOf(page: WrittenPage): Record<string, unknown> {
  const lines = page.items.filter((it) => it.piece === null).map((it) => it.text);
  const { paper, date, ed, staff } = page.keys;
  const printed = (words: string | undefined): string | null =>
    words !== undefined && lines.some((it) => it.includes(words)) ? words : null;
  const figures = ed?.replace('版', '');
  const characters = figures?.replace(/^0?(\d)$/u, (_, it: string) =>
    ` 一二三四五六七八九`.charAt(Number(it)),
  );
  const edition = printed(figures) ?? printed(`第${characters}版`);
  return {
    publication: printed(paper),
    date: lines.some((it) =>
      /(?:\d{4}|[一二][〇九零][〇零一九五八].)(?:年|[-./])|中華民國/u.test(it),
    )
      ? (date ?? null)
      : null,
    edition: edition === null ? null : figures,
    staff: staff?.split(',').map((it) => it.replace(/\s+/gu, '')) ?? [],
  };
}

function unique(all: readonly Signed[]): Signed[] {
  return all.filter(
    (it, at) => all.findIndex((other) => other.name === it.name && other.role === it.role) === at,
  );
}
