import type { Part } from '../blocks/part.ts';
import { foldWidth } from '../source/characters.ts';
import { type Passage, sliceOf, textOf } from '../source/passage.ts';
import type { DraftPiece } from './draft.ts';
import { display, running } from './piece-body.ts';
import type { SettledPart } from './resume.ts';

/** Everything that stands over a piece's text. */
type PieceTitle = Pick<DraftPiece, 'series' | 'section' | 'kicker' | 'headline' | 'deck'> & {
  /** The headline named a column of comment behind it: 把小事当作大事干(人民论坛). */
  readonly column: boolean;
};

/** Reads the title of a piece: series, section, kicker, headline, deck. */
export function titleOf(parts: readonly SettledPart[]): PieceTitle {
  const lines = (part: Part): Passage[] =>
    parts.filter((it) => it.part === part).map((it) => display(it.decision));
  const headed = headlineOf(parts, [...lines('headline'), ...lines('box')]);
  return {
    series: joinLines(lines('series')),
    section: headed.label ?? joinLines(lines('section').map(bareSection)),
    kicker: mapped(joinLines(lines('kicker')), bareKicker),
    headline: headed.headline,
    deck: lines('deck').map(bareDeck),
    column: headed.label !== null,
  };
}

/**
 * The headline, and the column's name where it stands behind it; for a brief without one the
 * bracket that leads it in: 【市档案馆征集老校徽】 市档案馆即日起….
 */
function headlineOf(
  parts: readonly SettledPart[],
  headline: readonly Passage[],
): { headline: readonly Passage[]; label: Passage | null } {
  const last = headline.at(-1);
  if (last !== undefined) {
    const { title, label } = partLabel(last);
    return { headline: [...headline.slice(0, -1), title], label };
  }
  const item = parts.find((it) => it.part === 'item')?.decision;
  const lead = item === undefined ? null : leadOf(running(item));
  return { headline: lead === null ? [] : [lead], label: null };
}

/** Several printed lines as one, a blank between. */
function joinLines(passages: readonly Passage[]): Passage | null {
  if (passages.length === 0) return null;
  return passages.flatMap((passage, index) => {
    const [first] = passage;
    if (index === 0 || first === undefined) return passage;
    return [{ line: first.line, column: first.column, text: ' ' }, ...passage];
  });
}

function mapped(passage: Passage | null, change: (passage: Passage) => Passage): Passage | null {
  return passage === null ? null : change(passage);
}

/** A kicker without the colon or dash that leads on to the headline: `灯塔路街道:`. */
export function bareKicker(passage: Passage): Passage {
  const text = foldWidth(textOf(passage));
  return sliceOf(passage, 0, text.replace(/\s*(?::|[—―–-]{1,3})\s*$/u, '').length);
}

/** A deck without the dash before it: `——看北关区如何提升基层治理水平`. */
export function bareDeck(passage: Passage): Passage {
  const text = foldWidth(textOf(passage));
  return sliceOf(passage, text.length - text.replace(/^\s*[—―–-]{1,3}\s*/u, '').length);
}

/** A section label without its mark: `■新闻快讯`, `【部门动态】`. */
export function bareSection(passage: Passage): Passage {
  const text = foldWidth(textOf(passage));
  const lead = /^[^\p{Letter}\p{Number}]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[^\p{Letter}\p{Number})”"]*$/u.exec(text)?.[0].length ?? 0;
  return lead + tail >= text.length ? passage : sliceOf(passage, lead, text.length - tail);
}

/**
 * A crosshead without the ornament or brackets around it: `◆从要我改到我要改`, `【汝河小区】`. Where
 * there is nothing else it stays.
 */
export function bareCrosshead(passage: Passage): Passage {
  const text = textOf(passage);
  const lead = /^\s*[◆●▲★◇▶♦•■□◎【]\s*/u.exec(text)?.[0].length ?? 0;
  const tail = /^\s*【/u.test(text) ? (/】\s*$/u.exec(text)?.[0].length ?? 0) : 0;
  return lead + tail >= text.length ? passage : sliceOf(passage, lead, text.length - tail);
}

/** Columns of comment and observation that papers name in brackets behind the headline. */
const column =
  /[(\uff08](\p{Script=Han}{0,4}(?:论坛|谈|评|评论|观察|随笔|漫笔|时评|走笔|札记|手记|访谈|纵横|视点|视野|之声|圆桌|现场|故事|声音|快语|絮语|新语|夜话))[)\uff09]\s*$/u;

/** Parts the name of a column from a headline: 把小事当作大事干(人民论坛). */
function partLabel(passage: Passage): { title: Passage; label: Passage | null } {
  const text = textOf(passage);
  const match = column.exec(text);
  if (match?.[1] === undefined || match.index === 0) return { title: passage, label: null };
  const at = match.index + match[0].indexOf(match[1]);
  const title = sliceOf(passage, 0, text.slice(0, match.index).trimEnd().length);
  return { title, label: sliceOf(passage, at, at + match[1].length) };
}

/** The bracket that leads in a brief and is its headline: 【市档案馆征集老校徽】. */
function leadOf(passage: Passage): Passage | null {
  const match = /^\s*【([^】]{2,24})】/u.exec(textOf(passage));
  if (match?.[1] === undefined) return null;
  const at = match[0].indexOf('【') + 1;
  return sliceOf(passage, at, at + match[1].length);
}

/** Labels over photographs: they speak of the photographs under them and no further. */
const ofPhotographs = /图说|图片|影像|摄影|镜头|掠影/u;
/** Labels of one comment. */
const ofOne = /论坛|评论|时评|社论|手记|短评|快评|锐评|漫谈|杂谈|来论/u;

/**
 * Lets a section label reach as far as it was laid out for: a label over 本报讯 items heads
 * those that follow until the next label or a signed article; one over photographs only the
 * photographs right under it.
 */
export function spreadSections(pieces: readonly DraftPiece[]): DraftPiece[] {
  let current: DraftPiece['section'] = null;
  return pieces.map((piece) => {
    if (piece.section !== null) {
      current = ofOne.test(textOf(piece.section)) ? null : piece.section;
      return piece;
    }
    if (current === null || piece.attachedTo !== null) return piece;
    const reaches = ofPhotographs.test(textOf(current))
      ? piece.kind === 'photo'
      : piece.kind === 'brief' || piece.kind === 'photo';
    if (!reaches) current = null;
    return reaches ? { ...piece, section: current } : piece;
  });
}
