import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readImports } from '../architecture/read-imports.ts';
import { root } from '../cli/paths.ts';
import { programDigest, programFiles } from './program-digest.ts';

test('all that the build script imports, however far around, is among the files', async () => {
  const imports = await readImports(root);
  const needed = new Set(['scripts/build-archive.ts', 'scripts/workshop/page-thread.ts']);
  for (const file of needed) {
    for (const target of imports.get(file) ?? []) if (imports.has(target)) needed.add(target);
  }
  expect(needed.size).toBeGreaterThan(100);
  expect(needed.difference(new Set(programFiles(root)))).toEqual(new Set());
});

describe('the digest', () => {
  let project: string;

  beforeEach(async () => {
    project = await mkdtemp(path.join(tmpdir(), 'program-'));
    onTestFinished(() => rm(project, { recursive: true }));
    for (const part of ['scripts/blocks', 'src/model', 'package-lock.json']) {
      await cp(path.join(root, part), path.join(project, part), { recursive: true });
    }
  });

  test.each(['scripts/blocks/rules.ts', 'src/model/piece.ts', 'package-lock.json'])(
    'is another where %s is',
    async (file) => {
      const before = programDigest(project);
      await appendFile(path.join(project, file), ' ');
      expect(programDigest(project)).not.toBe(before);
    },
  );

  test('is another where a rule comes, goes or is renamed', async () => {
    const digests = new Set([programDigest(project)]);
    const rule = path.join(project, 'scripts/blocks/rules/own.ts');
    await writeFile(rule, 'export {};\n');
    digests.add(programDigest(project));
    await cp(rule, path.join(project, 'scripts/blocks/rules/other.ts'));
    await rm(rule);
    digests.add(programDigest(project));
    expect(digests.size).toBe(3);
  });

  test('is the same where only a test or the site is another', async () => {
    const before = programDigest(project);
    await mkdir(path.join(project, 'src/pages'));
    await writeFile(path.join(project, 'src/pages/index.astro'), '');
    await writeFile(path.join(project, 'scripts/blocks/own.test.ts'), '');
    expect(programDigest(project)).toBe(before);
  });
});
