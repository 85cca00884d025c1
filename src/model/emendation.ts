import { z } from 'zod';
import { recordEmendationSchema } from './record.ts';
import { lineNumberSchema } from './values.ts';

/** Where in a piece an emended reading stands. */
export const emendedParts = [
  'series',
  'section',
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'caption',
] as const;

/**
 * 校改: a misreading and what it should be. A sure emendation is in the text, its printed
 * reading in a note; an unsure one leaves the text as printed and is only noted.
 */
export const emendationSchema = z.strictObject({
  line: lineNumberSchema,
  read: z.string().min(1).describe('the words as the source has them, OCR blanks included'),
  as: z.string().describe('the words as they should read; empty where words are struck out'),
  sure: z
    .boolean()
    .describe('true: the text follows it; false: the text keeps the printed reading'),
  why: z.string().min(1).describe('the reason, for the reader'),
  by: z
    .string()
    .min(1)
    .describe('"editor", the id of the rule that made it, or the reader who proposed it'),
  part: z.enum(emendedParts).describe('where in the piece the words stand'),
});
export type Emendation = z.infer<typeof emendationSchema>;

/** The rules of the build script that emend; all others only doubt. */
export const emendingRules: readonly string[] = ['join-overlap'];

/**
 * Whose an emendation is.
 *
 * @param by - as the emendation has it
 */
export function handOf(by: string): 'editor' | 'rule' | 'reader' {
  if (by === 'editor') return 'editor';
  return emendingRules.includes(by) ? 'rule' : 'reader';
}

/**
 * 更正: what a reader proposes. It is an entry of the editor's record under `emendations:`,
 * anchored in the same way, that says besides which source it means and leaves open whether
 * it is sure: that is the editor's to say.
 */
export const correctionSchema = recordEmendationSchema.omit({ sure: true }).extend({
  source: z
    .string()
    .min(1)
    .describe('file name in content/sources/ with .txt, as `source` of the page has it'),
});
export type Correction = z.infer<typeof correctionSchema>;

/**
 * A correction file: what a reader gathered over a visit. It is YAML 1.2, of which JSON is a
 * part, in UTF-8.
 */
export const correctionFileSchema = z.strictObject({
  archive: z
    .string()
    .min(1)
    .optional()
    .describe('title of the archive that was read, for whoever finds the file'),
  made: z.iso.date().optional().describe('the day the file was made, where the reader was'),
  corrections: z.array(correctionSchema).min(1).describe('in the order they were made'),
});
export type CorrectionFile = z.infer<typeof correctionFileSchema>;
