import { z } from 'zod';
import type { Archive } from '../../archive/archive.ts';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  type Piece,
  pieceSchema,
  placeSchema,
} from '../../model/index.ts';
import { pageState, pageStateSchema } from '../../views/text-state.ts';

/** A value as JSON has it. */
export type DataEntry = Readonly<Record<string, unknown>>;

/** One entry of a collection. */
export interface DataRow {
  readonly id: string;
  /** The entry of the archive that all of it comes from; null where more goes into it. */
  readonly source: object | null;
  entry(): DataEntry;
}

/** A collection as it is published: what its entries are, and where they come from. */
export interface DataCollection {
  readonly name: string;
  /** 中文名, for readers. */
  readonly title: string;
  /** What one entry is, for readers. */
  readonly about: string;
  readonly schema: z.ZodObject;
  rows(archive: Archive, reading: DataReading): Iterable<DataRow>;
}

/** What is published besides the entries of the collections. */
export interface DataReading {
  /** The words of a piece, block by block. */
  readonly textOf: (piece: Piece) => readonly string[];
  /** The whole archive, where a build publishes a part of the entries. */
  readonly whole: Archive;
  /** The part of a row of things that a build publishes; left out: all. */
  readonly run?: <T>(all: readonly T[]) => readonly T[];
}

/** A piece with its words, which the collections keep in the body of its file. */
const pieceWithText = pieceSchema.extend({
  text: z
    .array(z.string())
    .describe('the words, one string for each block of the body, emended where an editor is sure'),
});

/** All collections, in the order in which readers are told of them. */
export const dataCollections: readonly DataCollection[] = [
  {
    name: 'pieces',
    title: '稿件',
    about: '一篇一条：题名、署名、段落全文、校改、在识别稿的行号',
    schema: pieceWithText,
    *rows({ pieces }, { textOf }) {
      for (const piece of pieces.values()) {
        const entry = () => ({ ...piece, text: textOf(piece) });
        yield { id: piece.id, source: piece, entry };
      }
    },
  },
  {
    name: 'pages',
    title: '版面',
    about: '一版一条：出处、印行日期及其依据、每一行归入哪一篇',
    schema: pageSchema,
    rows: ({ pages }) => asTheyAre(pages),
  },
  {
    name: 'datelines',
    title: '讯头',
    about: '一篇一条：讯头、发稿地、新闻日期，是印全的还是推定的',
    schema: datelineSchema,
    rows: ({ datelines }) => asTheyAre(datelines),
  },
  {
    name: 'bylines',
    title: '署名',
    about: '一人或一个单位一条：姓名、做什么、署在哪几篇',
    schema: bylineSchema,
    rows: ({ bylines }) => asTheyAre(bylines),
  },
  {
    name: 'captions',
    title: '图注',
    about: '一幅照片一条：图注、摄影者、在哪一篇',
    schema: captionSchema,
    rows: ({ captions }) => asTheyAre(captions),
  },
  {
    name: 'places',
    title: '地名',
    about: '一处一条：名称、区划代码、隶属、异写和误识、每一处出现',
    schema: placeSchema,
    rows: ({ places }) => asTheyAre(places),
  },
  {
    name: 'text-state',
    title: '文字状况',
    about: '一版一条：行数与去处、推定、存疑、校改、残缺各有多少',
    schema: pageStateSchema,
    *rows({ pages }, { whole }) {
      for (const page of pages.values()) {
        yield { id: page.id, source: null, entry: () => pageState(whole, page) };
      }
    },
  },
];

function* asTheyAre<T extends DataEntry & { readonly id: string }>(
  entries: ReadonlyMap<string, T>,
): Generator<DataRow> {
  for (const entry of entries.values()) yield { id: entry.id, source: entry, entry: () => entry };
}

/** The entries of a collection, one after another. */
export function* entriesIn(
  collection: DataCollection,
  archive: Archive,
  reading: DataReading,
): Generator<DataEntry> {
  for (const row of collection.rows(archive, reading)) yield row.entry();
}

/** Where the files of a collection stand, from the site's root. */
export const dataAddress = (name: string, format: 'json' | 'csv' | 'schema.json'): string =>
  `data/${name}.${format}`;

/** What is in `data/`, with sizes and checksums. */
export const catalogueAddress = 'data/archive.json';
