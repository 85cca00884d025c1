import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listLicences } from './list-licences.ts';
import { root } from './paths.ts';

test('licences are grouped; what says none or another is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'licences-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'node_modules', 'old'), { recursive: true });
  await writeFile(
    join(folder, 'node_modules', 'old', 'package.json'),
    '{"licenses":[{"type":"MIT"}]}',
  );
  const packages = {
    '': { license: 'MIT' },
    'node_modules/a': { license: 'MIT' },
    'node_modules/b/node_modules/@c/d': {
      license: '(GPL-3.0-only OR MIT)',
      hasInstallScript: true,
    },
    'node_modules/e': { license: 'MIT AND SSPL-1.0' },
    'node_modules/f': {},
    'node_modules/old': {},
  };
  const { byLicence, withScripts, unknown } = await listLicences(
    JSON.stringify({ packages }),
    folder,
  );
  expect(byLicence.get('MIT')).toEqual(['a', 'old']);
  expect(withScripts).toEqual(['@c/d']);
  expect(unknown).toEqual(['e', 'f']);
});

test('every package may be used, and no install script runs but the one that is allowed', async () => {
  const text = await readFile(join(root, 'package-lock.json'), 'utf8');
  const { withScripts, unknown } = await listLicences(text, root);
  expect(unknown).toEqual([]);
  const { allowScripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  expect(withScripts).toEqual(Object.keys(allowScripts).sort());
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
});
