import type { Page } from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import type { ResolvedDay } from '../facts/dates/date-pieces.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import { headlineOf, wordsOf } from './body.ts';
import type { Entry } from './collection.ts';

/**
 * The entry of a page: what is known of it, and every line's region.
 *
 * @param pieceIds - ids of its pieces, by anchor
 */
export function pageEntry(edited: EditedPage, pieceIds: ReadonlyMap<number, string>): Entry {
  return { data: pageData(edited, pieceIds), body: contents(edited, pieceIds) };
}

function pageData(edited: EditedPage, pieceIds: ReadonlyMap<number, string>): Page {
  const { source, regions } = edited.draft;
  const { record, masthead, latest, district } = edited;
  return {
    id: source.id,
    source: source.source,
    encoding: source.encoding,
    sha256: source.sha256,
    lines: [[1, source.lines.length]],
    district: districtOf(edited),
    publication: record?.publication ?? masthead.publication?.value ?? null,
    edition: record?.edition ?? masthead.edition?.value ?? null,
    date: dateOf(record, masthead, latest),
    pieces: edited.pieces.map((piece) => pieceIds.get(piece.anchor) ?? ''),
    regions: regions.map(({ lines, role, anchor }) => ({
      lines,
      role,
      piece: anchor === null ? null : (pieceIds.get(anchor) ?? null),
    })),
    truncated: edited.pieces.flatMap((piece) => piece.truncated).toSorted((a, b) => a - b),
    garbled: (record?.garbled ?? []).map(({ line, why }) => ({ lines: [line, line], why })),
    doubts: [...edited.doubts],
  };

  function districtOf({ record: own }: EditedPage): Page['district'] {
    const known = own?.district;
    if (known !== undefined && known !== null) {
      return {
        name: known.name,
        certainty: 'certain',
        evidence: [{ line: known.line, text: known.read, shows: known.why }],
      };
    }
    if (known === null || district === null) return null;
    return {
      name: district.name,
      certainty: 'inferred',
      evidence: [{ line: district.line, text: district.text, shows: '版面所报道的区县' }],
    };
  }
}

function dateOf(
  record: EditedPage['record'],
  masthead: EditedPage['masthead'],
  latest: ResolvedDay | null,
): Page['date'] {
  const known = record?.date;
  if (known === null) return null;
  if (known !== undefined) {
    const open = /\.\.|\//u.test(known.edtf);
    return {
      edtf: known.edtf,
      certainty: open ? 'inferred' : 'certain',
      evidence: [{ line: null, text: known.edtf, shows: known.why }],
    };
  }
  if (masthead.date !== null) {
    return { edtf: masthead.date.value, certainty: 'certain', evidence: [masthead.date.evidence] };
  }
  if (latest === null) return null;
  return {
    edtf: `${latest.date}/..`,
    certainty: 'inferred',
    evidence: latest.evidence.map((it, index) =>
      index === 0 ? { ...it, shows: '版面所记最晚的一天' } : it,
    ),
  };
}

/** The page's Markdown: its headlines in reading order, for those who read the files. */
function contents(edited: EditedPage, pieceIds: ReadonlyMap<number, string>): Entry['body'] {
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: edited.pieces.map((piece) => ({
        type: 'listItem',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                url: `../pieces/${pieceIds.get(piece.anchor) ?? ''}.md`,
                children: [{ type: 'text', value: titleOf(piece) }],
              },
            ],
          },
        ],
      })),
    },
  ];
}

function titleOf(piece: DraftPiece): string {
  const own = headlineOf(piece);
  if (own !== null) return own;
  const text = wordsOf(piece.captions[0]?.passage ?? piece.blocks[0]?.passage ?? null) ?? '';
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
