import type { PageText } from '../../facts/places/page-texts.ts';
import { quoteOf, type AskedPage } from './asked-page.ts';
import { answer, question, type Question } from './question.ts';
import { lostWords } from './lost-words.ts';

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
