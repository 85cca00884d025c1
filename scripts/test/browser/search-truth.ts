import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { folded } from '../../../src/search/tokens.ts';

/**
 * What a reader can see of a piece, by segment: a line of its title, a name, a paragraph … Each as it
 * is read and, where words of it were emended, as it was printed; all of it folded.
 */
export type Truth = {
  /** Segments by id of the piece, those as printed behind the others. */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
  /** Names of places and their printed variants. */
  readonly places: readonly string[];
  /** Names of persons and organisations. */
  readonly persons: readonly string[];
};

type Credit = { byline: string };
type Emendation = { read: string; as: string; sure: boolean; part: string };
type Piece = {
  id: string;
  page: string;
  series: string | null;
  section: string | null;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  bylines: Credit[];
  captions: { caption: string }[];
  emendations: Emendation[];
};
type Caption = { id: string; text: string; credits: Credit[]; emendations: Emendation[] };
type Page = {
  id: string;
  source: string;
  regions: { lines: [number, number]; piece: string | null }[];
};
type Byline = { id: string; name: string };
type Place = { id: string; name: string; variants: { as: string }[] };

const shipped =
  process.env.ARCHIVE_CONTENT ?? fileURLToPath(new URL('../../../content', import.meta.url));

/**
 * Reads the Markdown files as plain text, on purpose without anything that the site or its
 * search uses to read them.
 *
 * @param content - absolute path of the content folder
 */
export function readTruth(content: string = shipped): Truth {
  const entries = (collection: string) => entriesIn(join(content, collection));
  const signers = entries('bylines').map((entry) => entry.data as Byline);
  const bylines = new Map(signers.map(({ id, name }) => [id, name]));
  const photographs = entries('captions').map((entry) => entry.data as Caption);
  const captionBodies = new Map(
    entries('captions').map(({ data, body }) => [(data as Caption).id, body]),
  );
  const captions = new Map(photographs.map((caption) => [caption.id, caption]));
  const places = entries('places').map((entry) => entry.data as Place);
  const margins = new Map(
    entries('pages').map(({ data }) => [(data as Page).id, marginsOf(data as Page, content)]),
  );
  const pieces = entries('pieces').map((entry): [string, string[]] => {
    const data = entry.data as Piece;
    const shown = data.captions.flatMap(({ caption }) => captions.get(caption) ?? []);
    const credits = [...data.bylines, ...shown.flatMap((caption) => caption.credits)];
    const segments = [
      data.series,
      data.section,
      data.kicker,
      data.headline,
      data.deck,
      ...credits.map(({ byline }) => bylines.get(byline) ?? null),
      ...paragraphs(entry.body),
      ...shown.map(({ text }) => text),
      ...(margins.get(data.page) ?? []),
      ...printedTitles(data),
      ...printedParagraphs(entry.body, noted(data.emendations, 'body')),
      ...shown.flatMap(({ id, emendations }) =>
        printedParagraphs(captionBodies.get(id) ?? '', emendations),
      ),
    ];
    return [data.id, segments.flatMap((segment) => (segment === null ? [] : folded(segment)))];
  });
  return {
    pieces: new Map(pieces),
    places: [...new Set(places.flatMap((it) => [it.name, ...it.variants.map(({ as }) => as)]))],
    persons: [...new Set(bylines.values())],
  };
}

/** The pieces in which a string stands within one segment. */
export function piecesWith(truth: Truth, run: string): string[] {
  return [...truth.pieces].flatMap(([id, segments]) =>
    segments.some((segment) => segment.includes(folded(run))) ? [id] : [],
  );
}

/** The lines of a page that belong to none of its pieces. */
function marginsOf({ source, regions }: Page, content: string): string[] {
  const printed = readFileSync(join(content, 'sources', source), 'utf8').split(/\r\n|\n|\r/);
  return regions
    .filter(({ piece }) => piece === null)
    .flatMap(({ lines: [first, last] }) => printed.slice(first - 1, last));
}

function entriesIn(folder: string): { data: unknown; body: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => {
    const [, yaml = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    return { data: parse(yaml) as unknown, body };
  });
}

const noted = (all: readonly Emendation[], part: string) => all.filter((it) => it.part === part);

/** As printed, without the blanks that the machine has read into it. */
const printed = ({ read }: Emendation): string => read.replace(/\s/g, '');

/** The lines of the title block with their emended words as they were printed, each line whole. */
function printedTitles(piece: Piece): string[] {
  const lines = (['kicker', 'headline', 'deck'] as const).flatMap((part) => {
    const emendations = noted(piece.emendations, part).filter(({ sure }) => sure);
    const inText = emendations.filter(({ as }) => as !== '' && piece[part]?.includes(as) === true);
    const line = inText.reduce(
      (text, it) => text.replace(it.as, () => printed(it)),
      piece[part] ?? '',
    );
    return [...(inText.length > 0 ? [line] : []), ...struck(emendations, inText)];
  });
  const signed = noted(piece.emendations, 'byline').filter(({ sure }) => sure);
  return [...lines, ...struck(signed, [])];
}

/** What stands nowhere in the text any more stands alone. */
const struck = (all: readonly Emendation[], inText: readonly Emendation[]): string[] =>
  all.filter((it) => !inText.includes(it)).map(printed);

/** The paragraphs whose notes take words back, with these words as they were printed. */
function printedParagraphs(body: string, emendations: readonly Emendation[]): string[] {
  return body
    .split(/\n{2,}/)
    .filter((block) => !/^\s*\[\^[^\]]+\]:/.test(block))
    .flatMap((block) => {
      const [start = '', ...rest] = block.split(/(?<!\\)\[\^(\d+)\]/);
      let isEmended = false;
      const apart: string[] = [];
      let text = plainOf(start);
      for (let at = 0; at < rest.length; at += 2) {
        const emendation = emendations[Number(rest[at]) - 1];
        if (emendation?.sure === true && text.endsWith(emendation.as)) {
          text = text.slice(0, text.length - emendation.as.length) + printed(emendation);
          isEmended = true;
        } else if (emendation?.sure === true) apart.push(printed(emendation));
        text += plainOf(rest[at + 1] ?? '');
      }
      return [...(isEmended ? [text.trim()] : []), ...apart];
    });
}

/** Takes the Markdown off a body: notes, note marks, the mark of a crosshead, escapes. */
function paragraphs(body: string): string[] {
  return body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^\[\^[^\]]+\]:/.test(block))
    .map((block) => plainOf(block.replace(/(?<!\\)\[\^\d+\]/g, '')));
}

/** Takes off the mark of a crosshead and the escapes. */
function plainOf(markdown: string): string {
  return markdown
    .replace(/^#+ /, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
