import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readWrittenPages, type WrittenPage } from './notation.ts';

/** The written pages of a folder, in the order of the files' names. */
export async function writtenPages(folder: string): Promise<WrittenPage[]> {
  const names = (await readdir(folder)).filter((it) => it.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((it) => readFile(path.join(folder, it), 'utf8')));
  return texts.flatMap(readWrittenPages);
}

/** An annotation as JSON with one region, piece, caption or place a line. */
export function annotationText(truth: Record<string, unknown>): string {
  const fields = Object.entries(truth).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `  ${JSON.stringify(key)}: [\n${value.map((it) => `    ${JSON.stringify(it)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}
