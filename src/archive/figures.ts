import type { Caption, Emendation, Piece } from '../model/index.ts';
import { districtName } from '../site/site.ts';
import type { Archive } from './archive.ts';
import { datelineOf } from './piece-in-context.ts';

/** What the archive holds and how sure it is of it, in numbers. */
export interface Figures {
  readonly pages: number;
  readonly pieces: number;
  readonly captions: number;
  readonly bylines: number;
  readonly places: number;
  readonly districts: readonly string[];
  readonly emendations: { readonly sure: number; readonly unsure: number };
  readonly dates: { readonly certain: number; readonly inferred: number; readonly none: number };
  readonly truncated: number;
  readonly garbled: number;
  readonly doubts: number;
  readonly officialPlaces: number;
}

export function figures(archive: Archive): Figures {
  const pages = [...archive.pages.values()];
  const pieces = [...archive.pieces.values()];
  const captions = [...archive.captions.values()];
  const emended = emendationsOnce([...pieces, ...captions]);
  const dates = { certain: 0, inferred: 0, none: 0 };
  for (const piece of pieces) {
    dates[datelineOf(archive, piece)?.certainty ?? 'none'] += 1;
  }
  return {
    pages: pages.length,
    pieces: pieces.length,
    captions: captions.length,
    bylines: archive.bylines.size,
    places: archive.places.size,
    districts: [...new Set(pages.flatMap((page) => districtName(page) ?? []))],
    emendations: {
      sure: emended.filter(({ sure }) => sure).length,
      unsure: emended.filter(({ sure }) => !sure).length,
    },
    dates,
    truncated: sum(pages.map(({ truncated }) => truncated.length)),
    garbled: sum(pages.map(({ garbled }) => garbled.length)),
    doubts: sum(pages.map(({ doubts }) => doubts.length)),
    officialPlaces: [...archive.places.values()].filter((it) => it.authority === 'official').length,
  };
}

type Emended = Pick<Piece | Caption, 'page' | 'emendations'>;

/** A caption's emendations may stand with its piece as well; each counts once. */
function emendationsOnce(entries: readonly Emended[]): Emendation[] {
  const found = new Map<string, Emendation>();
  for (const { page, emendations } of entries) {
    for (const it of emendations) found.set(`${page}:${it.line}:${it.read}`, it);
  }
  return [...found.values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}
