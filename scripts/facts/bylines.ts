import type { BylineRole } from '../../src/model/index.ts';
import { parseByline, type NamedPerson } from '../names/parse-byline.ts';
import { findTrailingCredit } from '../names/trailing-names.ts';
import { parseOpening } from '../blocks/opening.ts';
import { foldWidth } from '../source/characters.ts';
import { positionAt, textOf, type Passage } from '../source/passage.ts';
import type { DraftPiece } from '../pieces/draft.ts';

/** A name at one place of the page, with what it did there. */
export type FoundCredit = {
  readonly name: string;
  /** As printed, padding blanks and all: 王　昊. */
  readonly as: string;
  readonly role: BylineRole;
  readonly affiliation: string | null;
  readonly line: number;
};

export type PieceCredits = {
  readonly anchor: number;
  /** In printed order; a person with two roles stands there twice. */
  readonly bylines: readonly FoundCredit[];
  /** One list a caption of the piece. */
  readonly captions: readonly (readonly FoundCredit[])[];
};

/** Who made a piece, from every place where papers print it. */
export function creditPiece(piece: DraftPiece): PieceCredits {
  const captions = piece.captions.map((caption) => caption.credits.flatMap(namesIn));
  const paragraphs = piece.blocks.filter((it) => it.type === 'paragraph').map((it) => it.passage);
  const own = [
    ...piece.bylines.flatMap(namesIn),
    ...paragraphs.flatMap(namesInOpening),
    // A photograph under the headline is the piece's own; its photographer signs with the author.
    ...piece.captions.flatMap((caption, at) =>
      caption.after === 0 && piece.kind !== 'photo' ? (captions[at] ?? []) : [],
    ),
    ...(paragraphs.length === 0 ? [] : namesAtEnd(paragraphs.at(-1) ?? [])),
    // Who took a photograph that stands alone signs the piece.
    ...(piece.kind === 'photo' ? captions.flat() : []),
  ];
  return {
    anchor: piece.anchor,
    bylines: withoutRepeats(own),
    captions: captions.map(withoutRepeats),
  };
}

function namesIn(passage: Passage): FoundCredit[] {
  // The line was taken for a byline: what could be a name is one.
  const parsed = parseByline(textOf(passage)) ?? parseByline(textOf(passage), true);
  return parsed === null ? [] : parsed.people.flatMap((person) => creditsOf(person, passage));
}

/** 本报讯(记者 周俊英 通讯员 王林芳)7月3日,… */
function namesInOpening(passage: Passage): FoundCredit[] {
  const opening = parseOpening(textOf(passage));
  return opening === null ? [] : opening.people.flatMap((person) => creditsOf(person, passage));
}

/** …让老人感受到了温暖。(李优良) */
function namesAtEnd(passage: Passage): FoundCredit[] {
  const text = foldWidth(textOf(passage));
  const names = findTrailingCredit(text);
  if (names === null || names.credit) return [];
  const inside = text.indexOf('(', names.at) + 1;
  return names.parsed.people.flatMap((person) =>
    creditsOf({ ...person, at: inside + person.at }, passage),
  );
}

function creditsOf(person: NamedPerson, passage: Passage): FoundCredit[] {
  const line = positionAt(passage, person.at)?.line ?? passage[0]?.line ?? 0;
  const credit = {
    name: person.name,
    as: printedName(person, passage),
    affiliation: person.affiliation,
    line,
  };
  const roles: BylineRole[] = [person.role];
  if (person.photo && person.role !== 'photographer') roles.push('photographer');
  return roles.map((role) => ({ ...credit, role }));
}

function printedName(person: NamedPerson, passage: Passage): string {
  const text = textOf(passage);
  if (text.startsWith(person.name, person.at)) return person.name;
  const padded = Array.from(person.name)
    .map((character) => RegExp.escape(character))
    .join(String.raw`\s*`);
  return new RegExp(`^${padded}`, 'u').exec(text.slice(person.at))?.[0] ?? person.name;
}

function withoutRepeats(credits: readonly FoundCredit[]): FoundCredit[] {
  const seen = new Set<string>();
  return credits.filter((credit) => {
    const key = `${credit.name}/${credit.role}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
