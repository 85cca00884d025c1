import { foldWidth } from '../source/characters.ts';
import {
  boxTitles,
  bylineForm,
  kickerForm,
  marginLine,
  openingForm,
  personName,
  sectionLabels,
  seriesBanners,
} from './made-forms.ts';
import { pick, type Fraction } from './random.ts';

/** A piece of a newspaper as a corpus has it, one JSON object a line; no kicker or deck is ''. */
export type CorpusPiece = {
  readonly page: string;
  readonly kicker: string;
  readonly headline: string;
  readonly deck: string;
  readonly paragraphs: readonly string[];
};

export type UnitRole =
  | 'series'
  | 'section'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'paragraph'
  | 'crosshead'
  | 'caption'
  | 'credit'
  | 'noise';

/** One thing on a made page: a title line, a paragraph, a margin line. */
export type Unit = {
  readonly text: string;
  readonly role: UnitRole;
  /** Number of the piece it belongs to; null for labels and margin lines. */
  readonly piece: number | null;
  /** It is the first of its piece. */
  readonly starts: boolean;
  /** Blank lines above it. */
  readonly gap: number;
  readonly indented: boolean;
};

type Loose = { text: string; role: UnitRole; piece: number | null };

/** Puts pieces of a corpus together to pages as other papers might print them. */
export function pageMaker(corpus: readonly CorpusPiece[], random: Fraction): () => Unit[] {
  const byPage = new Map<string, CorpusPiece[]>();
  for (const piece of corpus) {
    const page = byPage.get(piece.page);
    if (page === undefined) byPage.set(piece.page, [piece]);
    else page.push(piece);
  }
  const full = [...byPage.values()].filter((pieces) => pieces.length >= 3);
  return () => {
    const asPrinted = random() < 0.25;
    let pieces =
      random() < 0.55
        ? [...pick(random, full)]
        : Array.from({ length: 2 + Math.floor(random() * 10) }, () => pick(random, corpus));
    if (random() < 0.5)
      pieces = [...pieces]
        .map((piece) => [random(), piece] as const)
        .toSorted((a, b) => a[0] - b[0])
        .map(([, piece]) => piece);
    return setPage(pieces.slice(0, 14), corpus, asPrinted, random);
  };
}

function setPage(
  pieces: readonly CorpusPiece[],
  corpus: readonly CorpusPiece[],
  asPrinted: boolean,
  random: Fraction,
): Unit[] {
  const units: Loose[] = [];
  let count = 0;
  const margins = (least: number): void => {
    for (let left = random() < 0.6 ? least + Math.floor(random() * 3) : 0; left > 0; left--)
      units.push({ text: marginLine(random), role: 'noise', piece: null });
  };
  const style = pageStyle(random);
  margins(0);
  for (const piece of pieces) {
    const id = count++;
    const body = bodyOf(piece, style, asPrinted, random);
    if (body === null) continue;
    if (!asPrinted && random() < style.sections)
      units.push({
        text:
          random() < 0.25
            ? pick(random, seriesBanners)
            : pick(random, ['', '', '', '■', '◆', '●']) + pick(random, sectionLabels),
        role: 'section',
        piece: null,
      });
    const titles = titlesOf(piece, style, asPrinted, random);
    if (!asPrinted && style.briefs && random() < 0.25 && body[0] !== undefined)
      body[0] = { ...body[0], text: pick(random, ['▲', '●', '■', '◆', '']) + body[0].text };
    else for (const title of titles) units.push({ ...title, piece: id });
    for (const item of body) units.push({ ...item, piece: item.role === 'noise' ? null : id });
    if (!asPrinted && random() < style.photographs)
      units.push(...photograph(pick(random, corpus), count++, random));
    if (!asPrinted && random() < 0.05) units.push(...box(pick(random, corpus), count++, random));
  }
  margins(0);
  return spaced(misread(cut(units, random), random), random);
}

type PageStyle = {
  readonly briefs: boolean;
  /** Paragraphs of a piece at most, roughly; 0 for all. */
  readonly length: number;
  readonly signed: number;
  readonly opened: number;
  readonly closed: boolean;
  readonly kickers: number;
  readonly invented: number;
  readonly decks: number;
  readonly crossheads: number;
  readonly crossheadMark: string;
  readonly captions: number;
  readonly sections: number;
  readonly photographs: number;
  readonly split: number;
  readonly bylines: readonly [(random: Fraction) => string, (random: Fraction) => string];
  readonly openings: readonly [(random: Fraction) => string, (random: Fraction) => string];
  readonly kicker: (random: Fraction) => string;
};

