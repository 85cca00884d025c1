import { z } from 'zod';
import {
  certaintySchema,
  evidenceSchema,
  idSchema,
  lineRangeSchema,
  lineRangesSchema,
  regionRoleSchema,
} from './values.ts';

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

export const encodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export const encodingSchema = z.enum(encodings);

/** A run of source lines with one role. The regions of a page partition its non-blank lines. */
export const regionSchema = z.strictObject({
  lines: lineRangeSchema,
  role: regionRoleSchema,
  piece: idSchema
    .nullable()
    .describe('the piece the lines belong to; null for lines of the page itself'),
});
export type Region = z.infer<typeof regionSchema>;

/** `content/pages/*.md`: one a source file, 版面. */
export const pageSchema = z.strictObject({
  id: idSchema,
  source: z.string().min(1).describe('file name in content/sources/'),
  encoding: encodingSchema,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the source file’s bytes'),
  lines: lineRangesSchema.describe('all lines of the source'),
  district: z
    .strictObject({
      name: z.string().min(1),
      certainty: certaintySchema,
      evidence: z.array(evidenceSchema),
    })
    .nullable()
    .describe('the district that the page reports on'),
  publication: z
    .string()
    .min(1)
    .nullable()
    .describe('name of the newspaper; null unless the record or the page says it'),
  edition: z
    .string()
    .min(1)
    .nullable()
    .describe('page number 版次; null unless the record or the page says it'),
  date: z
    .strictObject({
      edtf: z
        .string()
        .min(1)
        .describe('EDTF (ISO 8601-2): a day, or an interval such as 2023-01-07/..'),
      certainty: certaintySchema,
      evidence: z.array(evidenceSchema),
    })
    .nullable()
    .describe('when the page was printed'),
  pieces: z.array(idSchema).describe('in reading order'),
  regions: z.array(regionSchema),
  truncated: z.array(z.int().positive()).describe('lines where text stops and the rest is missing'),
  garbled: z
    .array(z.strictObject({ lines: lineRangeSchema, why: z.string().min(1) }))
    .describe('places where text is lost or mixed, from the editor’s record'),
  doubts: z.array(doubtSchema).describe('what the build script is not sure of'),
});
export type Page = z.infer<typeof pageSchema>;
