import { type Archive, entriesOf, oncePerArchive } from '../archive/archive.ts';
import { boundsOf, dayInChinese } from '../archive/edtf.ts';
import { pageName, printedOn } from '../archive/pages.ts';
import { datelineOf, pageOf } from '../archive/piece-in-context.ts';
import { pieceTitle } from '../archive/piece-title.ts';
import { linesWithin, sourceLinesOf } from '../archive/source-lines.ts';
import { plainBlocks } from '../body/parse-body.ts';
import type { Caption, Page, Piece } from '../model/index.ts';
import { districtName } from '../site/site.ts';
import { pieceAddress } from '../site/addresses.ts';
import { pieceKindTerm } from '../site/terms.ts';
import { emendedSpots } from './emended-spots.ts';
import type { Texts } from './fields.ts';
import { askedForms } from './names.ts';
import type { Entry, IndexedEntry, PrintedPlace } from './record.ts';

/** Gives the Markdown body of a piece or a caption. */
export type BodyOf = (collection: 'pieces' | 'captions', id: string) => string;

/** Before all days. */
const NO_DAY = '0000-00-00';

/**
 * Every piece as the search knows it, in the order of its numbers: those without a day, then the
 * oldest first, those of one day in the reverse order of ids. Answers have them the other way round.
 *
 * @throws Error naming the file where a piece names an entry that there is not
 */
export function* searchedEntries(archive: Archive, bodyOf: BodyOf): Generator<IndexedEntry> {
  const days = new Map([...archive.pieces.values()].map((it) => [it, dayOf(archive, it)]));
  const ordered = [...days].sort(
    ([a, x], [b, y]) => compared(x.day, y.day) || compared(b.id, a.id),
  );
  for (const [piece, { date, day }] of ordered) {
    const page = pageOf(archive, piece);
    const places = [...new Set(entriesOf(piece.places, archive.places).map(({ name }) => name))];
    const signers = signersOf(archive, piece);
    yield {
      entry: { date, ...entryOf(archive, piece, page, signers, bodyOf) },
      facets: {
        district: [districtName(page) ?? []].flat(),
        place: places,
        kind: [pieceKindTerm[piece.kind]],
        byline: signers,
        year: day === NO_DAY ? [] : [day.slice(0, 4)],
      },
      // A piece that speaks of 洹北街道 is one about 洹北 too.
      names: places.flatMap(askedForms),
    };
  }
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day of its news, or else the (first possible) printing day of its page, to show and to sort by. */
function dayOf(archive: Archive, piece: Piece): { date: Entry['date']; day: string } {
  const dateline = datelineOf(archive, piece);
  if (dateline?.date && dateline.certainty) {
    const date = { label: dayInChinese(dateline.date), certainty: dateline.certainty };
    return { date, day: dateline.date };
  }
  const page = pageOf(archive, piece);
  if (!page.date) return { date: null, day: NO_DAY };
  const date = { label: `${printedOn(page)}出版`, certainty: page.date.certainty };
  const { earliest, latest } = boundsOf(page.date.edtf);
  return { date, day: earliest ?? latest ?? NO_DAY };
}

function entryOf(
  archive: Archive,
  piece: Piece,
  page: Page,
  signers: readonly string[],
  bodyOf: BodyOf,
): Omit<Entry, 'date'> {
  const body = bodyOf('pieces', piece.id);
  const captions = captionsOf(archive, piece);
  const texts: Texts = {
    series: lines(piece.series),
    section: lines(piece.section),
    kicker: lines(piece.kicker),
    headline: lines(piece.headline),
    deck: lines(piece.deck),
    byline: signers,
    body: plainBlocks(body),
    caption: captions.map(({ text }) => text),
    margin: marginsOf(archive)(page),
  };
  const withBodies = captions.map((caption) => ({
    caption,
    body: caption.emendations.some(({ sure }) => sure) ? bodyOf('captions', caption.id) : '',
  }));
  return {
    address: pieceAddress(piece.id),
    title: piece.headline === null ? pieceTitle(archive, piece, () => texts.body) : null,
    page: pageName(page),
    crossheads: piece.blocks.flatMap(({ type }, index) => (type === 'crosshead' ? index + 1 : [])),
    printed: printedPlaces(archive).get(piece.id) ?? [],
    emended: emendedSpots(piece, body, withBodies, texts),
    texts,
  };
}

/** Who signed the piece or took its photographs, each once. */
function signersOf(archive: Archive, piece: Piece): string[] {
  const credits = [
    ...piece.bylines,
    ...captionsOf(archive, piece).flatMap((caption) => caption.credits),
  ];
  const names = credits.map(
    ({ byline }) => present(archive.bylines, byline, piece, 'bylines').name,
  );
  return [...new Set(names)];
}

function captionsOf(archive: Archive, piece: Piece): Caption[] {
  return piece.captions.map(({ caption }) => present(archive.captions, caption, piece, 'captions'));
}

function present<T>(
  collection: ReadonlyMap<string, T>,
  id: string,
  piece: Piece,
  field: string,
): T {
  const entry = collection.get(id);
  if (entry === undefined) {
    throw new Error(`content/pieces/${piece.id}.md: ${field}: there is no entry "${id}"`);
  }
  return entry;
}

/** What is printed on a page and belongs to none of its pieces: its head, its foot, its staff. */
const marginsOf = oncePerArchive(({ pages }) => {
  const margins = new Map(
    [...pages.values()].map((page): [Page, string[]] => {
      const ranges = page.regions.filter(({ piece }) => piece === null).map((it) => it.lines);
      const printed = ranges.length === 0 ? [] : linesWithin(sourceLinesOf(page), ranges);
      return [page, printed.map(({ text }) => text.trim()).filter((text) => text !== '')];
    }),
  );
  return (page: Page): string[] => margins.get(page) ?? [];
});

/** By piece: its places that were printed in a wrong or another form. A short form is neither. */
const printedPlaces = oncePerArchive(({ places }): ReadonlyMap<string, PrintedPlace[]> => {
  const byPiece = new Map<string, PrintedPlace[]>();
  for (const { name, variants } of places.values()) {
    for (const { as, kind, mentions } of variants) {
      if (kind === 'short') continue;
      for (const piece of new Set(mentions.map((mention) => mention.piece))) {
        byPiece.set(piece, [...(byPiece.get(piece) ?? []), { name, as }]);
      }
    }
  }
  return byPiece;
});

function lines(text: string | null): string[] {
  return text === null ? [] : [text];
}
