import { endsSentence } from '../../blocks/shape.ts';
import { foldWidth } from '../../source/fold-width.ts';
import { textOf, type Passage } from '../../source/passage.ts';
import type { DraftPiece } from '../../pieces/draft.ts';
import { endOfLine, lineText, startOfLine, type AskedPage } from './asked-page.ts';
import { answer, question, type Question } from './question.ts';

/**
 * What single lines leave open and the build script does not doubt: a short line that was taken for a
 * caption without a word that says so, a caption that stops, a paragraph that begins in mid-word.
 */
export function lineQuestions(asked: AskedPage): Question[] {
  return asked.page.pieces.flatMap((piece) => [
    ...bareCaptions(piece, asked),
    ...openCaptions(piece, asked),
    ...headlessParagraphs(piece, asked),
  ]);
}

/** 居民缴纳物业费: no 图为, no arrow, no credit, no full stop. It may be a crosshead. */
function bareCaptions(piece: DraftPiece, { source }: AskedPage): Question[] {
  return piece.captions.flatMap(({ passage, credits }) => {
    const line = passage[0]?.line ?? 0;
    const text = lineText(source, line).trim();
    if (credits.length > 0 || text.length > 40 || /[图摄↑↓←→▲▼△▽]|[。！？!?]$/u.test(text))
      return [];
    const quote = startOfLine(source, line);
    return [
      question('role', line, `“${text}”是图注，还是小标题？程序当作图注。`, [
        answer('roles', { ...quote, role: 'caption', why: '夹在正文之间，是文中照片的说明。' }),
        answer('roles', { ...quote, role: 'crosshead', why: '是下文的小标题。' }),
      ]),
    ];
  });
}

/** A caption of running text that stops at a line end: 开展“七一”主题党日活 | 通过参观学习, … */
function openCaptions(piece: DraftPiece, { source }: AskedPage): Question[] {
  return piece.captions.flatMap(({ passage }, index) => {
    const further = piece.captions[index + 1]?.passage[0]?.line ?? null;
    return linesIn(passage).flatMap((line, at, all) => {
      const text = foldWidth(lineText(source, line)).trim();
      if (text.length < 30 || endsSentence(text) || /\)$|摄$/u.test(text)) return [];
      const next = all[at + 1] ?? further;
      if (next === line + 1) return [];
      return [openCaption(line, next, source)];
    });
  });
}

function openCaption(line: number, next: number | null, source: AskedPage['source']): Question {
  const quote = endOfLine(source, line);
  return question('ends', line, `图注“……${quote.read}”没有句末标点。完了没有，丢了字没有？`, [
    ...(next === null
      ? []
      : [
          answer(
            'joins',
            { ...quote, with: next, why: `接${String(next)}行，是同一张照片的说明。` },
            `接${String(next)}行`,
          ),
        ]),
    answer('cutOff', { ...quote, why: '行末有缺字，下文版面上没有。' }, '没完'),
    answer(
      'emendations',
      { ...quote, as: quote.read, sure: false, why: '行末丢了字。' },
      '丢的字补得出，把 as 补全',
    ),
  ]);
}

/** What only goes on with a word, a paragraph cannot begin with: 人员|还开展了, 们|都说. */
const restOfWord = /^(?:人员|们|的|了|性|者们|机构|单位负责人)(?=\p{Script=Han})/u;

function headlessParagraphs(piece: DraftPiece, { source }: AskedPage): Question[] {
  return piece.blocks.flatMap(({ type, passage }) => {
    const line = passage[0]?.line ?? 0;
    if (type !== 'paragraph' || !restOfWord.test(textOf(passage).trim())) return [];
    const quote = startOfLine(source, line);
    return [
      question('wording', line, `“${quote.read}……”从词的中间起头，前面是不是丢了字？`, [
        answer('garbled', { ...quote, why: '段首脱字，原文无从得知。' }, '补不出'),
        answer(
          'emendations',
          { ...quote, as: quote.read, sure: false, why: '段首脱字。' },
          '补得出，把 as 补全',
        ),
      ]),
    ];
  });
}

function linesIn(passage: Passage): number[] {
  return [...new Set(passage.map((it) => it.line))];
}
