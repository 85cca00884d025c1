import { pageYear } from '../facts/dates/page-year.ts';
import { passagesOf } from '../record/edit-pieces.ts';
import { quoteOnLine, startOfLine, type AskedPage } from './asked-page.ts';
import { answer, question, type EntryValue, type Question } from './question.ts';

/** Which paper, which page of it, of which day, about which district: asked of every page. */
export function paperQuestions(asked: AskedPage): Question[] {
  return [paper(asked), district(asked), printingDay(asked)];
}

function paper({ page: { masthead } }: AskedPage): Question {
  const seen = [masthead.publication, masthead.edition].flatMap((it) =>
    it === null ? [] : [`${String(it.evidence.line)}行“${it.value}”`],
  );
  return question(
    'paper',
    null,
    seen.length === 0
      ? '这是什么报、第几版？版面上没有写。确知才填，不知道就留 null。'
      : `这是什么报、第几版？版面上写着${seen.join('、')}，程序已采用；不对才改。`,
    [
      answer('publication', masthead.publication?.value ?? null),
      answer('edition', masthead.edition?.value ?? null),
    ],
  );
}

function district(asked: AskedPage): Question {
  const { page, source } = asked;
  const { district: guess } = page;
  if (guess === null) {
    return question('district', null, '这一版报道的是哪个区？程序看不出来。', [
      answer('district', null),
    ]);
  }
  const { name, line } = guess;
  const times = page.places.find((it) => it.name === name)?.mentions.length ?? 0;
  const read = (quoteOnLine(source, line, name) ?? startOfLine(source, line)).read;
  const others = page.places
    .filter((it) => it.kind === 'district' && it.name !== name)
    .map((it) => it.name);
  const also = others.length === 0 ? '' : `；还写到${others.slice(0, 4).join('、')}`;
  return question(
    'district',
    line,
    `这一版报道的是不是${name}？程序凭${String(line)}行“${guess.text}”等，版面上写到${String(times)}行${also}。`,
    [answer('district', { line, read, name, why: `${String(line)}行写明${name}。` })],
  );
}

function printingDay({ page }: AskedPage): Question {
  const { masthead, latest } = page;
  if (masthead.date !== null) {
    const { value, evidence } = masthead.date;
    return question(
      'printing-day',
      evidence.line,
      `出版日期程序读作 ${value}（${String(evidence.line)}行“${evidence.text}”），对不对？`,
      [answer('date', dated(value, `${String(evidence.line)}行写明。`))],
    );
  }
  if (latest !== null) {
    const grounds = latest.evidence
      .map((it) => `${it.line === null ? '' : `${String(it.line)}行`}“${it.text}”（${it.shows}）`)
      .join('、');
    return question(
      'printing-day',
      latest.evidence[0]?.line ?? null,
      `哪一天出版？版面上没有写。最晚的报道日是 ${latest.date}，凭${grounds}，出版不早于这一天。年份对不对？`,
      [answer('date', dated(`${latest.date}/..`, `最晚的报道日是${latest.date}，凭${grounds}。`))],
    );
  }
  const year = pageYear(page.pieces.flatMap(passagesOf));
  if (year === null) {
    return question('printing-day', null, '哪一天出版？版面上看不出年月日。', [
      answer('date', null),
    ]);
  }
  const [evidence] = year.evidence;
  const value = String(year.day.getUTCFullYear());
  const line = evidence?.line ?? null;
  const grounds = `${line === null ? '' : `${String(line)}行`}“${evidence?.text ?? value}”`;
  return question(
    'printing-day',
    line,
    `哪一天出版？版面上没有写明月日的新闻，年份凭${grounds}推得是 ${value}。`,
    [answer('date', dated(`${value}/..`, `${grounds}，${evidence?.shows ?? '年份'}。`))],
  );
}

function dated(edtf: string, why: string): EntryValue {
  return { edtf, why };
}
