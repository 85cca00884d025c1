import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { type TextHistoryRow, textHistorySchema } from '../../model/index.ts';

/**
 * How the text stood on earlier days, the oldest first.
 *
 * @param content - absolute path of the content folder
 * @returns none where nothing was written down yet
 * @throws Error that names the file and what is wrong with it
 */
export function readHistory(content: string): readonly TextHistoryRow[] {
  const file = join(content, 'history.yaml');
  if (!existsSync(file)) return [];
  let data: unknown;
  try {
    data = load(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const rows = textHistorySchema.safeParse(data ?? []);
  if (rows.success) return rows.data;
  throw new Error(
    `${file} is not as npm run text-history writes it; run that again.\n${z.prettifyError(rows.error)}`,
  );
}
