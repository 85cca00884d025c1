import { shownText } from '../../src/model/index.ts';
import type { AddedPage, AddResult } from './add-pages.ts';
import { questionKinds, type QuestionKind } from './questions/question.ts';
import { refusalReasons, type Refusal, type RefusalReason } from './refusal.ts';

const encodings: Readonly<Record<AddedPage['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（带 BOM）',
  gb18030: 'GB18030（GBK）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（大端）',
};

/**
 * What an editor should know of one page: what it was taken for, and what is asked.
 *
 * @param sources - the sources folder, as an editor would write it
 * @param most - questions that are shown
 */
export function pageReport(page: AddedPage, sources: string, most: number): string {
  const { asking } = page;
  const shown = asking.questions.slice(0, most);
  const rest = asking.questions.length - shown.length;
  return [
    `${shownText(page.file)} → ${page.source}`,
    `  编码　${encodings[page.encoding]}；共 ${String(page.lines[0])} 行，有字的 ${String(page.lines[1])} 行`,
    ...twinLine(page),
    `  读成 ${String(page.pieces)} 篇：`,
    ...page.outline,
    `  要问的 ${String(asking.questions.length)} 个，${rest > 0 ? '最要紧的是' : '都在下面'}：`,
    ...shown.map(
      ({ ask, line }, index) =>
        `    ${String(index + 1)}. ${line === null ? '' : `（${String(line)}行）`}${shownText(ask)}`,
    ),
    `    ${rest > 0 ? `另外 ${String(rest)} 个和` : ''}现成的答法在 ${recordOf(page, sources)}`,
  ].join('\n');
}

function twinLine({ twin }: AddedPage): string[] {
  return twin === null
    ? []
    : [`  注意　与 ${twin.name} 有 ${percent(twin.share)} 的文字相同，是不是同一版的两次识读？`];
}

/** One screen for any number of files: outcomes, kinds of questions, what to look at first. */
export function summary({ added, refused, skipped }: AddResult, dryRun: boolean): string {
  const all = added.length + refused.length;
  return [
    `看了 ${number(all)} 个文件：`,
    row(dryRun ? '可以收下' : '收下', added.length),
    ...(refused.length > 0 ? [row('拒收', refused.length)] : []),
    ...(skipped.length > 0 ? [row('略过（不是 .txt，或隐藏）', skipped.length)] : []),
    ...notable(added),
    ...twins(added),
    ...questionTable(added),
    ...(added.length > 3 ? mostWanting(added) : []),
    ...refusals(refused),
  ].join('\n');
}

function notable(added: readonly AddedPage[]): string[] {
  const rows: [string, number][] = [
    ['与别的版面相近', added.filter((it) => it.twin !== null).length],
    ['看不出是哪个区', added.filter((it) => it.district === null).length],
    ['看不出年月日', added.filter((it) => it.day === null).length],
  ];
  const there = rows.filter(([, count]) => count > 0);
  return there.length === 0
    ? []
    : ['', '收下的当中：', ...there.map(([name, count]) => row(name, count))];
}

/** Of many, so many near twins are named on the screen, the nearest first. */
const mostTwins = 10;

function twins(added: readonly AddedPage[]): string[] {
  const near = added
    .flatMap(({ source, twin }) => (twin === null ? [] : [{ source, twin }]))
    .toSorted((a, b) => b.twin.share - a.twin.share);
  if (added.length <= 3 || near.length === 0) return [];
  return [
    '',
    '与别的版面相近的，请看看是不是同一版：',
    ...near
      .slice(0, mostTwins)
      .map(({ source, twin }) => `  ${source} 与 ${twin.name}，${percent(twin.share)} 相同`),
    ...(near.length > mostTwins ? [`  另有 ${number(near.length - mostTwins)} 个，见详情`] : []),
  ];
}

function questionTable(added: readonly AddedPage[]): string[] {
  const questions = added.flatMap((it) => it.asking.questions);
  if (questions.length === 0) return [];
  const counts = Map.groupBy(questions, (it) => it.kind);
  const kinds = Object.entries(questionKinds) as [QuestionKind, string][];
  return [
    '',
    `要问编辑的 ${number(questions.length)} 个问题${
      added.length === 1 ? '' : `，平均每版 ${(questions.length / added.length).toFixed(1)} 个`
    }：`,
    ...kinds.flatMap(([kind, name]) => {
      const count = counts.get(kind)?.length ?? 0;
      return count === 0 ? [] : [row(name, count)];
    }),
  ];
}

