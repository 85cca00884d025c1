import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const stageSchema = z.object({
  name: z.string(),
  seconds: z.number(),
  peak: z.number().nullable(),
  files: z.number().optional(),
  bytes: z.number().optional(),
});

const resultSchema = z.object({
  /** What was measured. */
  step: z.string(),
  /** When it ended, ISO 8601. */
  at: z.string(),
  /** Of the code that was measured. */
  code: z.string(),
  /** Of the machine, over the last minute of it. */
  load: z.number(),
  seconds: z.number(),
  /** Most bytes held by all its processes at once; null where nobody says. */
  peak: z.number().nullable(),
  /** What it wrote; left out where that is no figure of it. */
  files: z.number().optional(),
  bytes: z.number().optional(),
  /** Files in that folder which has most. */
  largestFolder: z.number().optional(),
  /** Files that grow with the archive, see growing-files.ts. */
  growing: z
    .object({
      searchStart: z.number(),
      searchList: z.number(),
      searchFile: z.number(),
    })
    .optional(),
  /** Pieces and pages of the archive, where it is made. */
  pieces: z.number().optional(),
  pages: z.number().optional(),
  stages: z.array(stageSchema),
});

/** What a step took. */
export type StepResult = z.infer<typeof resultSchema>;

/** Results of the steps of one size, a file each: a run that is stopped goes on where it was. */
export type StepResults = {
  /** @returns null where the step is not measured yet, or its result is of an older form */
  read(step: string): Promise<StepResult | null>;
  write(result: StepResult): Promise<void>;
  /** All that were measured, in the order of their names. */
  all(): Promise<StepResult[]>;
};

/** @param folder - where the files are */
export function stepResults(folder: string): StepResults {
  const fileOf = (step: string): string => join(folder, `${step}.json`);
  const read = async (step: string): Promise<StepResult | null> => {
    const text = await readFile(fileOf(step), 'utf8').catch(() => null);
    if (text === null) return null;
    return resultSchema.safeParse(JSON.parse(text)).data ?? null;
  };
  return {
    read,
    async all() {
      const files = await readdir(folder).catch(() => []);
      const names = files.filter((file) => file.endsWith('.json')).sort();
      const results = await Promise.all(names.map((name) => read(name.slice(0, -'.json'.length))));
      return results.filter((it) => it !== null);
    },
    async write(result) {
      await mkdir(folder, { recursive: true });
      const aside = `${fileOf(result.step)}.new`;
      await writeFile(aside, JSON.stringify(result, null, 2));
      await rename(aside, fileOf(result.step));
    },
  };
}
