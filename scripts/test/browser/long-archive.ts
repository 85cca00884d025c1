import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Byline, Caption, Dateline, Page, Piece, Place } from '../../../src/model/index.ts';

/** How long the lists of a made archive are: longer than one page has room for, all of them. */
export const longArchive = {
  /** Printed pages, each with one piece and one photograph, all naming one place and one author. */
  pages: 270,
  /** Of these, those of 2023; of the others one half is of 2019, the other without a date. */
  ofOneYear: 255,
  /** Places that lie in another, in subdistricts of one district. */
  subdistricts: 8,
  communities: 70,
  /** Places of which nobody says where they lie. */
  alone: 60,
} as const;

/** The place that every piece names, and the author who signed each. */
export const busiest = { place: 'lao-jie', author: 'wang-ming' } as const;

const source = ['旧街新貌', '□ 记者 王明', '本报讯 老街修好了路灯。', '图为老街。'].join('\n');
/** A piece that names the place in every sentence. */
const body = `本报讯 老街修好了路灯。${Array.from({ length: 60 }, (_, index) => `老街的第${index}位住户说好。`).join('')}`;
const sha256 = createHash('sha256').update(source).digest('hex');

/** Writes the collections of an archive whose lists are long, as the build script would. */
export async function writeLongArchive(content: string): Promise<void> {
  await write(content, 'sources', [['made.txt', source]]);
  const numbers = Array.from({ length: longArchive.pages }, (_, index) => index);
  const places = makePlaces();
  /** Places other than the busiest are named by one piece each. */
  const namedBy = (number: number): Place[] =>
    places.slice(1).filter((_, index) => index % longArchive.pages === number);

  const pieces = numbers.map((number): Piece => ({
    id: `p${number}-1`,
    page: `p${number}`,
    lines: [[1, 4]],
    kind: 'article',
    series: null,
    section: null,
    kicker: null,
    headline: `旧街新貌之${number}`,
    deck: null,
    dateline: dayOf(number) === null ? null : `p${number}-1`,
    bylines: [{ byline: busiest.author, role: 'reporter', line: 2 }],
    captions: [{ caption: `p${number}-4`, after: 1 }],
    places: [busiest.place, ...namedBy(number).map(({ id }) => id)],
    attachedTo: null,
    truncated: [],
    emendations: [],
    blocks: [{ type: 'paragraph', lines: [[3, 3]] }],
  }));

  await writeCollection(content, 'pages', numbers.map(makePage));
  await writeCollection(content, 'pieces', pieces, body);
  await writeCollection(content, 'datelines', numbers.flatMap(makeDateline));
  await writeCollection(content, 'captions', numbers.map(makeCaption), '图为老街。');
  await writeCollection(
    content,
    'places',
    places.map((place) => ({
      ...place,
      mentions: pieces
        .filter((piece) => piece.places.includes(place.id))
        .map(({ id }) => ({ piece: id, line: 3, as: place.name })),
    })),
  );
  await writeCollection(content, 'bylines', [makeAuthor(pieces)]);
}

function makeAuthor(pieces: readonly Piece[]): Byline {
  return {
    id: busiest.author,
    name: '王明',
    pinyin: 'wáng míng',
    affiliation: [],
    roles: [{ role: 'reporter', count: pieces.length }],
    pieces: pieces.map(({ id }) => ({ piece: id, role: 'reporter', line: 2, as: '王明' })),
  };
}

/** The day of a page and of its news; null: nobody knows. */
function dayOf(number: number): string | null {
  if (number < longArchive.ofOneYear) return day(2023, number);
  return number % 2 === 0 ? day(2019, number - longArchive.ofOneYear) : null;
}

function day(year: number, ofYear: number): string {
  return new Date(Date.UTC(year, 0, 1 + ofYear)).toISOString().slice(0, 10);
}

function makePage(number: number): Page {
  const printed = dayOf(number);
  return {
    id: `p${number}`,
    source: 'made.txt',
    encoding: 'utf-8',
    sha256,
    lines: [[1, 4]],
    district: null,
    publication: null,
    edition: null,
    date: printed === null ? null : { edtf: printed, certainty: 'certain', evidence: [] },
    pieces: [`p${number}-1`],
    regions: (['headline', 'byline', 'paragraph', 'caption'] as const).map((role, index) => ({
      lines: [index + 1, index + 1],
      role,
      piece: `p${number}-1`,
    })),
    truncated: [],
    garbled: [],
    doubts: Array.from({ length: number === 0 ? 500 : 20 }, () => ({
      rule: 'sentence-stops',
      lines: [3, 3],
      column: null,
      found: '老街修好了路灯。',
      expected: 'a sentence that ends',
      mend: '',
    })),
  };
}

function makeDateline(number: number): Dateline[] {
  const date = dayOf(number);
  if (date === null) return [];
  const [id, page] = [`p${number}-1`, `p${number}`];
  return [
    {
      ...{ id, page, piece: id, lines: [[3, 3]], marker: '本报讯', outlet: null, place: null },
      ...{ date, certainty: 'certain', evidence: [] },
    },
  ];
}

function makeCaption(number: number): Caption {
  return {
    id: `p${number}-4`,
    page: `p${number}`,
    lines: [[4, 4]],
    piece: `p${number}-1`,
    text: '图为老街。',
    credits: [],
    date: null,
    places: [],
    emendations: [],
  };
}

/** The first is the one that every piece names; it lies in the district. */
function makePlaces(): Place[] {
  const place = (id: string, name: string, over: Partial<Place> = {}): Place => ({
    ...{ id, name, kind: 'community', parent: null, parentBasis: null, code: null },
    ...{ authority: 'attested', listing: null, nearMisses: [], pinyin: 'lǎo jiē', variants: [] },
    mentions: [],
    ...over,
  });
  const within = (parent: string): Partial<Place> => ({ parent, parentBasis: 'editor' });
  const subdistricts = Array.from({ length: longArchive.subdistricts }, (_, index) => `s-${index}`);
  return [
    place(busiest.place, '老街', { kind: 'road', ...within('d-0') }),
    place('d-0', '东区', { kind: 'district' }),
    ...subdistricts.map((id, index) =>
      place(id, `第${index}街道`, { kind: 'subdistrict', ...within('d-0') }),
    ),
    ...subdistricts.flatMap((parent, of) =>
      Array.from({ length: longArchive.communities }, (_, index) =>
        place(`${parent}-${index}`, `社区${of}之${index}`, {
          pinyin: `${letter(index)} shè qū`,
          ...within(parent),
        }),
      ),
    ),
    ...Array.from({ length: longArchive.alone }, (_, index) => place(`x-${index}`, `某地${index}`)),
  ];
}

/** An initial for each in turn. */
function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26));
}

async function writeCollection(
  content: string,
  collection: string,
  entries: readonly { readonly id: string }[],
  body = '',
): Promise<void> {
  // JSON is YAML.
  const fileOf = (entry: { id: string }) => `---\n${JSON.stringify(entry)}\n---\n\n${body}\n`;
  await write(
    content,
    collection,
    entries.map((entry) => [`${entry.id}.md`, fileOf(entry)]),
  );
}

async function write(
  content: string,
  folder: string,
  files: readonly (readonly [name: string, text: string])[],
): Promise<void> {
  await mkdir(join(content, folder), { recursive: true });
  for (const [name, text] of files) await writeFile(join(content, folder, name), text);
}
