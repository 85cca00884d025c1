import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The part of a lockfile that matters here. */
type Lockfile = {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly hasInstallScript?: boolean }>
  >;
};

export type Licences = {
  /** Names of packages by SPDX expression, the most common first. */
  readonly byLicence: ReadonlyMap<string, readonly string[]>;
  /** What they would run when they are installed, if package.json allowed it. */
  readonly withScripts: readonly string[];
  /** Those that say none, or one that is none of {@link accepted}. */
  readonly unknown: readonly string[];
};

/** SPDX ids of licences whose packages may be used to build and test an archive under MIT. */
const accepted = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'Python-2.0', 'PSF-2.0', 'Zlib'],
  // Their own files stay under them; they are used as they are, and nothing of them is in dist/.
  ...['MPL-2.0', 'LGPL-3.0-or-later'],
]);

/**
 * Reads the licences of all packages out of a lockfile, and out of a package itself where the
 * lockfile, made from old forms of package.json, has none.
 *
 * @param text - of package-lock.json
 * @param root - the folder in which it lies
 */
export async function listLicences(text: string, root: string): Promise<Licences> {
  const { packages } = JSON.parse(text) as Lockfile;
  const found = await Promise.all(
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(async ([path, it]) => ({
        name: path.replace(/^.*node_modules\//, ''),
        licence: it.license ?? (await oldForm(join(root, path))) ?? 'none',
        hasScript: it.hasInstallScript === true,
      })),
  );
  const names = (all: typeof found) => [...new Set(all.map(({ name }) => name))].sort();
  const groups = [...Map.groupBy(found, ({ licence }) => licence)]
    .map(([licence, all]) => [licence, names(all)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  return {
    byLicence: new Map(groups),
    withScripts: names(found.filter(({ hasScript }) => hasScript)),
    unknown: names(found.filter(({ licence }) => !isAccepted(licence))),
  };
}

/** `(MIT OR X)`: one of them; `A AND B`: both. */
function isAccepted(expression: string): boolean {
  const parts = expression.replace(/[()]/g, '').split(' OR ');
  return parts.some((part) => part.split(' AND ').every((it) => accepted.has(it)));
}

/** `"license": { "type": … }` and `"licenses": [ … ]`, which npm no longer takes. */
async function oldForm(folder: string): Promise<string | null> {
  type Old = { license?: { type?: string }; licenses?: { type?: string }[] };
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const { license, licenses = [] } = JSON.parse(text) as Old;
  const types = [license, ...licenses].flatMap((it) => it?.type ?? []);
  return types.length === 0 ? null : types.join(' OR ');
}
