import { z } from 'zod';
import { daySchema } from './certainty.ts';
import { emendationSchema } from './emendation.ts';
import { idSchema } from './ids.ts';
import { lineRangesSchema } from './lines.ts';
import { creditSchema } from './piece.ts';

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
