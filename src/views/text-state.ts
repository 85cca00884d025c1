import { z } from 'zod';
import { type Archive, entriesOf, oncePerArchive } from '../archive/archive.ts';
import { linesInChinese, pieceAtLine } from '../archive/source-lines.ts';
import { pagesInOrder } from '../archive/pages.ts';
import { captionsOf, datelineOf } from '../archive/piece-in-context.ts';
import { type Sheet, sheetLength, sheetsOf, sheetTitle } from '../archive/sheets.ts';
import { correctionAddress } from '../corrections/parts.ts';
import {
  countsOfCaption,
  countsOfDateline,
  countsOfPage,
  countsOfPiece,
  type Doubt,
  idSchema,
  type Page,
  sumOfCounts,
  type TextCounts,
  textCountsSchema,
} from '../model/index.ts';
import { sourceAddress, textState } from '../site/addresses.ts';
import { doubtTerm } from '../site/terms.ts';
import { pageLink, printingDay } from './entries.ts';
import { placeOf, sheetOf } from './lists.ts';

/** How the text of one page stands. */
export const pageStateSchema = z.strictObject({
  id: idSchema.describe('the page'),
  source: z.string().min(1).describe('file name in content/sources/'),
  ...textCountsSchema.shape,
});
export type PageState = z.infer<typeof pageStateSchema>;

/** What was made of one page: its own file and those of its pieces, put together. */
export function pageState(archive: Archive, page: Page): PageState {
  const pieces = entriesOf(page.pieces, archive.pieces);
  const counts = sumOfCounts([
    countsOfPage(page),
    ...pieces.map(countsOfPiece),
    ...pieces.flatMap((it) => captionsOf(archive, it)).map((it) => countsOfCaption(it.caption)),
    ...pieces.flatMap((it) => datelineOf(archive, it) ?? []).map(countsOfDateline),
  ]);
  return { id: page.id, source: page.source, ...counts };
}

/** So many doubts of a page are told here; a page of the newspaper tells all of its own. */
const shownDoubts = 12;

type PageInState = { readonly page: Page; readonly state: PageState };

/**
 * How the text of an archive stands: all of it in numbers, and page by page, those with most doubts
 * first, where somebody with ten minutes helps most; else the newest first.
 */
export const stateOfText = oncePerArchive((archive) => {
  const entries = pagesInOrder(archive)
    .toReversed()
    .map((page): PageInState => ({ page, state: pageState(archive, page) }))
    .sort((a, b) => b.state.doubts - a.state.doubts);
  const totals: TextCounts = sumOfCounts(entries.map(({ state }) => state));
  const sheets: readonly Sheet<PageInState>[] = sheetsOf(entries, sheetLength.pageStates);
  return { totals, sheets };
});

/** 文字状况: how far the text of each page can be trusted, and where readers could help. */
export function textStateView(archive: Archive, number: number) {
  const { totals, sheets } = stateOfText(archive);
  const sheet = sheetOf(sheets, number);
  return {
    title: sheetTitle('文字状况', sheet),
    description: sheetTitle('每一版的文字认到什么程度：推定、存疑、校改、残缺各在哪里。', sheet),
    total: sheet.total,
    sheet: placeOf(sheet, textState),
    figures: number === 1 ? figuresOf(totals, archive.pieces.size) : [],
    hasDoubts: totals.doubts > 0,
    pages: sheet.entries.map(({ page, state }) => ({
      ...pageLink(page),
      day: printingDay(page),
      facts: [linesInWords(state), ...conditionsInWords(state)],
      doubts: page.doubts.slice(0, shownDoubts).map((doubt) => ({
        lines: linesInChinese([doubt.lines]),
        found: doubt.found,
        words: doubtInWords(doubt),
        address: addressOf(page, doubt),
      })),
      more: Math.max(0, page.doubts.length - shownDoubts),
    })),
  };
}

