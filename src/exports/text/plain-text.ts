import type { PieceInContext, PlacedCaption, Signature } from '../../archive/piece-in-context.ts';
import { signaturesOf } from '../../archive/piece-in-context.ts';
import type { Archive } from '../../archive/archive.ts';
import { linesInChinese } from '../../archive/line-labels.ts';
import { numberNotes } from '../../body/notes.ts';
import type { Citable } from '../citation/citable.ts';
import { certainDay, estimatedDay } from '../citation/printing-day.ts';
import { site } from '../../site/site.ts';
import { bylineRoleTerm, pieceKindTerm } from '../../site/terms.ts';
import { noteInWords } from './note-in-words.ts';

/**
 * Some hosts send text without saying that it is UTF-8, and browsers then guess: the mark at its
 * beginning says so. Notepad heeds it too.
 */
const MARK = '\uFEFF';

/**
 * A piece as plain text: first what is known of it, one `名：值` a line, to the first blank line;
 * then its words, a paragraph, crosshead or caption a line with a blank line between, as an editor
 * is sure that they should read; last the notes, from which the printed readings are had back.
 *
 * @param text - the words of the piece, block by block
 */
export function plainText(
  archive: Archive,
  context: PieceInContext,
  citable: Citable,
  text: readonly string[],
): string {
  const head = factsOf(context, citable).map(([name, value]) => `${name}：${oneLine(value)}`);
  const words = wordsOf(archive, context, text).map(oneParagraph);
  const notes = notesOf(context);
  return `${MARK}${[head.join('\n'), ...words, ...notes].join('\n\n')}\n`;
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
    ['署名', signatures.map(signed).join('、') || null],
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

/** The words in their order, photographs where they stand. */
function wordsOf(
  archive: Archive,
  { captions }: PieceInContext,
  text: readonly string[],
): string[] {
  const shown = (at: number): string[] =>
    captions.filter(({ after }) => after === at).map((it) => captionLine(archive, it));
  return [...shown(0), ...text.flatMap((words, index) => [words, ...shown(index + 1)])];
}

function captionLine(archive: Archive, { caption }: PlacedCaption): string {
  const credits = signaturesOf(archive, caption.credits).map(signed).join('、');
  return `［图注］${caption.text}${credits && `（${credits}）`}`;
}

function notesOf({ piece, captions }: PieceInContext): string[] {
  const notes = numberNotes(
    piece.emendations,
    captions.map(({ caption }) => caption.emendations),
  ).map(({ number, emendation }) => `${number}. ${oneLine(noteInWords(emendation))}`);
  const cut = piece.truncated.map((line) => `原文第${line}行至此中断，下文不在这一版的识别稿里。`);
  return notes.length + cut.length === 0 ? [] : [['校读记', ...notes, ...cut].join('\n')];
}

function signed({ byline, role }: Signature): string {
  return `${byline.name}（${bylineRoleTerm[role]}）`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** A blank line would end it. */
function oneParagraph(text: string): string {
  return text.trim().replace(/[^\S\n]*[\r\n\u2028\u2029]\s*/g, '\n');
}
