import { z } from 'zod';
import { daySchema } from './certainty.ts';
import { textCountsSchema } from './text-counts.ts';

/** How the text of an archive stood at the end of a day. */
export const textHistoryRowSchema = z.strictObject({
  day: daySchema,
  pages: z.int().nonnegative().describe('版面'),
  ...textCountsSchema.shape,
  score: z
    .strictObject({
      pages: z.int().positive().describe('annotated pages of the archive'),
      f1: z.number().min(0).max(1).describe('how far what the parser reads agrees with them'),
    })
    .nullable()
    .describe('against pages that people annotated in full; null where the archive has none'),
});
export type TextHistoryRow = z.infer<typeof textHistoryRowSchema>;

/**
 * `content/history.yaml`: how the text came to stand as it does, a row for each day that changed
 * its numbers, the oldest first. `npm run text-history` writes it from git; a build reads it and
 * needs no git.
 */
export const textHistorySchema = z.array(textHistoryRowSchema);
