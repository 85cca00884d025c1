import { shownText, type PieceKind } from '../../src/model/index.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { textOf, type Passage } from '../source/passage.ts';
import type { AddedPage, AddResult } from './add-pages.ts';
import { questionKinds, type QuestionKind } from './question.ts';
import { refusalReasons, type Refusal, type RefusalReason } from './read-new-pages.ts';

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
    ...duplicateLine(page),
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

function duplicateLine({ duplicate }: AddedPage): string[] {
  return duplicate === null
    ? []
    : [
        `  注意　与 ${duplicate.name} 有 ${percent(duplicate.share)} 的文字相同，是不是同一版的两次识读？`,
      ];
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
    ...duplicates(added),
    ...questionTable(added),
    ...(added.length > 3 ? mostWanting(added) : []),
    ...refusals(refused),
  ].join('\n');
}

function notable(added: readonly AddedPage[]): string[] {
  const rows: [string, number][] = [
    ['与别的版面相近', added.filter((it) => it.duplicate !== null).length],
    ['看不出是哪个区', added.filter((it) => it.district === null).length],
    ['看不出年月日', added.filter((it) => it.day === null).length],
  ];
  const there = rows.filter(([, count]) => count > 0);
  return there.length === 0
    ? []
    : ['', '收下的当中：', ...there.map(([name, count]) => row(name, count))];
}

/** Of many, so many near duplicates are named on the screen, the nearest first. */
const mostTwins = 10;

function duplicates(added: readonly AddedPage[]): string[] {
  const near = added
    .flatMap(({ source, duplicate }) => (duplicate === null ? [] : [{ source, duplicate }]))
    .toSorted((a, b) => b.duplicate.share - a.duplicate.share);
  if (added.length <= 3 || near.length === 0) return [];
  return [
    '',
    '与别的版面相近的，请看看是不是同一版：',
    ...near
      .slice(0, mostTwins)
      .map(
        ({ source, duplicate }) =>
          `  ${source} 与 ${duplicate.name}，${percent(duplicate.share)} 相同`,
      ),
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

/** Each question counts by its weight; those of every page do not; a near duplicate may be a page too many. */
function stakeOf({ asking, duplicate, pieces }: AddedPage): number {
  const own = asking.questions.filter((it) => it.weight < 98);
  const sum = own.reduce((total, it) => total + it.weight, 0);
  return (
    sum +
    50 * asking.left +
    (duplicate === null ? 0 : 1000 * duplicate.share) +
    (pieces === 0 ? 2000 : 0)
  );
}

function reasons({ asking, duplicate, pieces, district }: AddedPage): string {
  const heavy = asking.questions.filter((it) => it.weight >= 75 && it.weight < 98).length;
  return [
    pieces === 0 ? '没有读出稿件' : null,
    duplicate === null ? null : `与 ${duplicate.name} 有 ${percent(duplicate.share)} 相同`,
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

const kinds: Readonly<Record<PieceKind, string>> = {
  article: '通讯',
  brief: '消息',
  commentary: '评论',
  photo: '图片',
};

/**
 * A page as it was understood, for an editor to compare with the paper: its pieces with their titles,
 * names, markers, the size of their text and captions, and the lines that belong to none.
 */
export function outline({ draft, pieces, datelines }: EditedPage): string[] {
  const noise = draft.regions.filter((it) => it.role === 'noise');
  return [
    ...pieces.flatMap((piece, index) => [
      `  第${String(index + 1)}篇　${String(piece.anchor)}行　${kinds[piece.kind]}${
        piece.attachedTo === null ? '' : `，附于${String(piece.attachedTo)}行那一篇`
      }`,
      ...fieldsOf(piece, datelines.find((it) => it.anchor === piece.anchor) ?? null).map(
        ([name, text]) => `      ${name}　${text}`,
      ),
    ]),
    ...(noise.length === 0
      ? []
      : [
          `  不属于稿件的行　${noise
            .slice(0, 8)
            .map(
              (it) =>
                `${String(it.lines[0])}行“${clip(draft.source.lines[it.lines[0] - 1]?.text ?? '', 16)}”`,
            )
            .join('、')}${noise.length > 8 ? `，等 ${String(noise.length)} 处` : ''}`,
        ]),
  ];
}

function fieldsOf(
  piece: DraftPiece,
  dateline: EditedPage['datelines'][number] | null,
): [string, string][] {
  const paragraphs = piece.blocks.filter((it) => it.type === 'paragraph');
  const crossheads = piece.blocks.filter((it) => it.type === 'crosshead');
  const size = paragraphs.reduce((sum, it) => sum + textOf(it.passage).length, 0);
  const line = (name: string, passages: readonly Passage[]): [string, string][] =>
    passages.length === 0 ? [] : [[name, clip(passages.map(textOf).join(' ／ '), 60)]];
  const maybe = (it: Passage | null): Passage[] => (it === null ? [] : [it]);
  const marker = dateline?.marker ?? null;
  const day = dateline?.day ?? null;
  return [
    ...line('栏题', maybe(piece.series)),
    ...line('栏目', maybe(piece.section)),
    ...line('肩题', maybe(piece.kicker)),
    ...line('主题', piece.headline),
    ...line('副题', piece.deck),
    ...line('署名', piece.bylines),
    ...(marker === null && day === null
      ? []
      : ([
          [
            '讯头',
            [
              marker,
              day === null ? null : `${day.date}${day.certainty === 'inferred' ? '（推定）' : ''}`,
            ]
              .filter((it) => it !== null)
              .join('，'),
          ],
        ] as [string, string][])),
    ...(paragraphs.length === 0
      ? []
      : ([
          [
            '正文',
            `${String(paragraphs.length)} 段 ${String(size)} 字${
              crossheads.length === 0 ? '' : `，小标题 ${String(crossheads.length)} 个`
            }${piece.truncated.length === 0 ? '' : `，${piece.truncated.map(String).join('、')}行处中断`}`,
          ],
        ] as [string, string][])),
    ...piece.captions.map((it): [string, string] => [
      '图注',
      clip([it.passage, ...it.credits].map(textOf).join(' '), 60),
    ]),
  ];
}

function clip(text: string, length: number): string {
  const shown = shownText(text.trim());
  return shown.length > length ? `${shown.slice(0, length - 1)}…` : shown;
}
