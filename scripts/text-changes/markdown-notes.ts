import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { handOf } from '../../src/model/index.ts';
import { pieceKindTerm } from '../../src/site/terms.ts';
import { AROUND } from './changed-words.ts';
import type {
  Explanation,
  FactChange,
  NamedPiece,
  PageChange,
  Part,
  PieceChange,
  TextChanges,
  WordingChange,
} from './text-change.ts';

const partTerm: Record<Part, string> = {
  series: '栏题',
  section: '栏目',
  kicker: '肩题',
  headline: '主题',
  deck: '副题',
  body: '正文',
  caption: '图注',
};

const factTerm: Record<FactChange['fact'], string> = {
  kind: '体裁',
  bylines: '署名',
  dateline: '讯头',
  places: '地名',
  publication: '报名',
  edition: '版次',
  date: '出版日期',
  district: '区县',
};

/** A state of long ago may have had other kinds. */
const kindTerm: Partial<Record<string, string>> = pieceKindTerm;

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one' });

/**
 * The release notes of the text, in Chinese, for its readers. Made as a tree, so that words of the
 * newspaper never become markup.
 */
export function markdownNotes({ from, to, pages, pieces }: TextChanges): string {
  const isQuiet = [pages, pieces].every(
    (it) => it.added.length + it.removed.length + it.changed.length === 0,
  );
  const children: RootContent[] = [
    heading(1, `文字变动：${from} 至 ${to}`),
    paragraph(isQuiet ? '文字没有变动。' : summary(pages, pieces)),
    ...section('改动的稿件', pieces.changed, changedPiece),
    ...section('新增的稿件', pieces.added, lonePiece),
    ...section('撤去的稿件', pieces.removed, lonePiece),
    ...section('改动的版面', pages.changed, changedPage),
    ...section('新增的版面', pages.added, (id) => item([code(id)])),
    ...section('撤去的版面', pages.removed, (id) => item([code(id)])),
  ];
  return writer.stringify({ type: 'root', children });
}

function summary(pages: TextChanges['pages'], pieces: TextChanges['pieces']): string {
  const places = pieces.changed.reduce((sum, { wording }) => sum + wording.length, 0);
  return [
    `改动${String(pieces.changed.length)}篇、文字${String(places)}处，`,
    `新增${String(pieces.added.length)}篇，撤去${String(pieces.removed.length)}篇；`,
    `版面新增${String(pages.added.length)}个，撤去${String(pages.removed.length)}个。`,
  ].join('');
}

function section<Entry>(
  title: string,
  entries: readonly Entry[],
  itemOf: (entry: Entry) => ListItem,
): RootContent[] {
  if (entries.length === 0) return [];
  return [heading(2, title), list(entries.map(itemOf))];
}

function changedPiece({ title, id, formerId, wording, facts, noted }: PieceChange): ListItem {
  return item(
    [text(title), text('（'), code(id), text('）')],
    [
      ...(formerId === null ? [] : [item([text('这一篇原编作'), code(formerId)])]),
      ...wording.map((it) => item([text(wordingLine(it))])),
      ...noted.map(({ line, read, as, by, why }) =>
        item([
          text(
            `存疑：原文“${read}”疑${as === '' ? '衍' : `当作“${as}”`}，未改。${hand({ line, by, why, withdrawn: false })}`,
          ),
        ]),
      ),
      ...facts.map((it) => item([text(factLine(it))])),
    ],
  );
}

/** `正文：……强大动力和整体〔企力→合力〕。编者（13行）：…` */
function wordingLine({ part, lead, before, after, trail, explanation }: WordingChange): string {
  const [old, now] = [before, after].map((it) => it.replaceAll('\n', '¶'));
  const change =
    before === ''
      ? `〔补：${now ?? ''}〕`
      : after === ''
        ? `〔删：${old ?? ''}〕`
        : `〔${old ?? ''}→${now ?? ''}〕`;
  const why = explanation === null ? '' : ` ${hand(explanation)}`;
  return `${partTerm[part]}：${isCut(lead) ? '…' : ''}${lead}${change}${trail}${isCut(trail) ? '…' : ''}${why}`;
}

/** Whether there is more of the line than is told. */
function isCut(around: string): boolean {
  return Array.from(around).length === AROUND;
}

function hand({ line, by, why, withdrawn }: Explanation): string {
  const who = { editor: '编者', rule: '整理程序', reader: `读者${by}` }[handOf(by)];
  return `${who}（原文第${String(line)}行）${withdrawn ? '收回校改，原来的理由是' : ''}：${why}`;
}

function factLine({ fact, before, after }: FactChange): string {
  if (fact === 'places') {
    const come = after === null ? [] : [`增${after}`];
    return `地名：${[...come, ...(before === null ? [] : [`去${before}`])].join('；')}`;
  }
  const [old, now] = [before, after].map((it) =>
    it === null ? '无' : fact === 'kind' ? (kindTerm[it] ?? it) : it,
  );
  return `${factTerm[fact]}：${old ?? ''} → ${now ?? ''}`;
}

function lonePiece({ title, id, length }: NamedPiece): ListItem {
  return item([text(title), text('（'), code(id), text(`，${String(length)}字）`)]);
}

function changedPage({ id, facts }: PageChange): ListItem {
  return item(
    [code(id)],
    facts.map((it) => item([text(factLine(it))])),
  );
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

function list(children: ListItem[]): RootContent & BlockContent {
  return { type: 'list', ordered: false, spread: false, children };
}

function item(words: PhrasingContent[], below: ListItem[] = []): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: words },
      ...(below.length === 0 ? [] : [list(below)]),
    ],
  };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
