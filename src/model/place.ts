import { z } from 'zod';
import { idSchema, lineNumberSchema, placeKindSchema } from './values.ts';

/** Of the statistics bureau: 2 digits a province, 4 a city, 6 a district, 9 a street, 12 a village. */
export const divisionCodeSchema = z
  .string()
  .regex(/^\d{2}(?:\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?)?$/);

/** One printed form of a place at one place of the text. */
export const mentionSchema = z.strictObject({
  piece: idSchema.describe('the piece; for a caption, the piece that shows it'),
  line: lineNumberSchema,
  as: z.string().min(1).describe('the name as printed, OCR blanks left out'),
});
export type Mention = z.infer<typeof mentionSchema>;

/** `content/places/*.md`: one a place that a resident would search for, 地名. */
export const placeSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  kind: placeKindSchema,
  parent: idSchema.nullable().describe('the place it lies in, as far as the pages say'),
  parentBasis: z
    .string()
    .min(1)
    .nullable()
    .describe(
      'the words that say so, with PAGE:LINE; "editor"; or the national list with the code',
    ),
  code: divisionCodeSchema
    .nullable()
    .describe('official division code, where the national list has it'),
  authority: z
    .enum(['official', 'attested'])
    .describe('official: in the national list; attested: in the text only'),
  listing: z
    .strictObject({
      name: z.string().min(1).describe('as the list writes it: 轻机南社区居委会'),
      asOf: z.iso.date().describe('the day on which the list stood so'),
      chain: z
        .array(z.strictObject({ code: divisionCodeSchema, name: z.string().min(1) }))
        .describe('where the list puts it, province first, without the place itself'),
      why: z.string().min(1).describe('how it was told from others of its name'),
    })
    .nullable()
    .describe('what the national list says of an official place'),
  nearMisses: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('as the list writes it'),
        code: divisionCodeSchema,
        why: z.string().min(1).describe('what differs, and what else speaks for it'),
      }),
    )
    .describe(
      'listed names close to one that the list lacks; for the editor, nothing is rewritten',
    ),
  pinyin: z.string().min(1).describe('syllables with tone marks, blanks between'),
  variants: z
    .array(
      z.strictObject({
        as: z.string().min(1),
        kind: z.enum(['short', 'misreading', 'spelling']),
        why: z.string().min(1),
        mentions: z.array(mentionSchema),
      }),
    )
    .describe('other printed forms of the same place'),
  mentions: z
    .array(mentionSchema)
    .min(1)
    .describe('every mention, variants included, in the order of pages and lines'),
});
export type Place = z.infer<typeof placeSchema>;
