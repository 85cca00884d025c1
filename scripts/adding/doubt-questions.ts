import { load } from 'js-yaml';
import type { Doubt } from '../../src/model/index.ts';
import { roleOfPart } from '../blocks/part.ts';
import { runnersUp } from '../blocks/decide.ts';
import type { RuleId } from '../diagnostics.ts';
import { endOfLine, lineText, startOfLine, type AskedPage } from './asked-page.ts';
import {
  answer,
  question,
  roleNames,
  type Answer,
  type EntryValue,
  type Question,
} from './question.ts';

/** Doubts of the build script about names are asked with their places. */
const ofPlaces: readonly string[] = [
  'place-near-miss',
  'place-ambiguous',
  'place-elsewhere',
] satisfies RuleId[];

/** What the build script itself doubts on a page, as questions; names of places apart. */
export function doubtQuestions(asked: AskedPage): Question[] {
  const { page } = asked;
  const doubts = page.doubts.filter((it) => !ofPlaces.includes(it.rule));
  const joins = doubts.filter((it) => it.rule === 'join-uncertain');
  return [
    ...doubts.filter((it) => !joins.includes(it)).flatMap((it) => asking(it, asked)),
    ...askJoins(joins),
  ];
}

function asking(doubt: Doubt, asked: AskedPage): Question[] {
  switch (doubt.rule as RuleId) {
    case 'role-close':
      return askRole(doubt, asked);
    case 'sentence-stops':
      return [askEnd(doubt, asked)];
    case 'resumed-piece':
      return askResumed(doubt);
    default:
      return askWording(doubt, asked);
  }
}

/** The entry that the build script proposes, as a value. */
export function proposed(doubt: Doubt): Answer[] {
  const data: unknown = doubt.mend === '' ? null : load(doubt.mend);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, list]: [string, EntryValue[]]) =>
    list.map((value) => answer(key as Answer['key'], value)),
  );
}

function askRole(doubt: Doubt, { page, source }: AskedPage): Question[] {
  const [line] = doubt.lines;
  const decision = page.draft.decisions.find((it) => it.block.lines[0].number === line);
  if (decision === undefined) return [];
  const role = roleOfPart[decision.part];
  const other = runnersUp(decision)
    .map((it) => roleOfPart[it.part])
    .find((it) => it !== role);
  const text = lineText(source, line).trim();
  const quote = startOfLine(source, line);
  return [
    question(
      'role',
      line,
      `“${shorten(text)}”是什么？程序当作${roleNames[role]}${
        other === undefined ? '' : `，也可能是${roleNames[other]}`
      }。`,
      [
        ...proposed(doubt),
        ...(other === undefined
          ? []
          : [answer('roles', { ...quote, role: other, why: '按版式和文意。' })]),
        // A short line in running text may stand under a photograph.
        ...(role === 'crosshead' && other !== 'caption'
          ? [
              answer('roles', {
                ...quote,
                role: 'caption',
                why: '夹在正文之间，是文中照片的说明。',
              }),
            ]
          : []),
        ...(isLabel(text)
          ? [
              answer(
                'emendations',
                { line, read: text, as: text, sure: false, why: '疑是误读。' },
                '字认错了才看不出是什么，把 as 改成该有的字',
              ),
            ]
          : []),
      ],
    ),
  ];
}

function askEnd(doubt: Doubt, { page, source }: AskedPage): Question {
  const [line] = doubt.lines;
  const next =
    page.draft.doubts.find((it) => it.line === line)?.next ?? nextParagraph(line, page.draft);
  const quote = endOfLine(source, line);
  return question('ends', line, `“……${doubt.found}”没有句末标点。句子完了没有？`, [
    answer('complete', { ...quote, why: '句子到此已完整，只丢了句号。' }, '完了，只丢了句号'),
    answer('cutOff', { ...quote, why: '句子到此中断，下文版面上没有。' }, '没完，下文版面上没有'),
    ...(next === null
      ? []
      : [
          answer(
            'joins',
            { ...quote, with: next, why: `接${String(next)}行，是一句话。` },
            `没完，接${String(next)}行`,
          ),
        ]),
  ]);
}