function pageStyle(random: Fraction): PageStyle {
  return {
    briefs: random() < 0.12,
    length: pick(random, [0, 2, 3, 4, 6, 8]),
    signed: pick(random, [0, 0.3, 0.6, 0.9, 1, 1, 1]),
    opened: random(),
    closed: random() < 0.4,
    kickers: random() * 0.8,
    invented: random() < 0.5 ? 0 : random() * 0.9,
    decks: random() * 0.8,
    crossheads: random() < 0.5 ? 0 : random() * 0.7,
    crossheadMark: pick(random, ['', '', '', '', '■', '◆', '●', '一', '【']),
    captions: random() < 0.5 ? 0 : random() * 0.5,
    sections: random() < 0.5 ? 0.03 : random() * 0.5,
    photographs: random() < 0.5 ? 0 : random() * 0.4,
    split: random() < 0.6 ? 0 : random(),
    bylines: [bylineForm(random), bylineForm(random)],
    openings: [openingForm(random), openingForm(random)],
    kicker: kickerForm(random),
  };
}

function titlesOf(
  piece: CorpusPiece,
  style: PageStyle,
  asPrinted: boolean,
  random: Fraction,
): Omit<Loose, 'piece'>[] {
  const headline = clean(piece.headline);
  if (asPrinted)
    return [
      ...(piece.kicker === '' ? [] : [{ text: clean(piece.kicker), role: 'kicker' as const }]),
      { text: headline, role: 'headline' },
      ...(piece.deck === '' ? [] : [{ text: clean(piece.deck), role: 'deck' as const }]),
    ];
  const bare = random() < 0.7 ? headline.replace(/\([^()]{2,12}\)$/u, '') : headline;
  const out: Omit<Loose, 'piece'>[] = [];
  const kicker =
    piece.kicker !== '' && random() < style.kickers
      ? clean(piece.kicker)
      : random() < style.invented
        ? style.kicker(random)
        : '';
  if (kicker !== '') out.push({ text: kicker, role: 'kicker' });
  if (random() < style.split && bare.includes(' ') && bare.length > 10)
    for (const part of bare.split(/ +/u)) out.push({ text: part, role: 'headline' });
  else out.push({ text: bare, role: 'headline' });
  if (piece.deck !== '' && piece.deck.length < 50 && random() < style.decks) {
    const deck = clean(piece.deck);
    out.push({ text: random() < 0.5 && !deck.startsWith('—') ? `——${deck}` : deck, role: 'deck' });
  } else if (random() < style.decks * 0.25) {
    const clause = clauseOf(clean(piece.paragraphs.at(-1) ?? ''), random);
    if (clause !== null) out.push({ text: random() < 0.6 ? `——${clause}` : clause, role: 'deck' });
  }
  return out;
}

const isByline =
  /^(?:本报|新华社)?(?:记者|通讯员|特约记者|驻[^。]{2,6}记者)[^。,:]{2,30}$|^本报(?:记者|评论员)[^。,]{0,20}$/u;
const isCredit = /(?:摄|摄影报道|制图|供图|影像中国\)?|资料图片)(?:\([^)]*\))?$/u;

/** What the paragraphs of a corpus are, by the marks that this daily itself uses. */
function rolesOf(paragraphs: readonly string[]): Omit<Loose, 'piece'>[] {
  const out: Omit<Loose, 'piece'>[] = [];
  paragraphs.forEach((raw, index) => {
    const text = clean(raw);
    if (text === '') return;
    const last = index === paragraphs.length - 1;
    let role: UnitRole = 'paragraph';
    if (index > 0 && text.length <= 40 && isCredit.test(text) && !text.includes('。')) {
      role = 'credit';
      const above = out.at(-1);
      if (above?.role === 'paragraph' && above.text.length < 90) above.role = 'caption';
    } else if (text.length < 60 && isByline.test(text) && !text.includes('摄')) role = 'byline';
    else if (/^(?:本版|版式|制图|数据来源|资料来源)[^。]{0,40}$/u.test(text)) role = 'credit';
    else if (
      !last &&
      ((text.length <= 26 && !/[。!?;:”)…,]$/u.test(text)) || /^[^。]{2,22}——$/u.test(text))
    )
      role = 'crosshead';
    out.push({ text, role });
  });
  return out;
}

