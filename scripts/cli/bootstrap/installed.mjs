import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The part of a lockfile that is read here. npm writes the same form twice: package-lock.json says
 * what is wanted, node_modules/.package-lock.json what npm has installed. The second is written
 * when an installation is complete, so an interrupted one leaves none.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether node_modules holds what package-lock.json asks for.
 * @param {string} root - the project's folder
 * @returns {string | null} null if it does, else the reason why not, for people
 */
export function staleness(root) {
  const wanted = readLockfile(join(root, 'package-lock.json'));
  if (wanted === null) return 'package-lock.json is missing or damaged';
  if (!existsSync(join(root, 'node_modules'))) return 'node_modules is missing';
  const installed = readLockfile(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return 'an earlier installation was not completed';
  const [first] = [
    ...differingPackages(wanted, installed),
    ...Object.keys(installed.packages).filter((path) => !existsSync(join(root, path))),
  ];
  return first === undefined ? null : `${first} is missing or not the version that is wanted`;
}

/**
 * The packages that are wanted and not installed, or installed in another version. Optional ones
 * may be missing: most of them are for other systems.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @returns {string[]} folders, as the lockfile names them
 */
export function differingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path, it]) => {
      if (path === '' || it.link === true) return false;
      const there = installed.packages[path];
      if (there === undefined) return it.optional !== true && it.devOptional !== true;
      return there.version !== it.version || there.integrity !== it.integrity;
    })
    .map(([path]) => path);
}

/**
 * @param {string} path
 * @returns {Lockfile | null} null where there is none, or none that can be read
 */
function readLockfile(path) {
  try {
    const lockfile = JSON.parse(readFileSync(path, 'utf8'));
    return typeof lockfile?.packages === 'object' ? lockfile : null;
  } catch {
    return null;
  }
}
