import type { PieceKind } from '../../src/model/index.ts';
import { shownText } from '../../src/model/index.ts';
import { textOf, type Passage } from '../source/passage.ts';
import type { EditedPage } from '../record/edited-page.ts';
import type { DraftPiece } from '../pieces/draft.ts';

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
