import type { Answer, EntryValue, Question, RecordKey } from './question.ts';

/** The keys in the order in which a record has them, and what they are called. */
const sections: Readonly<Record<RecordKey, string>> = {
  publication: '报名',
  edition: '版次',
  date: '出版日期',
  district: '哪个区',
  roles: '一行是什么',
  starts: '从这里起是另一篇',
  pieces: '这几行属于哪一篇',
  fields: '一篇的标题、栏目、所评的那一篇',
  joins: '段落接到哪一行',
  parts: '从这里起另是一段',
  cutOff: '文字到此中断',
  complete: '看着像中断，其实已经完了',
  garbled: '字句丢失或混乱，无从复原',
  emendations: '校改；拿得准才写 sure: true',
  dates: '新闻发生的那一天',
  bylines: '署名',
  places: '一个名字指的是哪里',
  doubts: '看过了，没有问题',
};

const head = (source: string, count: number, left: number): string[] => [
  `编者记录：${source} 的起始稿，由 npm run add 写出。`,
  `下面有 ${String(count)} 个问题，编号小的要紧，先答。现在全是注释，什么也不改。`,
  ...(left > 0 ? [`另有 ${String(left)} 个次要的问题没有列出。`] : []),
  '采用一种答法，就去掉它每一行开头的“# ”（井号和一个空格）；同一节的键，',
  '比如“# places:”，也去掉“# ”，每节只去一次（已有不带井号的同名键，就写到那下面）。',
  '字可以改，why 要写清凭什么。',
  '程序认得不错的、你也不知道的，不必答；答完的问题可以删去。',
  '写法和例子：content/README.md。存盘以后 npm run archive 会逐条核对。',
];

/**
 * The record with which an editor begins: all questions, each beside its answers, which are entries
 * ready to be uncommented. As it is, it is an empty record and changes nothing.
 *
 * @param source - file name of the source
 * @param left - questions for which there was no room
 */
export function startingRecord(
  source: string,
  questions: readonly Question[],
  left: number,
): string {
  const lines = head(source, questions.length, left);
  const numbered = questions.map((question, index) => ({ question, number: index + 1 }));
  for (const [key, title] of Object.entries(sections) as [RecordKey, string][]) {
    const own = numbered
      .flatMap(({ question, number }) =>
        groupsOf(question, key).map((answers) => ({ question, number, answers })),
      )
      .toSorted((a, b) => (a.question.line ?? 0) - (b.question.line ?? 0) || a.number - b.number);
    if (own.length === 0) continue;
    lines.push('', `──── ${title} ────`);
    if (!isSingle(key)) lines.push('', `${key}:`);
    for (const { question, number, answers } of own) {
      lines.push('', ...heading(question, number, answers, key));
      for (const { value } of answers) lines.push(...entryLines(key, value));
    }
  }
  // A line with nothing behind its mark has no blank behind it either.
  return `${lines.map((line) => (line === '' ? '' : `# ${line}`)).join('\n')}\n`;
}

/** The answers of one key that are to be chosen together. */
function groupsOf({ answers }: Question, key: RecordKey): Answer[][] {
  const own = answers.filter((it) => it.key === key);
  return [...Map.groupBy(own, (it) => it.when).values()];
}

function heading(
  question: Question,
  number: number,
  answers: readonly Answer[],
  key: RecordKey,
): string[] {
  const place = question.line === null ? '' : `（${String(question.line)}行）`;
  const when = answers[0]?.when ?? null;
  const isFirst = question.answers[0] === answers[0];
  const others = [...new Set(question.answers.map((it) => it.key))].filter((it) => it !== key);
  // Which paper and which page of it are two halves of one answer.
  if (question.kind === 'paper')
    return [`问${String(number)}：${isFirst ? question.ask : sections[key]}`];
  const more = isFirst && others.length > 0 ? `　别的答法见 ${others.join('、')} 一节。` : '';
  return isFirst
    ? [
        `问${String(number)}${place}：${question.ask}${more}`,
        ...(when === null ? [] : [`若${when}：`]),
      ]
    : [`问${String(number)}${place}的另一种答法${when === null ? '' : `，若${when}`}：`];
}

function isSingle(key: RecordKey): boolean {
  return ['publication', 'edition', 'date', 'district'].includes(key);
}

/** An entry as it stands under its key, without the mark of a comment. */
function entryLines(key: RecordKey, value: EntryValue): string[] {
  if (!isSingle(key)) {
    return fieldLines(value).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`));
  }
  if (typeof value !== 'object' || value === null) return [`${key}: ${scalar(value)}`];
  return [`${key}:`, ...fieldLines(value).map((line) => `  ${line}`)];
}

function fieldLines(value: EntryValue): string[] {
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  return Object.entries(value).flatMap(([name, it]) =>
    typeof it === 'object' && it !== null
      ? [`${name}:`, ...fieldLines(it).map((line) => `  ${line}`)]
      : [`${name}: ${scalar(it)}`],
  );
}

/** Words that YAML takes as they stand. */
const plain =
  /^(?:\p{Script=Han}[\p{Script=Han}0-9，。、；？！（）“”‘’《》…—]*|(?!true$|false$|null$|yes$|no$|on$|off$)[a-z]+(?:-[a-z]+)*)$/u;

/** What YAML does not take plain, JSON's quotes make plain: YAML 1.2 has them too. */
function scalar(value: string | number | boolean | null): string {
  return typeof value === 'string' && plain.test(value) ? value : JSON.stringify(value);
}
