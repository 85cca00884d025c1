import { linesInChinese } from '../archive/source-lines.ts';
import type { PieceInContext } from '../archive/piece-in-context.ts';
import { site } from '../site/site.ts';
import { bylineRoleTerm, pieceKindTerm } from '../site/terms.ts';
import { certainDay, type Citable, estimatedDay } from './citation.ts';

/**
 * What is known of a piece, one `名：值` a line: the head of its plain text, of which the words and
 * the notes are what its page shows (src/reader/plain-text.ts).
 */
export function plainTextHead(context: PieceInContext, citable: Citable): string {
  return factsOf(context, citable)
    .map(([name, value]) => `${name}：${value.trim().replace(/\s+/g, ' ')}`)
    .join('\n');
}

function factsOf(
  { piece, dateline, signatures, places, attachedTo }: PieceInContext,
  citable: Citable,
): (readonly [name: string, value: string])[] {
  const { newspaper, edition, printed, source, lines, address } = citable;
  const certain = certainDay(printed);
  const day =
    printed === null
      ? '不详'
      : (certain ?? `${estimatedDay(printed)}${printed.inferred ? '（推定）' : ''}`);
  const news = dateline?.date ?? null;
  const facts: readonly (readonly [string, string | null])[] = [
    ['题名', citable.titleSupplied ? `［${citable.title}］` : citable.title],
    ['栏题', piece.series],
    ['栏目', piece.section],
    ['肩题', piece.kicker],
    ['副题', piece.deck],
    ['体裁', pieceKindTerm[piece.kind]],
    [
      '署名',
      signatures
        .map(({ byline, role }) => `${byline.name}（${bylineRoleTerm[role]}）`)
        .join('、') || null,
    ],
    ['讯头', dateline?.marker ?? null],
    ['新闻日期', news && (dateline?.certainty === 'inferred' ? `${news}（推定）` : news)],
    ['报名', newspaper ?? '不详'],
    ['出版日期', day],
    ['版次', edition ?? '不详'],
    ['地名', places.map(({ name }) => name).join('、') || null],
    ['附于', attachedTo?.id ?? null],
    ['编号', piece.id],
    ['识别稿', `${source}${linesInChinese(lines)}`],
    ['网址', address],
    ['存档', site.title],
    ['权利', site.rights],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
