import { z } from 'zod';

/** A source line number, 1-based, counting every line of the file, blank ones included. */
export const lineNumberSchema = z.int().positive().describe('source line, 1-based');

/** `[first, last]`, both 1-based and inclusive. */
export const lineRangeSchema = z
  .tuple([lineNumberSchema, lineNumberSchema])
  .refine(([first, last]) => first <= last, 'the first line of a range stands before its last')
  .describe('[first, last] source lines, 1-based, inclusive');

/** Ranges in reading order, which is not always the order on the page. */
export const lineRangesSchema = z.array(lineRangeSchema).min(1);

export type LineRange = z.infer<typeof lineRangeSchema>;
