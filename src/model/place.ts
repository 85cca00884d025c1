import { z } from 'zod';
import { idSchema } from './ids.ts';
import { lineNumberSchema } from './lines.ts';
import { placeKindSchema } from './roles.ts';

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
    .describe('the words that say so, with PAGE:LINE, or "editor"'),
  code: z
    .string()
    .regex(/^\d{2,12}$/)
    .nullable()
    .describe('official division code, where the national list has it'),
  authority: z
    .enum(['official', 'attested'])
    .describe('official: in the national list; attested: in the text only'),
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
