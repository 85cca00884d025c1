import { z } from 'zod';
import { recordEmendationSchema } from './record.ts';

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
