import type { Item, WrittenPage } from './notation.ts';

/** Stretches of items of one piece that stand together; a piece cut by another has several. */
type Stretch = { readonly piece: string | null; readonly items: { item: Item; index: number }[] };

/**
 * A written page as a newspaper page: rows of one to three blocks, headlines over the columns of
 * their block, grey photographs, boxes around opinion. Every item carries its number (`data-i`).
 */
export function newspaperHtml(page: WrittenPage, look: number): string {
  const rows: Stretch[][] = [];
  for (const stretch of stretches(page)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const room =
      row !== undefined &&
      row.length < 3 &&
      row.reduce((sum, it) => sum + size(it), 0) + size(stretch) < 700;
    if (row !== undefined && typeof first?.piece === 'string' && stretch.piece !== null && room)
      row.push(stretch);
    else rows.push([stretch]);
  }
  const serif = look % 2 === 0 ? 'Noto Serif CJK SC' : 'Noto Sans CJK SC';
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 28px 32px; width: 1040px; background: #f4f2ec; color: #1a1a1a; font: 15px/1.55 '${serif}', serif; filter: blur(0.25px) }
    .row { display: flex; gap: 22px; border-top: 1px solid #777; padding: 10px 0 }
    .block { flex: 1 1 0 } .box { border: 1.5px solid #333; padding: 8px 12px }
    .text { column-gap: 20px; column-rule: ${look % 3 === 0 ? '1px solid #999' : 'none'} }
    p { margin: 0; text-align: justify; word-break: break-all } .paragraph { text-indent: 2em }
    h2 { margin: 2px 0; text-align: center; font: 700 30px/1.3 'Noto Sans CJK SC' } .narrow h2 { font-size: 22px }
    .kicker, .deck { text-align: center; font-size: 18px } .series, .section { font: 700 17px/1.5 'Noto Sans CJK SC' }
    .byline { text-align: ${look % 2 === 0 ? 'center' : 'left'}; font-family: 'Noto Sans CJK SC' }
    .crosshead { font-weight: 700; text-align: center; margin: 6px 0 } .noise, .credit { font-size: 13px }
    .caption { font: 13.5px/1.45 'Noto Sans CJK SC' } .table { white-space: pre-wrap; font-size: 14px }
    .photo { height: 150px; margin: 6px 0 4px; break-inside: avoid; background: radial-gradient(circle at 30% 40%, #ddd, #555 60%), #888 }
  </style><body>${rows.map((row) => `<div class="row">${row.map((it) => block(it, row.length, look)).join('')}</div>`).join('')}`;
}

function stretches(page: WrittenPage): Stretch[] {
  const all: Stretch[] = [];
  page.items.forEach((item, index) => {
    const last = all.at(-1);
    if (last?.piece === item.piece) last.items.push({ item, index });
    else all.push({ piece: item.piece, items: [{ item, index }] });
  });
  return all;
}

function size(stretch: Stretch): number {
  return stretch.items.reduce(
    (sum, { item }) => sum + item.text.length + (item.role === 'caption' ? 120 : 0),
    0,
  );
}

function block(stretch: Stretch, inRow: number, look: number): string {
  if (stretch.piece === null)
    return `<div class="block">${stretch.items.map(shown).join('')}</div>`;
  const titles = stretch.items.findIndex(
    ({ item }) => !['series', 'section', 'kicker', 'headline', 'deck'].includes(item.role),
  );
  const head = stretch.items.slice(0, titles < 0 ? undefined : titles);
  const rest = titles < 0 ? [] : stretch.items.slice(titles);
  const columns =
    inRow > 1
      ? size(stretch) > 260 && inRow === 2
        ? 2
        : 1
      : size(stretch) > 320
        ? 3 + (look % 3)
        : 2;
  const boxed = (size(stretch) + look) % 4 === 0;
  const classes = `block${boxed ? ' box' : ''}${inRow > 1 ? ' narrow' : ''}`;
  return `<div class="${classes}">${head.map(shown).join('')}<div class="text" style="column-count:${columns}">${rest.map(shown).join('')}</div></div>`;
}

function shown({ item, index }: Stretch['items'][number]): string {
  const tag = item.role === 'headline' ? 'h2' : 'p';
  const text = item.text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  const indent = item.part === 'next' ? ' style="text-indent:0"' : '';
  return `${item.role === 'caption' ? '<div class="photo"></div>' : ''}<${tag} class="${item.role}" data-i="${index}"${indent}>${text}</${tag}>`;
}
