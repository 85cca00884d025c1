import type { Piece } from '../model/index.ts';
import { type Archive, entriesOf } from './archive.ts';

const longest = 26;

/**
 * What a piece is called where it is only named: its headline, or, where it was printed
 * without one, the opening words of its caption, or what else there is.
 */
export function pieceTitle(archive: Archive, piece: Piece): string {
  if (piece.headline) return piece.headline;
  const captions = entriesOf(
    piece.captions.map(({ caption }) => caption),
    archive.captions,
  );
  const words = captions[0]?.text ?? piece.kicker ?? piece.section ?? piece.series;
  return words ? opening(words) : '(无题)';
}

/** The first words of a text: up to a mark of punctuation, if there is one in reach. */
function opening(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const mark = Math.max(...[',', '\uFF0C', '。'].map((it) => cut.lastIndexOf(it)));
  const kept = cut.slice(0, mark > longest / 2 ? mark : longest);
  // No quotation that has hardly begun, no mark left hanging.
  return `${kept.replace(/[“‘《"(][^”’》")]{0,4}$/u, '').replace(/[\p{Po}\p{Pi}\p{Ps}]+$/u, '')}……`;
}
