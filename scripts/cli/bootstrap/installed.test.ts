import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { differingPackages, staleness } from './installed.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const other = { version: '4.6.8', integrity: 'sha512-b' };

describe('differingPackages', () => {
  const wanted = { packages: { '': {}, 'node_modules/zod': zod } };

  test('none where npm installed what is wanted', () => {
    expect(differingPackages(wanted, { packages: { 'node_modules/zod': zod } })).toEqual([]);
  });

  test.each([
    ['missing', {}],
    ['another version', { 'node_modules/zod': other }],
    ['other bytes under the same version', { 'node_modules/zod': { ...zod, integrity: 'x' } }],
    ['only inside another package', { 'node_modules/a/node_modules/zod': zod }],
  ])('one that is %s', (_, packages) => {
    expect(differingPackages(wanted, { packages })).toEqual(['node_modules/zod']);
  });

  test('an optional package may be missing, but not of another version', () => {
    const optional = { packages: { 'node_modules/zod': { ...zod, optional: true } } };
    expect(differingPackages(optional, { packages: {} })).toEqual([]);
    expect(differingPackages(optional, { packages: { 'node_modules/zod': other } })).toEqual([
      'node_modules/zod',
    ]);
  });
});

describe('staleness', () => {
  const lockfile = JSON.stringify({ packages: { 'node_modules/zod': zod } });

  /** A project as npm leaves it. */
  function project(): string {
    const root = mkdtempSync(join(tmpdir(), 'bootstrap-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    writeFileSync(join(root, 'package-lock.json'), lockfile);
    mkdirSync(join(root, 'node_modules', 'zod'), { recursive: true });
    cpSync(join(root, 'package-lock.json'), join(root, 'node_modules', '.package-lock.json'));
    return root;
  }

  test('null for a project as npm leaves it', () => {
    expect(staleness(project())).toBeNull();
  });

  test('a fresh clone', () => {
    const root = project();
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(staleness(root)).toBe('node_modules is missing');
  });

  test('an interrupted installation', () => {
    const root = project();
    rmSync(join(root, 'node_modules', '.package-lock.json'));
    expect(staleness(root)).toContain('not completed');
  });

  test('a newer lockfile', () => {
    const root = project();
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/zod': other } }),
    );
    expect(staleness(root)).toContain('node_modules/zod');
  });

  test('a package removed by hand', () => {
    const root = project();
    rmSync(join(root, 'node_modules', 'zod'), { recursive: true });
    expect(staleness(root)).toContain('node_modules/zod');
  });
});