/** Where a doubt is settled: the form at its piece, or the source where no piece has its first line. */
function addressOf(page: Page, { lines: [line] }: Doubt): string {
  const piece = pieceAtLine(page, line);
  return piece === null ? sourceAddress(page.id, line) : correctionAddress(piece, line);
}

/** The state of the text of the whole archive; what there is none of is not named. */
function figuresOf(totals: TextCounts, pieces: number) {
  const figures: readonly (readonly [name: string, count: number, about: string])[] = [
    ['原文行数', totals.lines, linesInWords(totals).replace(/^\d+行，/u, '不空的行；')],
    ['稿件', pieces, ''],
    ['推定', totals.inferred, '版面的日期和区县、稿件的新闻日期，从上下文断定'],
    ['存疑', totals.doubts, '整理程序拿不准，编者还没有核定'],
    ['校改', emendedPlaces(totals), handsInWords(totals)],
    ['疑误未改', totals.noted, '可能读错了，没有十分把握，照旧'],
    ['中断', totals.cutOff, '文字说到一半，下文不在识别稿里'],
    ['错乱', totals.garbled, '字句脱漏，或两栏混在一起'],
  ];
  return figures.filter(([, count]) => count > 0);
}

/** Where the lines of a text went: `60行，都入了稿`, `60行，入稿57行、版面自身2行、杂字1行`. */
export function linesInWords({ lines, inPieces, ofPage, noise }: TextCounts): string {
  if (lines === 0) return '没有文字';
  if (inPieces === lines) return `${lines}行，都入了稿`;
  const parts: readonly (readonly [string, number])[] = [
    ['入稿', inPieces],
    ['版面自身', ofPage],
    ['杂字', noise],
  ];
  return `${lines}行，${some(parts, '行')}`;
}

/** Whose the emendations are: `编者5处、读者1处`; empty where there are none. */
function handsInWords(counts: TextCounts): string {
  const { emendedByRule, emendedByEditor, emendedByReader } = counts;
  return some(
    [
      ['编者', emendedByEditor],
      ['读者', emendedByReader],
      ['整理程序', emendedByRule],
    ],
    '处',
  );
}

/** How many places the text corrects, whoever found them. */
function emendedPlaces(counts: TextCounts): number {
  return counts.emendedByRule + counts.emendedByEditor + counts.emendedByReader;
}

/** What else there is to know of a text, a phrase each; what there is none of is not named. */
export function conditionsInWords(counts: TextCounts): string[] {
  const emended = emendedPlaces(counts);
  return [
    counts.inferred > 0 ? [`推定${counts.inferred}处`] : [],
    counts.doubts > 0 ? [`存疑${counts.doubts}处`] : [],
    emended > 0 ? [`校改${emended}处（${handsInWords(counts)}）`] : [],
    counts.noted > 0 ? [`疑误未改${counts.noted}处`] : [],
    counts.cutOff > 0 ? [`中断${counts.cutOff}处`] : [],
    counts.garbled > 0 ? [`错乱${counts.garbled}处`] : [],
  ].flat();
}

function some(parts: readonly (readonly [name: string, count: number])[], unit: string): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${count}${unit}`)
    .join('、');
}

/**
 * What is doubted, in the words of the site, and what may stand there instead, where the build
 * script names it: `expected` has that before or behind the English of its rule.
 */
export function doubtInWords({ rule, expected }: Pick<Doubt, 'rule' | 'expected'>): string {
  const term = doubtTerm[rule];
  if (term === undefined) return expected;
  const [, instead] = reading.exec(expected) ?? listed.exec(expected) ?? [];
  return instead === undefined ? term : `${term}：${instead}`;
}

/** `整体合力 (a word is one that is in use)` */
const reading = /^(.*\p{Script=Han}.*) \(\P{Script=Han}+\)$/u;

/** `a place is in the national list: 新市民街社区（410503004004，灯塔路街道）` */
const listed = /^\P{Script=Han}+: (.*\p{Script=Han}.*)$/u;
