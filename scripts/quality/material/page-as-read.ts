import type { Item, WrittenPage } from './notation.ts';
import type { SetLine, SetPage } from './setting.ts';

/** Left, top, right, bottom in pixels of the scan. */
type Box = readonly [number, number, number, number];
/** A printed line: the item it belongs to, its text and its place. */
export type PrintedLine = { readonly item: number; readonly text: string; readonly box: Box };

/**
 * The page as OCR has read it: every line that was read belongs to the item over which it lies
 * most, the items' texts are what was read, and people, markers and days stand where they were
 * read, if they were. What was not read is not on the page.
 */
export function pageAsRead(
  page: WrittenPage,
  printed: readonly PrintedLine[],
  hocr: string,
  text: string,
): { page: WrittenPage; set: SetPage } {
  const boxes = [
    ...hocr.matchAll(
      /class=['"]ocr_(?:line|header|caption|textfloat)['"][^>]*title="bbox (\d+) (\d+) (\d+) (\d+)[^>]*>(.*?)(?=<span class=['"]ocr_(?:line|header|caption|textfloat)|<\/p>)/gsu,
    ),
  ]
    .filter((it) => (it[5] ?? '').replace(/<[^>]*>/gu, '').trim() !== '')
    .map((it): Box => [Number(it[1]), Number(it[2]), Number(it[3]), Number(it[4])]);
  let next = 0;
  const owners = text.split('\n').map((line) => {
    const box = line.trim() === '' ? undefined : boxes[next++];
    return { line, item: box === undefined ? null : ownerOf(box, printed) };
  });
  if (next !== boxes.length)
    throw new Error(`${page.name}: ${next} lines of text, ${boxes.length} in the hOCR`);

  const items: Item[] = [];
  const numbers = new Map<number, number>();
  const add = (item: Item, lines: readonly number[]): void => {
    for (const at of lines) numbers.set(at, items.length);
    items.push(item);
  };
  page.items.forEach((item, index) => {
    const lines = owners.flatMap((it, at) => (it.item === index ? [at] : []));
    if (lines.length > 0)
      add(asRead(item, lines.map((at) => joined(owners[at]?.line ?? '')).join('')), lines);
  });
  owners.forEach(({ line, item }, at) => {
    const bare = {
      named: [],
      marker: null,
      day: null,
      drop: [],
      part: 'whole',
      stanza: false,
    } as const;
    if (line.trim() !== '' && item === null)
      add({ ...bare, role: 'noise', piece: null, text: joined(line) }, [at]);
  });
  const lines = owners.map(({ line }, at): SetLine => ({
    text: line,
    item: numbers.get(at) ?? null,
  }));
  const starts = items.map(() => [] as { at: number; line: number }[]);
  const lengths = items.map(() => 0);
  lines.forEach(({ text: read, item }, at) => {
    if (item === null) return;
    starts[item]?.push({ at: lengths[item] ?? 0, line: at + 1 });
    lengths[item] = (lengths[item] ?? 0) + joined(read).length;
  });
  const ranges = starts.map((own) =>
    own.reduce<[number, number][]>((all, { line }) => {
      const last = all.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else all.push([line, line]);
      return all;
    }, []),
  );
  const pieces = page.pieces.filter(({ id }) => items.some((it) => it.piece === id));
  return {
    page: { ...page, items, pieces },
    set: {
      lines,
      texts: items.map((it) => it.text),
      ranges,
      lineOf: (item, at) => starts[item]?.findLast((it) => it.at <= at)?.line ?? 0,
      misread: [],
    },
  };
}

/** Blanks that OCR leaves between characters are no text. */
function joined(line: string): string {
  return line.trim().replace(/(?<![A-Za-z0-9,.])[ \t]+|[ \t]+(?![A-Za-z0-9])/gu, '');
}

function ownerOf(box: Box, printed: readonly PrintedLine[]): number | null {
  const over = new Map<number, number>();
  for (const { item, box: at } of printed) {
    const width = Math.min(box[2], at[2]) - Math.max(box[0], at[0]);
    const height = Math.min(box[3], at[3]) - Math.max(box[1], at[1]);
    if (width > 0 && height > 0) over.set(item, (over.get(item) ?? 0) + width * height);
  }
  const [best] = [...over].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/** The item with the text that was read, and its marks where they were read. */
function asRead(item: Item, text: string): Item {
  const where = aligned(item.text, text);
  const span = (at: number, length: number): [number, number] => [
    where[at] ?? 0,
    where[at + length] ?? text.length,
  ];
  const drop = item.drop.map(([from, to]) => span(from, to - from));
  const named = item.named.flatMap((it) => {
    const printed = printedLength(item.text, it.at, it.name);
    const [from, to] = span(it.at, printed);
    const name = text.slice(from, to).replace(/[^\p{L}]+/gu, '');
    return name === '' ? [] : [{ ...it, at: from, name }];
  });
  const moved = <T extends { at: number; text: string }>(mark: T | null): T | null => {
    if (mark === null) return null;
    const [from, to] = span(mark.at, mark.text.length);
    return to > from ? { ...mark, at: from, text: text.slice(from, to) } : null;
  };
  return { ...item, text, drop, named, marker: moved(item.marker), day: moved(item.day) };
}

/** How many characters the name takes in the text, padding blanks included. */
function printedLength(text: string, at: number, name: string): number {
  let end = at;
  for (let seen = 0; seen < name.length && end < text.length; end++)
    if (!/\s/u.test(text.charAt(end))) seen++;
  return end - at;
}

/** For every position of `a` the position of `b` that it became, by least edits. */
function aligned(a: string, b: string): number[] {
  const width = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * width);
  for (let j = 0; j <= b.length; j++) cost[j] = j;
  for (let i = 1; i <= a.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      const above = (i - 1) * width + j;
      cost[i * width + j] = Math.min(
        (cost[above - 1] ?? 0) + same,
        (cost[above] ?? 0) + 1,
        (cost[above + width - 1] ?? 0) + 1,
      );
    }
  }
  const where: number[] = new Array<number>(a.length + 1).fill(b.length);
  let [i, j] = [a.length, b.length];
  while (i > 0) {
    const here = cost[i * width + j] ?? 0;
    const above = (i - 1) * width + j;
    const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
    if (j > 0 && here === (cost[above - 1] ?? 0) + same) j--;
    else if (here !== (cost[above] ?? 0) + 1) {
      j--;
      continue;
    }
    i--;
    where[i] = j;
  }
  return where;
}
