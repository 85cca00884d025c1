import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { z } from 'zod';
import { readCollectionFile, splitFrontMatter } from '../../../src/archive/content-files.ts';
import type { BlockPlace } from '../../../src/body/render-body.ts';
import { renderBody } from '../../../src/body/render-body.ts';
import { pieceSchema } from '../../../src/model/index.ts';
import { renderBlocks } from '../../collections/body.ts';
import { buildCollections } from '../../cli/build-collections.ts';
import { markdownFile } from '../../collections/markdown.ts';
import { formatDiagnostic, rules } from '../../diagnostics.ts';
import { readRecord } from '../../record/read-records.ts';
import { cutLines, isBlank, type SourcePage } from '../../source/page.ts';
import { decode } from '../../source/read-file.ts';
import { samplePage } from '../sample-page.ts';
import { editPage } from '../../pipeline.ts';
import { anyPage } from '../pages/any-page.ts';
import { anyBytes, anyFile, anyRecord, anyText } from './hostile-text.ts';
import { readHtml } from './html-text.ts';

/** What must hold for anything that is fed in, and how many of a hundred runs it is given. */
export type FuzzProperty = {
  readonly name: string;
  readonly share: number;
  readonly property: fc.IPropertyWithHooks<[Uint8Array] | [string] | [string[]] | [SourcePage]>;
};

export const fuzzProperties: readonly FuzzProperty[] = [
  {
    name: 'bytes are text, or it is said where they stop being it',
    share: 25,
    property: fc.property(anyBytes, (bytes) => {
      const decoded = decode(bytes);
      if ('text' in decoded) return;
      agree(decoded.offset >= 0 && decoded.offset <= bytes.length, true);
    }),
  },
  {
    name: 'no line and no column is lost, and nothing unseen is left',
    share: 25,
    property: fc.property(anyFile, (text) => {
      const lines = cutLines(text);
      const ends = text.match(/\r\n|\n|\r/g)?.length ?? 0;
      const expected = ends + (ends > 0 && /[\n\r]$/.test(text) ? 0 : 1);
      agree(lines.length, expected);
      const cut = text.split(/\r\n|\n|\r/);
      for (const { number, text: line } of lines) agree(line.length, cut[number - 1]?.length);
      agree(/[\p{Cs}\p{Bidi_Control}\0\x1B]/u.test(lines.map((it) => it.text).join('')), false);
    }),
  },
  {
    name: 'a record is read, or refused with rule, line and a way to mend it',
    share: 20,
    property: fc.property(anyRecord, (text) => {
      const { record, problems } = readRecord({ file: 'a.yaml', text });
      agree(record === null, problems.length > 0);
      for (const problem of problems) {
        agree(problem.rule in rules && problem.mend !== '', true);
        agree(/[\0\x1B]/.test(formatDiagnostic(problem)), false);
      }
      agree('polluted' in {}, false);
    }),
  },
  {
    name: 'text goes through Markdown and HTML as it is, and is never markup',
    share: 20,
    property: fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
      const lines = texts.flatMap((text) => cutLines(text)).map((it) => it.text.trim());
      const full = lines.filter((line) => line !== '');
      const passages = full.map((text) => [{ line: 1, column: 1, text }]);
      const written = markdownFile(
        { id: 'a', texts: full },
        renderBlocks(passages.map((passage) => ({ type: 'paragraph', passage }))),
      );
      agree(readCollectionFile('a.md', written, anySchema), { id: 'a', texts: full });
      const { body } = splitFrontMatter(written);
      const place: BlockPlace = { type: 'paragraph', lines: [[1, 1]], truncated: false };
      const blocks = renderBody(
        body,
        full.map(() => place),
        [],
      );
      const own = new Set(['p', 'p@id', 'p@class', 'p@data-lines', 'span', 'span@class']);
      for (const [index, { html }] of blocks.entries()) {
        const { text, marks } = readHtml(html);
        agree(text, full[index]);
        agree(
          marks.filter((mark) => !own.has(mark)),
          [],
        );
      }
    }),
  },
  {
    name: 'a page of hostile lines is read, each of them once, into files that can be read',
    share: 5,
    property: fc.property(
      anyFile.map((text) => samplePage(text)),
      readsPage,
    ),
  },
  {
    name: 'so is a page of newsprint in no order',
    share: 5,
    property: fc.property(anyPage, readsPage),
  },
];

const idSchema = z.looseObject({ id: z.string() });
const anySchema = z.strictObject({ id: z.string(), texts: z.array(z.string()) });

/** The page is read, and what is written of it can be read and shown by the site. */
function readsPage(source: SourcePage): void {
  const edited = editPage(source, null);
  const accounted = edited.draft.regions.flatMap(({ lines: [first, last] }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  const full = source.lines.filter((line) => !isBlank(line)).map((line) => line.number);
  agree(accounted, full);
  const { files, problems } = buildCollections([edited]);
  agree(problems, []);
  for (const [file, text] of files) {
    agree(/^[a-z]+\/[\w-]{1,200}\.md$/.test(file), true);
    const entry = readCollectionFile(file, text, idSchema);
    if (!file.startsWith('pieces/')) continue;
    const { blocks } = pieceSchema.parse(entry);
    const { body } = splitFrontMatter(text);
    renderBody(
      body,
      blocks.map((block) => ({ ...block, truncated: false })),
      [],
    );
  }
}

/** @throws where the two differ, with both */
function agree(found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Error(`${JSON.stringify(found)} where ${JSON.stringify(expected)} was expected`);
}