/** What the same piece goes on with, past a photograph or a crosshead. */
function nextParagraph(line: number, { regions }: AskedPage['page']['draft']): number | null {
  const at = regions.findIndex((it) => it.lines[0] <= line && line <= it.lines[1]);
  const anchor = regions[at]?.anchor ?? null;
  const next = regions.slice(at + 1).find((it) => it.anchor === anchor && it.role === 'paragraph');
  return at === -1 || anchor === null ? null : (next?.lines[0] ?? null);
}

function askResumed(doubt: Doubt): Question[] {
  const answers = proposed(doubt);
  const [line] = doubt.lines;
  return answers.length === 0
    ? []
    : [
        question(
          'belongs',
          line,
          `“${doubt.found}”以下没有署名，程序当作接着前面被隔开的那一篇。对不对？`,
          answers,
        ),
      ];
}

function askWording(doubt: Doubt, { source }: AskedPage): Question[] {
  const answers = proposed(doubt);
  if (answers.length === 0) return [];
  const [line] = doubt.lines;
  const [first] = answers;
  const as = fieldOf(first, 'as');
  const why = fieldOf(first, 'why') ?? '';
  const ask =
    as === null
      ? `“${doubt.found}”读得通吗？${why}`
      : `“${doubt.found}”${as === '' ? '是不是多出来的' : `是不是“${as}”`}？${why}`;
  return [
    question('wording', line, ask, [
      ...answers,
      ...(doubt.rule === 'clause-fragment' ? furtherOn(line, fieldOf(first, 'read'), source) : []),
      ...(doubt.rule === 'text-repeated' && endsLine(fieldOf(first, 'read'), line, source)
        ? [
            answer(
              'cutOff',
              { ...endOfLine(source, line), why: '后面的字是别处的重出，真正的下文版面上没有。' },
              '真正的下文版面上没有',
            ),
          ]
        : []),
    ]),
  ];
}

/** Where a clause is no clause, what follows it is seldom whole: 行为成,|也不可以,造成一个人身财产损害的. */
function furtherOn(line: number, read: string | null, source: AskedPage['source']): Answer[] {
  const text = lineText(source, line);
  const at = read === null ? -1 : text.indexOf(read);
  const clauses =
    at === -1
      ? null
      : /^[^,，。；;]*[,，。；;](?:[^,，。；;]{1,20}[,，]){1,2}/u.exec(text.slice(at));
  return clauses === null || clauses[0].trim() === read
    ? []
    : [
        answer(
          'garbled',
          { line, read: clauses[0].replace(/[,，]$/u, ''), why: '识读混乱，字句无从复原。' },
          '后面也乱了',
        ),
      ];
}

/** The words that are there twice reach to the end of their line. */
function endsLine(read: string | null, line: number, source: AskedPage['source']): boolean {
  return read !== null && lineText(source, line).trim().endsWith(read.trim());
}

function fieldOf(it: Answer | undefined, name: string): string | null {
  const value = it?.value;
  if (typeof value !== 'object' || value === null) return null;
  const field = value[name];
  return typeof field === 'string' ? field : null;
}

/** Joins are mostly right: all of a page are shown together. */
function askJoins(doubts: readonly Doubt[]): Question[] {
  const [first] = doubts;
  if (first === undefined) return [];
  const places = doubts.map((it) => `${String(it.lines[0])}行“……${it.found}”`).join('，');
  return [
    question(
      'joins',
      first.lines[0],
      `换栏处${String(doubts.length)}处，程序接上了：${places}。接得对不对？`,
      doubts.flatMap(proposed),
    ),
  ];
}

/** A few characters and no mark: of a misread label nobody can tell what it is. */
function isLabel(text: string): boolean {
  return /^\p{Script=Han}{2,10}$/u.test(text);
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29).toWellFormed()}…` : text;
}
