import { endsSentence } from '../blocks/shape.ts';
import type { PageText } from '../facts/places/occurrence.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import { foldWidth } from '../source/characters.ts';
import { textOf, type Passage } from '../source/passage.ts';
import { endOfLine, lineText, quoteOf, startOfLine, type AskedPage } from './asked-page.ts';
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

/**
 * Words that may be misread and that the build script has too little ground to doubt: cheap to look
 * at, and no page has many.
 */
export function wordingQuestions(asked: AskedPage): Question[] {
  return [
    ...asked.texts.flatMap((text) => [
      ...nestedBrackets(text, asked),
      ...halfDoubled(text, asked),
      ...personTwice(text, asked),
    ]),
    ...lostWords(asked.texts.map((it) => it.text)).flatMap(({ index, from, to, as }) => {
      const text = asked.texts[index];
      const quote = text === undefined ? null : quoteOf(text, asked.source, from, to);
      if (quote === null) return [];
      return [
        question(
          'wording',
          quote.line,
          `“${quote.read}”别处作“${as}”，这里是不是丢了字？`,
          [answer('emendations', { ...quote, as, sure: false, why: `别处作“${as}”，疑有脱字。` })],
          70,
        ),
      ];
    }),
  ];
}

/** (家长(监护人)落实…): nobody prints brackets within brackets of the same kind; 《》 was meant. */
function nestedBrackets(text: PageText, { source }: AskedPage): Question[] {
  return [...text.text.matchAll(/\(([^()]*)\(([^()]*)\)([^()]*)\)/gu)].flatMap((match) => {
    const quote = quoteOf(text, source, match.index, match.index + match[0].length);
    if (quote === null) return [];
    const [, before = '', inside = '', after = ''] = match;
    const as = `《${before}(${inside})${after}》`;
    return [
      question(
        'wording',
        quote.line,
        `括号套着括号：“${quote.read}”。外面一层是不是书名号？`,
        [
          answer('emendations', {
            ...quote,
            as,
            sure: false,
            why: '括号套括号，书名号疑误读为括号。',
          }),
        ],
        70,
      ),
    ];
  });
}

/** 叮叮当地 for 叮叮当当地: adverbs double both syllables or the second. */
function halfDoubled(text: PageText, { source }: AskedPage): Question[] {
  const pattern = /(\p{Script=Han})\1(?!\1)(\p{Script=Han})地(?=\p{Script=Han})/gu;
  return [...text.text.matchAll(pattern)].flatMap((match) => {
    const [words, first = '', second = ''] = match;
    // 天天|各地, 人人|此地: two words.
    if (/[各此当本两等外内产草土工驻异]/u.test(second) && first !== '叮') return [];
    const quote = quoteOf(text, source, match.index, match.index + words.length);
    if (quote === null) return [];
    const as = `${first}${first}${second}${second}地`;
    return [
      question(
        'wording',
        quote.line,
        `“${quote.read}”通常作“${as}”，是不是脱了字？`,
        [answer('emendations', { ...quote, as, sure: false, why: `通常作“${as}”，疑脱一字。` })],
        70,
      ),
    ];
  });
}

/** 未成年人|人其实: a word that ends in 人, and no word that begins with it. */
const twice =
  /[年工病老男女商客军]人人(?![身均民数员口才生家格情体类文性工力事群手为次间])\p{Script=Han}{0,2}/gu;

function personTwice(text: PageText, { source }: AskedPage): Question[] {
  return [...text.text.matchAll(twice)].flatMap((match) => {
    const [words] = match;
    const quote = quoteOf(text, source, match.index, match.index + words.length);
    if (quote === null) return [];
    const as = words.slice(0, 2) + words.slice(3);
    return [
      question(
        'wording',
        quote.line,
        `“${quote.read}”里的“人人”，是不是重出了一个字，或者别有脱误？`,
        [answer('emendations', { ...quote, as, sure: false, why: '“人”字重出，疑是误读。' })],
        70,
      ),
    ];
  });
}

/** Words that may have lost some: those of the text at `index`, `to` not included. */
export type LostWords = {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** What the page has elsewhere. */
  readonly as: string;
};

/** 第七次全国|, 第十届中国|: what is counted has one name. */
const counted = /第[一二三四五六七八九十百\d]{1,4}[次届批轮期]\p{Script=Han}{2}/gu;

/**
 * Names of what is counted, that go on without a word which they have elsewhere on the page:
 * 第七次全国|普查领导 where it also has 第七次全国|人口|普查工作. Of other words nothing can be said:
 * 救助 and 慈善救助 both stand on many pages.
 *
 * @param texts - the passages of a page, half-width
 */
export function lostWords(texts: readonly string[]): LostWords[] {
  const places = texts.flatMap((text, index) =>
    [...text.matchAll(counted)].map((it) => ({
      index,
      from: it.index,
      head: it[0],
      rest: text.slice(it.index + it[0].length).slice(0, 6),
    })),
  );
  return places.flatMap(({ index, from, head, rest }) => {
    const goesOn = rest.slice(0, 2);
    if (!isHan(goesOn)) return [];
    const word = places
      .filter((it) => it.head === head)
      .map((it) => it.rest.slice(0, Math.max(0, it.rest.indexOf(goesOn))))
      .find((it) => it !== '' && it.length <= 3 && isHan(it));
    return word === undefined
      ? []
      : [{ index, from, to: from + head.length + 2, as: head + word + goesOn }];
  });
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
