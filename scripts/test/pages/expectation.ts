import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from '../../../src/model/index.ts';
import { buildCollections } from '../../cli/build-collections.ts';
import { readRecord } from '../../record/read-records.ts';
import { readSources } from '../../source/read-sources.ts';
import { editPage } from '../../pipeline.ts';

/** Small invented pages, each for something that pages do: NAME/page.txt, page.yaml, expected.json. */
export const casesFolder = path.join(import.meta.dirname, '..', 'fixtures', 'pages');

export async function caseNames(): Promise<string[]> {
  const entries = await readdir(casesFolder, { withFileTypes: true });
  return entries.filter((it) => it.isDirectory()).map((it) => it.name);
}

export function expectationFile(name: string): string {
  return path.join(casesFolder, name, 'expected.json');
}

/**
 * What the build script makes of the page of a case, as text to compare: the page's collections
 * in reading order, what is empty left out, the body as its Markdown lines.
 */
export async function actualText(name: string): Promise<string> {
  const { pages, records, problems } = await readSources(path.join(casesFolder, name), true);
  const [source] = pages;
  if (source === undefined || problems.length > 0)
    throw new Error(`${name}: ${JSON.stringify(problems)}`);
  const file = records.get(source.id);
  const read = file === undefined ? null : readRecord(file);
  if (read?.record === null) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  const own = file === undefined || read === null ? null : { file: file.file, record: read.record };
  const { files } = buildCollections([editPage(source, own)]);
  return `${JSON.stringify(summary(files), null, 2)}\n`;
}

function summary(files: ReadonlyMap<string, string>): object {
  const entry = (file: string) => partFile(files.get(file) ?? '');
  const all = (folder: string) =>
    [...files.keys()].filter((file) => file.startsWith(`${folder}/`)).map(entry);
  const names = new Map(
    [
      ...all('bylines').map(({ data }) => bylineSchema.parse(data)),
      ...all('places').map(({ data }) => placeSchema.parse(data)),
    ].map((it) => [it.id, it.name]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const creditsOf = (credits: readonly { byline: string; role: string }[]) =>
    credits.map((it) => `${it.role} ${nameOf(it.byline)}`);
  const [first] = all('pages');
  const page = pageSchema.parse(first?.data);
  return {
    page: filled({
      publication: page.publication,
      edition: page.edition,
      date: page.date === null ? null : `${page.date.edtf} ${page.date.certainty}`,
      district: page.district === null ? null : `${page.district.name} ${page.district.certainty}`,
      garbled: page.garbled.map((it) => it.lines.join('–')),
      doubts: page.doubts.map((it) => `${it.rule} ${it.lines.join('–')}`),
    }),
    regions: page.regions.map(
      (it) => `${it.lines.join('–')} ${it.role}${it.piece === null ? '' : ` of ${it.piece}`}`,
    ),
    pieces: page.pieces.map((id) => {
      const { data, body } = entry(`pieces/${id}.md`);
      const piece = pieceSchema.parse(data);
      const dateline =
        piece.dateline === null
          ? null
          : datelineSchema.parse(entry(`datelines/${piece.dateline}.md`).data);
      return filled({
        id,
        kind: piece.kind,
        series: piece.series,
        section: piece.section,
        kicker: piece.kicker,
        headline: piece.headline,
        deck: piece.deck,
        dateline:
          dateline === null
            ? null
            : filled({
                marker: dateline.marker,
                place: dateline.place,
                date: dateline.date,
                certainty: dateline.certainty,
              }),
        bylines: creditsOf(piece.bylines),
        captions: piece.captions.map(({ caption, after }) => {
          const { text, credits } = captionSchema.parse(entry(`captions/${caption}.md`).data);
          return filled({ text, credits: creditsOf(credits), after });
        }),
        places: piece.places.map(nameOf),
        attachedTo: piece.attachedTo,
        truncated: piece.truncated,
        emendations: piece.emendations.map(
          (it) => `${String(it.line)} ${it.read} → ${it.as}${it.sure ? '' : '?'}`,
        ),
        body,
      });
    }),
  };
}

function partFile(text: string): { data: unknown; body: string[] } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
  return { data: parse(front), body: body.split('\n').filter((line) => line !== '') };
}

/** The fields that say something. */
function filled(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
