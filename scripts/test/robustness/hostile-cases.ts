import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

const caseSchema = z
  .strictObject({
    what: z.string().min(1),
    text: z.string().optional().describe('of the source'),
    record: z.string().optional().describe('beside it'),
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
export type HostileCase = z.infer<typeof caseSchema> & { readonly name: string };

/**
 * All of them, in the order of the table. Where a text or record cannot stand in it as text, its
 * bytes are the file `NAME.txt` or `NAME.yaml` beside the table.
 *
 * @throws where an entry says something else, or a file belongs to none
 */
export function hostileCases(): HostileCase[] {
  const text = readFileSync(path.join(home, 'cases.yaml'), 'utf8');
  const cases = z.record(z.string(), caseSchema).parse(parse(text));
  for (const file of readdirSync(home)) {
    const { name, ext } = path.parse(file);
    if (name === 'cases' || name === 'README') continue;
    const own = cases[name];
    if (own === undefined || own[ext === '.txt' ? 'text' : 'record'] !== undefined) {
      throw new Error(`${file} belongs to no case`);
    }
  }
  return Object.entries(cases).map(([name, it]) => ({ name, ...it }));
}

/** Lays a case into a folder that is there, under its own name or the one that its recipe gives. */
export async function layDown(it: HostileCase, folder: string): Promise<void> {
  const { make } = it;
  if (make === undefined) {
    for (const [file, text] of [
      [`${it.name}.txt`, it.text],
      [`${it.name}.yaml`, it.record],
    ] as const) {
      const bytes = path.join(home, file);
      if (text !== undefined) await writeFile(path.join(folder, file), text);
      else if (existsSync(bytes)) await copyFile(bytes, path.join(folder, file));
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