/** The pages on which most is at stake. */
function mostWanting(added: readonly AddedPage[]): string[] {
  const ranked = added
    .map((page) => ({ page, stake: stakeOf(page) }))
    .toSorted((a, b) => b.stake - a.stake)
    .slice(0, 10);
  return [
    '',
    '最该先看的：',
    ...ranked.map(
      ({ page }, index) =>
        `  ${String(index + 1).padStart(2)}. ${page.source}　${String(page.asking.questions.length)} 个问题${reasons(page)}`,
    ),
  ];
}

/** Each question counts by its weight; those of every page do not; a near twin may be a page too many. */
function stakeOf({ asking, twin, pieces }: AddedPage): number {
  const own = asking.questions.filter((it) => it.weight < 98);
  const sum = own.reduce((total, it) => total + it.weight, 0);
  return (
    sum + 50 * asking.left + (twin === null ? 0 : 1000 * twin.share) + (pieces === 0 ? 2000 : 0)
  );
}

function reasons({ asking, twin, pieces, district }: AddedPage): string {
  const heavy = asking.questions.filter((it) => it.weight >= 75 && it.weight < 98).length;
  return [
    pieces === 0 ? '没有读出稿件' : null,
    twin === null ? null : `与 ${twin.name} 有 ${percent(twin.share)} 相同`,
    district === null ? '看不出是哪个区' : null,
    heavy > 0 ? `要紧的 ${String(heavy)} 个` : null,
  ]
    .filter((it) => it !== null)
    .map((it) => `，${it}`)
    .join('');
}

/** Every refused file with its reason, the same reasons together. */
function refusals(refused: readonly Refusal[]): string[] {
  if (refused.length === 0) return [];
  const reasonsThere = Object.entries(refusalReasons) as [RefusalReason, string][];
  return [
    '',
    '拒收的：',
    ...reasonsThere.flatMap(([reason, name]) => {
      const own = refused.filter((it) => it.reason === reason);
      if (own.length === 0) return [];
      return [
        `  ${name}（${number(own.length)} 个）`,
        ...own.map(
          ({ file, found, mend }) =>
            `    ${shownText(file)}${found === '' ? '' : `　${shownText(found)}`}　→ ${mend}`,
        ),
      ];
    }),
  ];
}

/** What to do now, by what there is. */
export function nextSteps({ added }: AddResult, sources: string, dryRun: boolean): string {
  const [first] = added;
  if (first === undefined) return '';
  const lists = [...new Set(added.flatMap((it) => it.withoutList))];
  if (dryRun) return '这是试看，什么也没有写。去掉 --dry-run 再运行一次，就收下了。';
  const steps = [
    `打开 ${added.length === 1 ? recordOf(first, sources) : `${sources} 里新的 .yaml 文件`}，从问1起，能答的答（每个问题旁边有现成的答法）`,
    ...(lists.length === 0
      ? []
      : [
          `npm run gazetteer　　取来${lists.slice(0, 6).join('、')}${lists.length > 6 ? '等' : ''}的区划名录（要联网）`,
        ]),
    'npm run archive　　　整理全部版面，核对记录；有不对的，它会说出是哪一行',
    'npm run dev　　　　　在浏览器里看网页，改一处记录，马上看到',
    'npm run build　　　　做成网站；npm run preview 看做好的样子',
  ];
  return ['接下来：', ...steps.map((it, index) => `  ${String(index + 1)}. ${it}`)].join('\n');
}

function recordOf({ source }: AddedPage, sources: string): string {
  return `${sources}/${source.replace(/\.txt$/u, '.yaml')}`;
}

function row(name: string, count: number): string {
  // A Han character is as wide as two of the others.
  const wide = [...name].reduce((sum, it) => sum + (it.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  return `  ${name}${' '.repeat(Math.max(1, 30 - wide))}${number(count).padStart(7)}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}
