import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const home = fileURLToPath(new URL('../fixtures/hostile/', import.meta.url));

/** What is laid down where no file of the fixtures can be it: too large, or no file at all. */
const recipeSchema = z.strictObject({
  name: z.string().default('page.txt').describe('of the source'),
  before: z.string().default(''),
  text: z.string().optional(),
  repeat: z.strictObject({ text: z.string(), times: z.int() }).optional(),
  after: z.string().default(''),
  link: z.string().optional().describe('where a link leads'),
  folder: z.literal(true).optional(),
  pipe: z.literal(true).optional(),
  unreadable: z.literal(true).optional().describe('nobody may read it'),
  changes: z.literal(true).optional().describe('the test writes to it while it is read'),
});

const expectationSchema = z
  .strictObject({
    what: z.string().min(1),
    make: recipeSchema.optional(),
    refused: z
      .strictObject({ rule: z.string(), line: z.int().nullable() })
      .optional()
      .describe('the first problem'),
    accepted: z
      .strictObject({
        encoding: z.string(),
        count: z.int().optional().describe('of lines with text; left out: as many as are given'),
        lines: z.record(z.string(), z.string()).describe('by number, as they are to be shown'),
        shows: z.array(z.string()).default([]).describe('what the site says besides'),
      })
      .optional(),
  })
  .refine((it) => (it.refused === undefined) !== (it.accepted === undefined), 'one outcome');

/** A hostile source, with its record where it has one, and what is to come of it. */
export type HostileCase = z.infer<typeof expectationSchema> & { readonly name: string };

/**
 * All of them, in the order of their names.
 *
 * @throws where a file has no expectation, an expectation no file, or says something else
 */
export function hostileCases(): HostileCase[] {
  const stems = (folder: string, ending: string) =>
    new Set(
      readdirSync(path.join(home, folder))
        .filter((file) => file.endsWith(ending))
        .map((file) => path.basename(file, ending)),
    );
  const expected = stems('expected', '.yaml');
  const sources = stems('sources', '.txt');
  const alone = [...sources, ...stems('sources', '.yaml')].filter((name) => !expected.has(name));
  if (alone.length > 0) throw new Error(`without an expectation: ${alone.join(', ')}`);
  return [...expected].sort().map((name) => {
    const text = readFileSync(path.join(home, 'expected', `${name}.yaml`), 'utf8');
    const read = expectationSchema.safeParse(parse(text));
    if (!read.success) throw new Error(`${name}: ${read.error.message}`);
    if (sources.has(name) === (read.data.make !== undefined)) {
      throw new Error(`${name} has both a file and a recipe, or neither`);
    }
    return { name, ...read.data };
  });
}

/** Lays a case into a folder that is there, under its own name or the one that its recipe gives. */
export async function layDown(it: HostileCase, folder: string): Promise<void> {
  const { make } = it;
  if (make === undefined) {
    for (const file of readdirSync(path.join(home, 'sources'))) {
      if (file !== `${it.name}.txt` && file !== `${it.name}.yaml`) continue;
      await copyFile(path.join(home, 'sources', file), path.join(folder, file));
    }
    return;
  }
  const file = path.join(folder, make.name);
  if (make.link !== undefined) await symlink(make.link, file);
  else if (make.folder === true) await mkdir(file);
  else if (make.pipe === true) execFileSync('mkfifo', [file]);
  else {
    await mkdir(path.dirname(file), { recursive: true });
    const { text = '甲。', times } = make.repeat ?? { text: make.text, times: 1 };
    await writeFile(file, make.before + text.repeat(times) + make.after);
    if (make.unreadable === true) await chmod(file, 0);
  }
}
