import type { Correction } from '../../model/index.ts';
import type { Tray } from './kept-corrections.ts';

/** The order of the keys in the file, as in the editor's record. */
const keys = ['source', 'line', 'read', 'as', 'why', 'who'] as const;

/**
 * The correction file: YAML 1.2, of which the quoted strings of JSON are a part, so that no word of
 * a reader means anything to YAML.
 *
 * @param archive - title of the archive
 * @param made - the day, `2026-01-09`
 */
export function correctionFile(archive: string, made: string, { list, who }: Tray): string {
  const head = `archive: ${JSON.stringify(archive)}\nmade: ${JSON.stringify(made)}\ncorrections:\n`;
  const entries = list.map((kept) => {
    const entry: Partial<Correction> = who === '' ? kept : { ...kept, who };
    const fields = keys.flatMap((key) => {
      const value = entry[key];
      return value === undefined ? [] : `${key}: ${JSON.stringify(value)}`;
    });
    return `  - ${fields.join('\n    ')}\n`;
  });
  return head + entries.join('');
}
