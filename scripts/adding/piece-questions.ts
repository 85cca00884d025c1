import type { DraftPiece } from '../pieces/draft.ts';
import { textOf, type Passage } from '../source/passage.ts';
import { quoteOnLine, startOfLine, type AskedPage } from './asked-page.ts';
import { answer, question, type Question } from './question.ts';

/** What the titles of the pieces and the order in which they stand leave open. */
export function pieceQuestions(asked: AskedPage): Question[] {
  const { pieces } = asked.page;
  return [
    ...pieces.flatMap((piece, index) => [
      ...boxes(piece, index, asked),
      ...titles(piece, asked),
      ...newsDays(piece, asked),
    ]),
    ...resumptions(asked),
    ...sections(asked),
  ];
}

/** Lines of a piece that stand behind another piece's, and were given back to it without a doubt. */
function resumptions({ page, source }: AskedPage): Question[] {
  const { regions, resumed } = page.draft;
  const last = new Map<number, number>();
  return regions.flatMap(({ lines, anchor }, index) => {
    if (anchor === null) return [];
    const before = last.get(anchor);
    last.set(anchor, index);
    const between = before === undefined ? [] : regions.slice(before + 1, index);
    const isInterrupted = between.some((it) => it.anchor !== null && it.anchor !== anchor);
    const [first] = lines;
    if (!isInterrupted || resumed.includes(first)) return [];
    const rest = regions.slice(index);
    const end = rest.findIndex((it) => it.anchor !== anchor);
    const quote = startOfLine(source, first);
    return [
      question(
        'belongs',
        first,
        `“${quote.read}”以下，程序当作${String(anchor)}行那一篇的下文，中间隔着别的。对不对？`,
        [
          answer('pieces', {
            ...quote,
            through: rest.slice(0, end === -1 ? undefined : end).at(-1)?.lines[1] ?? first,
            of: anchor,
            why: `写的仍是${String(anchor)}行那一篇，中间被隔开。`,
          }),
        ],
      ),
    ];
  });
}

function boxes(piece: DraftPiece, index: number, { page, source }: AskedPage): Question[] {
  if (piece.kind !== 'commentary') return [];
  const host = piece.attachedTo ?? page.pieces[index - 1]?.anchor ?? null;
  const quote = startOfLine(source, piece.anchor);
  return [
    question(
      'belongs',
      piece.anchor,
      host === null
        ? `“${quote.read}”是独立的评论吗？`
        : `“${quote.read}”评的是不是${String(host)}行那一篇？`,
      [
        answer('fields', {
          ...quote,
          set: { attachedTo: host },
          why: host === null ? '是独立的评论。' : `评的是${String(host)}行那一篇。`,
        }),
      ],
    ),
  ];
}

/** Titles in which blanks may stand for line ends: kicker and headline run together, a spaced banner. */
function titles(piece: DraftPiece, { source }: AskedPage): Question[] {
  const out: Question[] = [];
  const [only] = piece.headline;
  if (only !== undefined && piece.headline.length === 1 && piece.kicker === null) {
    const parts = textOf(only).trim().split(/\s+/u);
    const last = parts.at(-1) ?? '';
    if (parts.length > 2 && textOf(only).length > 24 && last.length >= 8) {
      const quote = wholeLine(only, source);
      const kicker = parts.slice(0, -1).join(' ');
      out.push(
        question(
          'title',
          quote.line,
          `一行里并着几句：“${textOf(only).trim()}”。哪是肩题，哪是主题？`,
          [answer('fields', { ...quote, set: { kicker, headline: last }, why: '按文意分。' })],
        ),
      );
    }
  }
  if (piece.series !== null && /\S\s+\S+\s+\S/u.test(textOf(piece.series))) {
    const quote = wholeLine(piece.series, source);
    const series = textOf(piece.series).replaceAll(/\s+/gu, '');
    out.push(
      question('title', quote.line, `栏题里的空格，是大小字分行留下的吗？`, [
        answer('fields', { ...quote, set: { series }, why: '空格是分行留下的。' }),
      ]),
    );
  }
  return out;
}

/** A title that tells of one year over news of another day. */
function newsDays(piece: DraftPiece, { page, source }: AskedPage): Question[] {
  const day = page.datelines.find((it) => it.anchor === piece.anchor)?.day ?? null;
  const evidence = day?.evidence[0];
  if (day?.certainty !== 'inferred' || evidence === undefined || evidence.line === null) return [];
  const said = [piece.kicker ?? [], ...piece.headline, ...piece.deck]
    .map((it) => /((?:19|20)\d{2})年/u.exec(textOf(it))?.[1])
    .find((it) => it !== undefined);
  if (said === undefined || day.date.startsWith(said)) return [];
  const { line } = evidence;
  const read = quoteOnLine(source, line, evidence.text)?.read ?? startOfLine(source, line).read;
  return [
    question('news-day', line, `标题说的是${said}年，“${read}”程序推作 ${day.date}。是哪一年？`, [
      answer('dates', { line, read, date: day.date, why: `标题说的${said}年是所写的年份。` }),
    ]),
  ];
}

/** How many pieces behind a column's last are asked about. */
const reach = 4;

/**
 * Pieces behind a column that do not bear its name, and those that bear it though something else
 * stands between: how far a column reaches, the words do not say.
 */
function sections({ page, source }: AskedPage): Question[] {
  const { regions } = page.draft;
  const runs: { name: string; outside: DraftPiece[]; beyond: DraftPiece[] }[] = [];
  page.pieces.forEach((piece, index) => {
    if (piece.attachedTo !== null) return;
    const run = runs.at(-1);
    if (piece.section === null) run?.outside.push(piece);
    else {
      const name = textOf(piece.section).trim();
      if (run?.name !== name) runs.push({ name, outside: [], beyond: [] });
      else if (run.outside.length > 0) run.outside.splice(0);
      else if (isApart(page.pieces[index - 1], piece)) run.beyond.push(piece);
    }
  });
  return runs.flatMap(({ name, outside, beyond }) => [
    ...column(name, outside.slice(0, reach), '不是', source),
    ...column(name, beyond.slice(0, reach), '是', source),
  ]);

  function isApart(before: DraftPiece | undefined, piece: DraftPiece): boolean {
    const from = regions.findLastIndex((it) => it.anchor === before?.anchor);
    const to = regions.findIndex((it) => it.anchor === piece.anchor);
    return from !== -1 && regions.slice(from + 1, to).some((it) => it.anchor !== null);
  }
}

function column(
  name: string,
  pieces: readonly DraftPiece[],
  taken: '是' | '不是',
  source: AskedPage['source'],
): Question[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const lines = pieces.map((it) => String(it.anchor)).join('、');
  return [
    question(
      'section',
      first.anchor,
      `${lines}行的稿件，是不是“${name}”栏的？程序当作${taken}。`,
      pieces.map((it) =>
        answer('fields', {
          ...startOfLine(source, it.anchor),
          set: { section: name },
          why: `属“${name}”栏。`,
        }),
      ),
    ),
  ];
}

function wholeLine(passage: Passage, source: AskedPage['source']): { line: number; read: string } {
  const line = passage[0]?.line ?? 1;
  return { line, read: (source.lines[line - 1]?.text ?? '').trim() };
}
