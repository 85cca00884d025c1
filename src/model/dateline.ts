import { z } from 'zod';
import { certaintySchema, daySchema, evidenceSchema } from './certainty.ts';
import { idSchema } from './ids.ts';
import { lineRangesSchema } from './lines.ts';

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