function bodyOf(
  piece: CorpusPiece,
  style: PageStyle,
  asPrinted: boolean,
  random: Fraction,
): Omit<Loose, 'piece'>[] | null {
  let body = rolesOf(piece.paragraphs);
  if (asPrinted) return body.length === 0 ? null : body;
  body = body.filter((it) => it.role !== 'byline' && it.role !== 'credit');
  if (random() < 0.5) body = body.filter((it) => it.role !== 'crosshead');
  const first = body[0];
  if (first !== undefined && random() < 0.85)
    body[0] = {
      ...first,
      text:
        first.text.replace(
          /^据?(?:本报|新华社)[^,。(]{1,14}?\d{1,2}月\d{1,2}日电\s*(?:\([^)]*\))?\s*/u,
          '',
        ) || first.text,
    };
  const end = body.at(-1);
  if (end !== undefined && random() < 0.85)
    body[body.length - 1] = {
      ...end,
      text: end.text.replace(/\((?:记者|本报记者|据新华社)[^)]*\)$/u, '') || end.text,
    };
  if (style.length > 0 && random() < 0.9)
    body = body.slice(0, Math.max(1, Math.round(style.length * (0.4 + random()))));
  if (random() < 0.35)
    body = body.map((it) =>
      it.role === 'paragraph' ? { ...it, text: shorter(it.text, random) } : it,
    );
  while (body.length > 1 && body.at(-1)?.role === 'crosshead') body.pop();
  if (style.briefs) body = body.slice(0, 1);
  if (!body.some((it) => it.role === 'paragraph' || it.role === 'caption')) return null;
  body = withCrossheads(body, style, random);
  sign(body, style, random);
  illustrate(body, style, random);
  return body;
}

/** The first sentences of a paragraph: local papers write shorter ones. */
function shorter(text: string, random: Fraction): string {
  const sentences = text.match(/[^。!?]+[。!?]+[”’)]*/gu) ?? [text];
  return sentences.slice(0, 1 + Math.floor(random() * 3)).join('');
}

function withCrossheads(
  body: Omit<Loose, 'piece'>[],
  style: PageStyle,
  random: Fraction,
): Omit<Loose, 'piece'>[] {
  if (
    random() >= style.crossheads ||
    body.length <= 4 ||
    body.some((it) => it.role === 'crosshead')
  )
    return body;
  const out: Omit<Loose, 'piece'>[] = [];
  let since = 0;
  for (const item of body) {
    if (since >= 2 && item.role === 'paragraph' && random() < 0.45) {
      const clause = clauseOf(item.text, random);
      if (clause !== null) {
        const mark = style.crossheadMark;
        const text =
          mark === '一'
            ? `${pick(random, ['一', '二', '三'])}、${clause}`
            : mark === '【'
              ? `【${clause}】`
              : mark + clause;
        out.push({ text, role: 'crosshead' });
        since = 0;
      }
    }
    out.push(item);
    since++;
  }
  return out;
}

function sign(body: Omit<Loose, 'piece'>[], style: PageStyle, random: Fraction): void {
  const first = body[0];
  if (first?.role !== 'paragraph' || random() >= style.signed) return;
  if (random() < style.opened) {
    body[0] = { ...first, text: pick(random, style.openings)(random) + first.text };
  } else if (style.closed && random() < 0.6) {
    const last = body.at(-1);
    if (last === undefined) return;
    if (random() < 0.5)
      body[body.length - 1] = {
        ...last,
        text: `${last.text}${pick(random, ['(', '  (', ' ('])}${pick(random, ['记者 ', '', '', '通讯员 '])}${personName(random)})`,
      };
    else
      body.push({
        text: random() < 0.5 ? `(${personName(random)})` : style.bylines[0](random),
        role: 'byline',
      });
  } else body.unshift({ text: style.bylines[random() < 0.85 ? 0 : 1](random), role: 'byline' });
}

function illustrate(body: Omit<Loose, 'piece'>[], style: PageStyle, random: Fraction): void {
  if (random() >= style.captions || body.length < 2) return;
  const source = pick(random, body).text;
  const shown =
    (random() < 0.4
      ? `${pick(random, ['近日,', '', '日前,'])}${(source.split('。')[0] ?? '').slice(0, 20 + Math.floor(random() * 70))}`
      : clauseOf(source, random)) ?? '活动现场';
  const caption =
    pick(random, ['图为', '上图为', '左图:', '▲', '→', '']) +
    shown +
    pick(random, ['。', '。', '现场。', '']);
  const credit = creditLine(random);
  const at = 1 + Math.floor(random() * body.length);
  if (random() < 0.5) body.splice(at, 0, { text: `${caption} ${credit}`, role: 'caption' });
  else body.splice(at, 0, { text: caption, role: 'caption' }, { text: credit, role: 'credit' });
}

function creditLine(random: Fraction): string {
  const text =
    pick(random, ['记者 ', '本报记者 ', '', '通讯员 ']) +
    personName(random) +
    pick(random, [' 摄', '摄', ' 摄影报道', ' 供图', ' 文/图']);
  return random() < 0.25 ? `(${text})` : text;
}

