import { z } from 'zod';
import {
  bylineRoleSchema,
  daySchema,
  lineNumberSchema,
  pieceKindSchema,
  placeKindSchema,
  regionRoleSchema,
} from './values.ts';
import { divisionCodeSchema } from './place.ts';

/**
 * The editor's record, `content/sources/NAME.yaml`: what a human editor knows or decides
 * that the text of the page cannot tell.
 *
 * Every entry is anchored: `line` is a source line (1-based) and `read` the words that are
 * expected on it, exactly as the source has them. Where they are not there, the build stops
 * and says so: a record never applies to a source that has changed under it.
 */
const anchor = {
  line: lineNumberSchema,
  read: z.string().min(1).describe('words that stand on that line, exactly as in the source'),
};

/** Nobody decides without saying why. */
const why = z.string().min(1).describe('the reason, one sentence');

export const recordEmendationSchema = z.strictObject({
  ...anchor,
  as: z.string().describe('what the words should be; empty to strike them out'),
  sure: z
    .boolean()
    .describe('false: probable only; the text keeps the printed reading and a note gives this one'),
  why,
  who: z.string().min(1).optional().describe('who proposed it, where it was not the editor'),
});
export type RecordEmendation = z.infer<typeof recordEmendationSchema>;

export const recordSchema = z.strictObject({
  publication: z
    .string()
    .min(1)
    .nullable()
    .optional()
    .describe('name of the newspaper, where it is known'),
  edition: z.string().min(1).nullable().optional().describe('page number 版次, where it is known'),
  date: z
    .strictObject({
      edtf: z
        .string()
        .min(1)
        .describe('printing day as EDTF, e.g. 2023-01-09 or 2023-01-07/2023-01-13'),
      why,
    })
    .nullable()
    .optional(),
  district: z
    .strictObject({ ...anchor, name: z.string().min(1), why })
    .nullable()
    .optional(),
  roles: z
    .array(z.strictObject({ ...anchor, role: regionRoleSchema, why }))
    .default([])
    .describe('what a line is, where the build script is wrong'),
  pieces: z
    .array(
      z.strictObject({
        ...anchor,
        through: lineNumberSchema
          .optional()
          .describe('last line of the run; left out: this line only'),
        of: lineNumberSchema.describe(
          'a line of the piece that these lines belong to, e.g. its headline',
        ),
        why,
      }),
    )
    .default([])
    .describe('lines that belong to another piece than the one they stand under'),
  starts: z
    .array(z.strictObject({ ...anchor, why }))
    .default([])
    .describe('lines at which a new piece starts'),
  joins: z
    .array(
      z.strictObject({ ...anchor, with: lineNumberSchema.describe('the line that goes on'), why }),
    )
    .default([])
    .describe('a paragraph that goes on at a later line'),
  parts: z
    .array(z.strictObject({ ...anchor, why }))
    .default([])
    .describe('paragraphs that begin with the anchored words, though the build script goes on'),
  cutOff: z
    .array(z.strictObject({ ...anchor, why }))
    .default([])
    .describe('lines where the text stops and the rest is missing from the page'),
  complete: z
    .array(z.strictObject({ ...anchor, why }))
    .default([])
    .describe('lines that look cut off and are not'),
  garbled: z
    .array(z.strictObject({ ...anchor, why }))
    .default([])
    .describe('places where words are lost or columns mixed'),
  emendations: z
    .array(recordEmendationSchema)
    .default([])
    .describe('misreadings and what they should be'),
  fields: z
    .array(
      z.strictObject({
        ...anchor,
        set: z
          .strictObject({
            kind: pieceKindSchema,
            series: z.string().min(1).nullable(),
            section: z.string().min(1).nullable(),
            kicker: z.string().min(1).nullable(),
            headline: z.string().min(1).nullable(),
            deck: z.string().min(1).nullable(),
            attachedTo: lineNumberSchema.nullable().describe('a line of the piece it belongs to'),
          })
          .partial(),
        why,
      }),
    )
    .default([])
    .describe('any field of the piece that has this line'),
  dates: z
    .array(
      z.strictObject({
        ...anchor,
        date: daySchema
          .nullable()
          .describe('the day of the news; null: the inferred date is rejected'),
        why,
      }),
    )
    .default([])
    .describe('the day of the news of the piece that has this line; the anchor is its evidence'),
  bylines: z
    .array(
      z.strictObject({
        ...anchor,
        add: z.strictObject({ name: z.string().min(1), role: bylineRoleSchema }).optional(),
        remove: z.strictObject({ name: z.string().min(1), role: bylineRoleSchema }).optional(),
        why,
      }),
    )
    .default([]),
  places: z
    .array(
      z.strictObject({
        ...anchor,
        name: z.string().min(1).describe('the name under which the place is listed'),
        kind: placeKindSchema.optional(),
        parent: z.string().min(1).nullable().optional().describe('name of the place it lies in'),
        not: z.literal(true).optional().describe('true: these words are no place'),
        code: divisionCodeSchema
          .nullable()
          .optional()
          .describe(
            'code of the listed place that is meant, where the build script cannot tell; null: none of them',
          ),
        why,
      }),
    )
    .default([])
    .describe('what a name on the page stands for: a place, a variant of one, or none'),
  doubts: z
    .array(
      z.strictObject({
        ...anchor,
        settled: z.string().min(1).describe('id of the rule that doubts'),
        why,
      }),
    )
    .default([])
    .describe('doubts that the editor has looked at and settled'),
});
export type EditorsRecord = z.infer<typeof recordSchema>;
