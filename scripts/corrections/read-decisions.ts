import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Decision, Decisions } from './decision.ts';

/** A file of decisions, for who decides elsewhere than at a terminal. */
const decisionFileSchema = z.strictObject({
  decisions: z.array(
    z
      .strictObject({
        id: z.string().min(1).describe('as the review prints it'),
        decision: z.enum(['accept', 'probable', 'reject', 'leave']),
        why: z
          .string()
          .trim()
          .min(1)
          .optional()
          .describe('for the record instead of the reader’s reason, or why not'),
      })
      .refine((it) => it.decision !== 'reject' || it.why !== undefined, {
        message: 'who rejects says why',
        path: ['why'],
      }),
  ),
});

/** @throws an error that says what is wrong with the file */
export async function readDecisions(file: string): Promise<Decisions> {
  const parsed = decisionFileSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const decisions = new Map<string, Decision>();
  for (const { id, decision, why } of parsed.data.decisions) {
    if (decisions.has(id)) throw new Error(`${file}: ${id} is decided twice`);
    decisions.set(id, { what: decision, why: why ?? null });
  }
  return decisions;
}
