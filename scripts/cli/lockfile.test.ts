import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * `npm ci` refuses a lockfile that lacks a package which another one names, those for other systems
 * included. A registry that does not list all of them leaves such gaps when `npm install` runs
 * there; on the machine itself nothing shows it.
 */
type Package = {
  version?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, Package> };

/** Where Node finds a package that another one names: beside it, or in a folder above. */
function find(from: string, name: string): Package | undefined {
  const beside = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
  if (beside !== undefined || from === '') return beside;
  const above = from.lastIndexOf('node_modules/');
  return find(from.slice(0, Math.max(above - 1, 0)), name);
}

test('package-lock.json names every package that another one needs, for every system', () => {
  const gaps = Object.entries(packages).flatMap(([from, it]) =>
    Object.entries({ ...it.dependencies, ...it.optionalDependencies })
      .filter(([name, range]) => {
        const found = find(from, name);
        const isExact = /^\d+\.\d+\.\d+$/.test(range);
        return found === undefined || (isExact && found.version !== range);
      })
      .map(([name, range]) => `${from} needs ${name}@${range}`),
  );
  expect(gaps).toEqual([]);
});

test('package-lock.json names no registry: each machine asks its own', () => {
  const named = Object.entries(packages).filter(([, it]) => it.resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});
