import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noDivisions } from '../gazetteer/divisions.ts';
import { readSources } from '../source/read-sources.ts';
import { hostileCases, layDown } from '../test/robustness/hostile-cases.ts';
import { addPages, type AddResult } from './add-pages.ts';

/** Made while the archive reads them, or to be read by nobody: what a newcomer is not. */
const cases = hostileCases().filter(({ make }) => make?.changes !== true);

async function addAll(folder: string, content: string): Promise<AddResult> {
  return addPages([folder], {
    sources: path.join(content, 'sources'),
    divisions: noDivisions,
    base: folder,
    rename: true,
    dryRun: false,
    progress: () => undefined,
  });
}

test.each(cases.map((it) => [it.name, it] as const))(
  '%s is added so that the archive takes it, or refused',
  async (_, it) => {
    const home = await mkdtemp(path.join(tmpdir(), 'hostile-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    const folder = await mkdtemp(path.join(home, 'new-'));
    const content = path.join(home, 'content');
    await layDown(it, folder);
    const { added, refused, skipped } = await addAll(folder, content);
    if (it.make?.unreadable === true) {
      for (const name of await readdir(folder)) await chmod(path.join(folder, name), 0o600);
    }
    for (const refusal of refused) expect(refusal.mend).not.toBe('');
    const { pages, problems } = await readSources(path.join(content, 'sources'), true);
    // An archive to which nothing was added has no folder of sources.
    if (added.length === 0) expect(refused.length + skipped.length).toBeGreaterThan(0);
    else expect(problems).toEqual([]);
    expect(pages.map((page) => page.source)).toEqual(added.map((page) => page.source));
    if (it.refused?.rule === 'source-empty') expect(added).toEqual([]);
  },
);
