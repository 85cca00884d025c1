import { notePlaces } from '../body/parse-body.ts';
import type { Caption, Emendation, Piece } from '../model/index.ts';
import type { Field, Texts } from './fields.ts';
import type { EmendedSpot } from './printed-readings.ts';

/**
 * Where the words of a piece are in another form than they were printed.
 *
 * @param body - Markdown of the piece
 * @param captions - the captions that it shows, each with its Markdown
 * @param texts - what is searched of the piece
 */
export function emendedSpots(
  piece: Piece,
  body: string,
  captions: readonly { readonly caption: Caption; readonly body: string }[],
  texts: Texts,
): EmendedSpot[] {
  const own = piece.emendations.filter(isInText);
  const inBody = piece.emendations.filter(({ part }) => part === 'body');
  return [
    ...(['series', 'section', 'kicker', 'headline', 'deck', 'byline'] as const).flatMap((field) =>
      inLine(field, own, texts[field][0] ?? ''),
    ),
    ...spotsOf(body, inBody).map((it): EmendedSpot => ({ field: 'body', ...it })),
    ...captions.flatMap(({ caption, body: text }, index) =>
      spotsOf(text, caption.emendations).map(({ segment, ...it }): EmendedSpot =>
        // Its paragraphs are one segment; behind the first nobody counts.
        segment === 1 ? { field: 'caption', segment: index + 1, ...it } : alone('caption', it),
      ),
    ),
  ];
}

type Spot = Omit<EmendedSpot, 'field'>;

const isInText = ({ sure }: Emendation): boolean => sure;

const alone = (field: Field, { as, read }: Pick<Spot, 'as' | 'read'>): EmendedSpot => ({
  field,
  segment: 0,
  at: 0,
  as,
  read,
});

const printedWords = ({ read }: Emendation): string => read.replace(/\s/gu, '');

/** Those of a Markdown text: each stands before the mark of its note. */
function spotsOf(markdown: string, emendations: readonly Emendation[]): Spot[] {
  return notePlaces(markdown).flatMap(({ block, before, note }) => {
    const emendation = emendations[note - 1];
    if (!emendation?.sure) return [];
    const { as } = emendation;
    const read = printedWords(emendation);
    return before.endsWith(as)
      ? [{ segment: block, at: before.length - as.length, as, read }]
      : [{ segment: 0, at: 0, as, read }];
  });
}

/** Those of a part of the title block, which has no marks: where the words stand. */
function inLine(field: Field, emendations: readonly Emendation[], text: string): EmendedSpot[] {
  let from = 0;
  return emendations.flatMap((emendation) => {
    if (emendation.part !== field) return [];
    const { as } = emendation;
    const read = printedWords(emendation);
    // Signatures are names; what was printed around them is nowhere.
    const at = as === '' || field === 'byline' ? -1 : text.indexOf(as, from);
    if (at < 0) return [alone(field, { as, read })];
    from = at + as.length;
    return [{ field, segment: 1, at, as, read }];
  });
}
