import { z } from 'zod';
import { lineNumberSchema } from './lines.ts';

/**
 * What was read off the page is `certain`; what was concluded from context is `inferred`.
 * The two never mix: every value that can be either says which it is and what it rests on.
 */
export const certaintySchema = z.enum(['certain', 'inferred']);
export type Certainty = z.infer<typeof certaintySchema>;

/** Words on the page that a value rests on. */
export const evidenceSchema = z.strictObject({
  line: lineNumberSchema
    .nullable()
    .describe('source line; null: not on the page, the editor knows it'),
  text: z.string().min(1).describe('the words as printed'),
  shows: z.string().min(1).describe('what these words settle, for example "year"'),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A calendar day. */
export const daySchema = z.iso.date().describe('YYYY-MM-DD');
