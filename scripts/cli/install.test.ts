import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { explainNpmFailure, staleness } from './install.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const other = { version: '4.6.8', integrity: 'sha512-b' };

describe('staleness', () => {
  /** A project as npm leaves it. */
  function project(wanted: object = { 'node_modules/zod': zod }, installed = wanted): string {
    const root = mkdtempSync(join(tmpdir(), 'bootstrap-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    mkdirSync(join(root, 'node_modules', 'zod'), { recursive: true });
    writeFileSync(
      join(root, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
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

  test.each([
    ['missing', {}],
    ['of another version', { 'node_modules/zod': other }],
    ['other bytes under the same version', { 'node_modules/zod': { ...zod, integrity: 'x' } }],
    ['only inside another package', { 'node_modules/a/node_modules/zod': zod }],
  ])('a package that is %s', (_, installed) => {
    expect(staleness(project({ 'node_modules/zod': zod }, installed))).toContain(
      'node_modules/zod',
    );
  });

  test('an optional package may be missing, but not of another version', () => {
    const optional = { 'node_modules/zod': { ...zod, optional: true } };
    expect(staleness(project(optional, {}))).toBeNull();
    expect(staleness(project(optional, { 'node_modules/zod': other }))).not.toBeNull();
  });

  test('a package removed by hand', () => {
    const root = project();
    rmSync(join(root, 'node_modules', 'zod'), { recursive: true });
    expect(staleness(root)).toContain('node_modules/zod');
  });
});

test.each([
  ['npm error code ENOTFOUND\nnpm error errno ENOTFOUND\n', 'cannot be reached'],
  ['npm ERR! code EAI_AGAIN\n', 'cannot be reached'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN\n', 'not trusted'],
  ['npm error code E404\nnpm error 404 Not Found\n', 'does not have a package'],
  ['npm error code EUSAGE\n', 'do not agree'],
  ['npm error code ENOSPC\n', 'disk is full'],
])('%j is explained', (output, words) => {
  const [what, mend] = explainNpmFailure(output);
  expect(what).toContain(words);
  expect(mend).not.toBe('');
});

test('what it does not know is left to npm’s own message', () => {
  expect(explainNpmFailure('npm error code EWHATEVER\n')[0]).toContain('stands above');
  expect(explainNpmFailure('')[0]).toContain('stands above');
});
