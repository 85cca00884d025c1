import { z } from 'zod';
import { emendationSchema } from './emendation.ts';
import {
  bylineRoleSchema,
  certaintySchema,
  daySchema,
  evidenceSchema,
  idSchema,
  lineNumberSchema,
  lineRangesSchema,
  pieceKindSchema,
} from './values.ts';

/** A person's or organisation's part in a piece; one entry for each role. */
export const creditSchema = z.strictObject({
  byline: idSchema.describe('id in bylines'),
  role: bylineRoleSchema,
  line: lineNumberSchema,
});
export type Credit = z.infer<typeof creditSchema>;

/** What the n-th block of the Markdown body is and where it was printed. */
export const bodyBlockSchema = z.strictObject({
  type: z.enum(['paragraph', 'crosshead']),
  lines: lineRangesSchema,
});
export type BodyBlock = z.infer<typeof bodyBlockSchema>;

/** `content/pieces/*.md`: what belongs together on a page. The body is the text. */
export const pieceSchema = z.strictObject({
  id: idSchema,
  page: idSchema,
  lines: lineRangesSchema,
  kind: pieceKindSchema,
  series: z.string().min(1).nullable().describe('栏题: running banner over one or several pieces'),
  section: z.string().min(1).nullable().describe('栏目: section label, without its mark'),
  kicker: z
    .string()
    .min(1)
    .nullable()
    .describe('肩题: line over the headline, closing colon dropped'),
  headline: z
    .string()
    .min(1)
    .nullable()
    .describe('主题: several printed lines are one headline, a space between'),
  deck: z.string().min(1).nullable().describe('副题: line under the headline, opening —— dropped'),
  dateline: idSchema.nullable().describe('id in datelines'),
  bylines: z.array(creditSchema),
  captions: z.array(
    z.strictObject({
      caption: idSchema.describe('id in captions'),
      after: z
        .int()
        .nonnegative()
        .describe('number of the body block it stands after; 0: before the first'),
    }),
  ),
  places: z.array(idSchema).describe('ids in places, in order of first mention'),
  attachedTo: idSchema.nullable().describe('the piece that this one comments on or is boxed in'),
  truncated: z
    .array(lineNumberSchema)
    .describe('lines where the text stops and the rest is missing'),
  emendations: z
    .array(emendationSchema)
    .describe('in the order of the text; the n-th of the body is footnote n'),
  blocks: z.array(bodyBlockSchema).describe('one for each block of the body, in order'),
});
export type Piece = z.infer<typeof pieceSchema>;

/** `content/datelines/*.md`: 讯头, 电头, and the day of the news; one a piece that has one. */
export const datelineSchema = z
  .strictObject({
    id: idSchema.describe('the id of the piece'),
    page: idSchema,
    piece: idSchema,
    lines: lineRangesSchema,
    marker: z
      .string()
      .min(1)
      .nullable()
      .describe('本报讯, 新华社北京7月3日电 …, as printed; null where only a date is known'),
    outlet: z.string().min(1).nullable().describe('本报, 新华社 …, as printed'),
    place: z.string().min(1).nullable().describe('place as filed, as printed'),
    date: daySchema.nullable().describe('the day of the news, resolved to a full date'),
    certainty: certaintySchema
      .nullable()
      .describe('certain when printed in full; null where there is no date'),
    evidence: z
      .array(evidenceSchema)
      .describe('first the day as printed, then what settles year and month'),
  })
  .refine((it) => it.marker !== null || it.date !== null, 'a dateline has a marker or a date')
  .refine((it) => (it.date === null) === (it.certainty === null), 'a date says how certain it is');
export type Dateline = z.infer<typeof datelineSchema>;

/** `content/captions/*.md`: one a photograph, 图注. The body is the text with its notes. */
export const captionSchema = z.strictObject({
  id: idSchema,
  page: idSchema,
  lines: lineRangesSchema,
  piece: idSchema
    .nullable()
    .describe('the piece that shows the photograph; a piece of kind photo where it stands alone'),
  text: z.string().min(1).describe('without the credit and without pointing arrows'),
  credits: z.array(creditSchema),
  date: daySchema.nullable().describe('the day in the picture, resolved to a full date'),
  places: z.array(idSchema),
  emendations: z.array(emendationSchema),
});
export type Caption = z.infer<typeof captionSchema>;
