import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildCollections } from '../../cli/build-collections.ts';
import { readRecords } from '../../record/read-records.ts';
import { isBlank } from '../../source/page.ts';
import { readSources } from '../../source/read-sources.ts';
import { editPage } from '../../pipeline.ts';
import { hostileCases, layDown, type HostileCase } from './hostile-cases.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    openSync: vi.fn(real.openSync),
    readFileSync: vi.fn(real.readFileSync),
  };
});

const cases = hostileCases();
const byName = (all: readonly HostileCase[]) => all.map((it) => [it.name, it] as const);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

test('there are at least sixty', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

/** The collections of a folder, as `npm run archive` makes them, or what is wrong with it. */
async function archiveOf(it: HostileCase) {
  await layDown(it, folder);
  await hinder(it);
  const sources = await readSources(folder, true);
  const records = readRecords(sources);
  const problems = [...sources.problems, ...records.problems];
  if (problems.length > 0)
    return { sources, pages: [], problems, files: new Map<string, string>() };
  const pages = sources.pages.map((page) => editPage(page, records.byPage.get(page.id) ?? null));
  const { files, problems: own } = buildCollections(pages);
  return { sources, pages, problems: own, files };
}

/** What happens to a file while it is read; that a superuser may read all counts for nothing here. */
async function hinder({ make }: HostileCase): Promise<void> {
  const real = await vi.importActual<typeof fs>('node:fs');
  if (make?.unreadable === true && process.getuid?.() === 0) {
    vi.mocked(fs.openSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    });
  }
  if (make?.changes === true) {
    vi.mocked(fs.openSync).mockImplementationOnce((file, flags) => {
      vi.mocked(fs.readFileSync).mockImplementationOnce((...args) => {
        real.appendFileSync(file, '乙。');
        return real.readFileSync(...args);
      });
      return real.openSync(file, flags);
    });
  }
}

describe('is refused, with the rule, the file and the line', () => {
  test.each(byName(cases.filter((it) => it.refused !== undefined)))('%s', async (_, it) => {
    const { problems } = await archiveOf(it);
    expect(problems[0]).toMatchObject({ ...it.refused });
    for (const problem of problems) {
      expect(problem.file.startsWith(folder)).toBe(true);
      expect(Math.min(...[problem.found, problem.mend].map(({ length }) => length))).not.toBe(0);
    }
    expect('polluted' in {}).toBe(false);
  });
});

describe('is accepted, and every line is there', () => {
  test.each(byName(cases.filter((it) => it.accepted !== undefined)))(
    '%s',
    async (_, it) => {
      const { encoding, count, lines } = it.accepted ?? { encoding: '', count: 0, lines: {} };
      const { sources, pages, problems, files } = await archiveOf(it);
      expect(problems).toEqual([]);
      const [page] = sources.pages;
      const [edited] = pages;
      if (page === undefined || edited === undefined) throw new Error('no page');
      expect(page.encoding).toBe(encoding);
      const full = page.lines.filter((line) => !isBlank(line));
      expect(full).toHaveLength(count ?? Object.keys(lines).length);
      for (const [number, text] of Object.entries(lines)) {
        expect(page.lines[Number(number) - 1]?.text).toBe(text);
      }
      // Each line with text is accounted for once.
      const accounted = edited.draft.regions.flatMap(({ lines: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (__, index) => first + index),
      );
      expect(accounted).toEqual(full.map(({ number }) => number));
      expect([...files.keys()].every((file) => /^[a-z]+\/[\w-]{1,200}\.md$/.test(file))).toBe(true);
    },
    60_000,
  );
});
