import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { correctionSchema } from '../../src/model/index.ts';
import { outcomeKinds, type Outcome } from './outcome.ts';
import { writeUnchanged } from './write-record.ts';

/** What is kept of a correction that is not in the record: all of it, what became of it, and why. */
const keptSchema = z.strictObject({
  outcome: z.enum(outcomeKinds).exclude(['applied', 'probable', 'done']),
  reason: z.string(),
  id: z.string().optional().describe('of the proposal, as the review prints it'),
  from: z.string().describe('the file that it came in, with line and column'),
  ...correctionSchema.partial().shape,
  excerpt: z.string().optional().describe('of what is no correction, how it begins'),
});
type Kept = z.infer<typeof keptSchema>;

const keptFileSchema = z.strictObject({ kept: z.array(keptSchema) });

const heading = ` What npm run corrections has not put into a record, and why. The command writes this file; what
 is rejected in it is not asked again. To ask again, remove the entry.`;

/** What is kept, and the text in which it was; null: nothing is yet. */
export type KeptFile = {
  readonly file: string;
  readonly text: string | null;
  readonly kept: readonly Kept[];
};

/** @throws an error that says what is wrong with the file */
export async function readKept(file: string): Promise<KeptFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { file, text: null, kept: [] };
    }
    throw error;
  }
  const parsed = keptFileSchema.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { file, text, kept: parsed.data.kept };
}

/** What the editor has rejected before: the reason by the id of the proposal. */
export function rejectedIn({ kept }: KeptFile): Map<string, string> {
  return new Map(
    kept.flatMap((it) =>
      it.outcome === 'rejected' && it.id !== undefined ? [[it.id, it.reason] as const] : [],
    ),
  );
}

/**
 * Keeps what is not in a record. What was kept before stays, but for what has now come to something
 * else; the same outcomes write the same bytes.
 */
export async function writeKept(before: KeptFile, outcomes: readonly Outcome[]): Promise<void> {
  const now = new Set(outcomes.map((it) => keyOf(originOf(it))));
  const kept = new Map(
    before.kept.filter((it) => !now.has(keyOf(it))).map((it) => [keyOf(it), it] as const),
  );
  for (const it of outcomes) {
    if (it.kind === 'applied' || it.kind === 'probable' || it.kind === 'done') continue;
    const entry = { outcome: it.kind, reason: it.reason, ...originOf(it) };
    kept.set(keyOf(entry), entry);
  }
  const sorted = [...kept].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (before.text === null && sorted.length === 0) return;
  const list = stringify({ kept: sorted.map(([, it]) => it) }, { lineWidth: 0 });
  const text = `#${heading.replaceAll('\n', '\n#')}\n${list}`;
  if (text !== before.text) await writeUnchanged(before.file, before.text, text);
}

type Origin = Omit<Kept, 'outcome' | 'reason'>;

function originOf({ id, sent, problem, excerpt }: Outcome): Origin {
  const { line, column } = sent ?? problem ?? { line: null, column: null };
  const file = path.basename(sent?.from.file ?? problem?.file ?? '');
  return {
    ...(id === null ? {} : { id }),
    from: [file, line, column].filter((it) => it !== null).join(':'),
    ...sent?.correction,
    ...(excerpt === null ? {} : { excerpt }),
  };
}

/** The same words sent again, in whatever file, are the same. In the order of source and line. */
function keyOf({ source, line, read, as, why, who, from, excerpt }: Origin): string {
  return source === undefined
    ? JSON.stringify(['', from, excerpt])
    : JSON.stringify([source, String(line).padStart(9), read, as, why, who]);
}
