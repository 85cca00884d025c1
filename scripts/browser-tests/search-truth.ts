import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** What a reader can see of a piece, by segment: a line of its title, a name, a paragraph … */
export type Truth = {
  /** Segments by id of the piece. */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
  /** Names of places and their printed variants. */
  readonly places: readonly string[];
  /** Names of persons and organisations. */
  readonly persons: readonly string[];
};

type Credit = { byline: string };
type Piece = {
  id: string;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  bylines: Credit[];
  captions: { caption: string }[];
};
type Caption = { id: string; text: string; credits: Credit[] };
type Byline = { id: string; name: string };
type Place = { id: string; name: string; variants: { as: string }[] };

const shipped =
  process.env.ARCHIVE_CONTENT ?? fileURLToPath(new URL('../../content', import.meta.url));

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
  const captions = new Map(photographs.map((caption) => [caption.id, caption]));
  const places = entries('places').map((entry) => entry.data as Place);
  const pieces = entries('pieces').map((entry): [string, string[]] => {
    const data = entry.data as Piece;
    const shown = data.captions.flatMap(({ caption }) => captions.get(caption) ?? []);
    const credits = [...data.bylines, ...shown.flatMap((caption) => caption.credits)];
    const segments = [
      data.kicker,
      data.headline,
      data.deck,
      ...credits.map(({ byline }) => bylines.get(byline) ?? null),
      ...paragraphs(entry.body),
      ...shown.map(({ text }) => text),
    ];
    return [data.id, segments.filter((segment) => segment !== null)];
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
    segments.some((segment) => segment.includes(run)) ? [id] : [],
  );
}

function entriesIn(folder: string): { data: unknown; body: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => {
    const [, yaml = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    return { data: parse(yaml) as unknown, body };
  });
}

/** Takes the Markdown off a body: notes, note marks, the mark of a crosshead, escapes. */
function paragraphs(body: string): string[] {
  return body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^\[\^[^\]]+\]:/.test(block))
    .map((block) =>
      block
        .replace(/^#+ /, '')
        .replace(/(?<!\\)\[\^\d+\]/g, '')
        .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        )
        .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    );
}
