import { z } from 'zod';
import { lineRangeSchema } from './lines.ts';

/** A decision that the build script is not sure of, or a reading it finds odd: for the editor. */
export const doubtSchema = z.strictObject({
  rule: z.string().min(1).describe('id of the rule, from scripts/diagnostics.ts'),
  lines: lineRangeSchema,
  column: z
    .int()
    .positive()
    .nullable()
    .describe('1-based column in the first line, or null for whole lines'),
  found: z.string().describe('what stands there'),
  expected: z.string().describe('what would have been expected'),
  mend: z
    .string()
    .describe(
      'a line for the editor’s record that settles it; empty where only a look at the paper can',
    ),
});
export type Doubt = z.infer<typeof doubtSchema>;
