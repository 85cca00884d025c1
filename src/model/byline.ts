import { z } from 'zod';
import { bylineRoleSchema, idSchema, lineNumberSchema } from './values.ts';

/** `content/bylines/*.md`: one a person or organisation that signs, 署名. */
export const bylineSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).describe('without the blanks that pad a two-character name in print'),
  pinyin: z.string().min(1).describe('syllables with tone marks, blanks between'),
  affiliation: z
    .array(z.string().min(1))
    .describe('as printed before the name: 本报, 晚报, 县委报道组 …'),
  roles: z.array(z.strictObject({ role: bylineRoleSchema, count: z.int().positive() })),
  pieces: z.array(
    z.strictObject({
      piece: idSchema,
      role: bylineRoleSchema,
      line: lineNumberSchema,
      as: z.string().min(1),
    }),
  ),
});
export type Byline = z.infer<typeof bylineSchema>;