function photograph(piece: CorpusPiece, id: number, random: Fraction): Loose[] {
  const text = clean(piece.paragraphs.find((it) => it.length > 40) ?? '').replace(
    /^.{0,30}电\s*(?:\([^)]*\))?/u,
    '',
  );
  const sentences = text.split('。').filter((it) => it !== '');
  if (sentences.length === 0) return [];
  const out: Loose[] = [];
  if (random() < 0.5)
    out.push({
      text: clean(piece.headline).replace(/\([^()]*\)$/u, ''),
      role: 'headline',
      piece: id,
    });
  const caption =
    pick(random, ['→', '←', '↑', '', '', '▲', '左图:', '上图:', '']) +
    pick(random, ['近日,', '', '日前,', '3月5日,', '11月28日,']) +
    `${sentences.slice(0, 1 + Math.floor(random() * 3)).join('。')}。` +
    (random() < 0.5 ? `图为${clauseOf(text, random) ?? '活动现场'}。` : '');
  const credit = creditLine(random);
  if (random() < 0.55)
    out.push({ text: caption + pick(random, ['', ' ']) + credit, role: 'caption', piece: id });
  else
    out.push(
      { text: caption, role: 'caption', piece: id },
      { text: credit, role: 'credit', piece: id },
    );
  return out;
}

function box(piece: CorpusPiece, id: number, random: Fraction): Loose[] {
  const text = clean(piece.paragraphs[piece.paragraphs.length >> 1] ?? '').slice(0, 300);
  if (text === '') return [];
  return [
    {
      text: pick(random, ['', '', '■', '◆']) + pick(random, boxTitles),
      role: 'headline',
      piece: id,
    },
    { text, role: 'paragraph', piece: id },
  ];
}

/** A stretch of text without a mark, as crossheads and captions have them. */
function clauseOf(text: string, random: Fraction): string | null {
  const clauses = text.split(/[,。;:“”!?、()]/u).filter((it) => /^\p{Script=Han}{4,15}$/u.test(it));
  return clauses.length === 0 ? null : pick(random, clauses);
}

/** Columns that end in mid-sentence. */
function cut(units: readonly Loose[], random: Fraction): Loose[] {
  if (random() >= 0.35) return [...units];
  return units.flatMap((unit) => {
    if (unit.role !== 'paragraph' || unit.text.length <= 80 || random() >= 0.2) return [unit];
    let at = 40 + Math.floor(random() * (unit.text.length - 60));
    while (at < unit.text.length - 5 && /[。!?”,、]/u.test(unit.text.slice(at - 1, at + 1))) at++;
    if (at >= unit.text.length - 5) return [unit];
    return [
      { ...unit, text: unit.text.slice(0, at) },
      { ...unit, text: unit.text.slice(at) },
    ];
  });
}

const common = Array.from(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小',
);

/** Characters that OCR took for others, and the blanks that it left where lines ended. */
function misread(units: readonly Loose[], random: Fraction): Loose[] {
  const rate = random() < 0.5 ? 0 : random() * 0.05;
  const width = random() < 0.3 ? 14 + Math.floor(random() * 5) : 0;
  return units.map((unit) => {
    let text =
      rate === 0
        ? unit.text
        : Array.from(unit.text)
            .map((it) =>
              random() >= rate
                ? it
                : random() < 0.8
                  ? pick(random, common)
                  : pick(random, ['', '', ' ', '.', ',', '·']),
            )
            .join('');
    if (width > 0 && unit.role === 'paragraph' && text.length > 60 && random() < 0.5)
      text = text.replace(new RegExp(`(.{${width}})`, 'gu'), '$1 ');
    return { ...unit, text: text.trim() === '' ? '。' : text.trim() };
  });
}

function spaced(units: readonly Loose[], random: Fraction): Unit[] {
  const habit = pick(random, [
    'all',
    'all',
    'none',
    'none',
    'between',
    'titles-close',
    'extra',
    'all',
  ] as const);
  const indents = random() < 0.3;
  const isTitle = (unit: Loose | undefined): boolean =>
    unit !== undefined && ['kicker', 'headline', 'deck'].includes(unit.role);
  let last: number | null = null;
  return units.map((unit, index) => {
    const above = units[index - 1];
    const starts = unit.piece !== null && unit.piece !== last;
    if (unit.piece !== null) last = unit.piece;
    const opens = starts || unit.role === 'section';
    let gap = 0;
    if (above !== undefined) {
      if (habit === 'all') gap = 1;
      else if (habit === 'between') gap = opens ? 1 : 0;
      else if (habit === 'titles-close')
        gap =
          isTitle(unit) && isTitle(above) ? 0 : starts && !isTitle(above) && random() < 0.5 ? 2 : 1;
      else if (habit === 'extra') gap = opens ? 2 : 1;
      if (random() < 0.03) gap++;
    }
    return {
      ...unit,
      starts,
      gap,
      indented:
        indents && (unit.role === 'paragraph' || (unit.role === 'byline' && random() < 0.5)),
    };
  });
}

function clean(text: string): string {
  return foldWidth(text).trim();
}
