import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  type Piece,
  pieceSchema,
  placeSchema,
} from '../model/index.ts';
import { pageState, pageStateSchema } from '../views/text-state.ts';

/** A value as JSON has it. */
export type DataEntry = Readonly<Record<string, unknown>>;

/** A collection as it is published: what its entries are, and where they come from. */
export interface DataCollection {
  readonly name: string;
  /** 中文名, for readers. */
  readonly title: string;
  /** What one entry is, for readers. */
  readonly about: string;
  readonly schema: z.ZodObject;
  entries(archive: Archive, textOf: TextOf): Iterable<DataEntry>;
}

/** The words of a piece, block by block. */
type TextOf = (piece: Piece) => readonly string[];

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
    *entries({ pieces }, textOf) {
      for (const piece of pieces.values()) yield { ...piece, text: textOf(piece) };
    },
  },
  {
    name: 'pages',
    title: '版面',
    about: '一版一条：出处、印行日期及其依据、每一行归入哪一篇',
    schema: pageSchema,
    entries: ({ pages }) => pages.values(),
  },
  {
    name: 'datelines',
    title: '讯头',
    about: '一篇一条：讯头、发稿地、新闻日期，是印全的还是推定的',
    schema: datelineSchema,
    entries: ({ datelines }) => datelines.values(),
  },
  {
    name: 'bylines',
    title: '署名',
    about: '一人或一个单位一条：姓名、做什么、署在哪几篇',
    schema: bylineSchema,
    entries: ({ bylines }) => bylines.values(),
  },
  {
    name: 'captions',
    title: '图注',
    about: '一幅照片一条：图注、摄影者、在哪一篇',
    schema: captionSchema,
    entries: ({ captions }) => captions.values(),
  },
  {
    name: 'places',
    title: '地名',
    about: '一处一条：名称、区划代码、隶属、异写和误识、每一处出现',
    schema: placeSchema,
    entries: ({ places }) => places.values(),
  },
  {
    name: 'text-state',
    title: '文字状况',
    about: '一版一条：行数与去处、推定、存疑、校改、残缺各有多少',
    schema: pageStateSchema,
    *entries(archive) {
      for (const page of archive.pages.values()) yield pageState(archive, page);
    },
  },
];

/** How a collection is published: its entries as JSON and CSV, and what the JSON is. */
export type DataFormat = 'json' | 'csv' | 'schema.json';

/** Where the files of a collection stand, from the site's root. */
export const dataAddress = (name: string, format: DataFormat): string => `data/${name}.${format}`;

/** What is in `data/`, with sizes and checksums. */
export const catalogueAddress = 'data/archive.json';
