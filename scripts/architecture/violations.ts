import type { Imports } from './read-imports.ts';

/** A part of the code, and what it may import besides itself. */
export type Room = {
  /** A folder, with `/` at its end, or a file; paths from the project's folder. */
  readonly path: string;
  /** Rooms, by their path. A folder outside of all rooms may be named too. */
  readonly mayImport: readonly string[];
  /** Packages it may import; left out: any. */
  readonly packages?: readonly string[];
};

/**
 * What is imported against the rules. A file belongs to the first room that has it, a test to the
 * room of what it tests; tests may import the fixtures besides.
 *
 * @param fixtures - folder that tests may import from
 * @returns one line for each, empty where all is well; files in no room are named too
 */
export function forbiddenImports(
  imports: Imports,
  rooms: readonly Room[],
  fixtures: string,
): string[] {
  return [...imports].flatMap(([file, targets]) => {
    const subject = file.replace(/\.test\.ts$/, '.ts');
    const room = rooms.find(({ path }) => isWithin(file, path) || isWithin(subject, path));
    if (room === undefined) return [`${file} is in no room of the table`];
    const allowed = [room.path, ...room.mayImport, ...(isTest(file) ? [fixtures] : [])];
    return targets
      .filter((target) =>
        isOfProject(target)
          ? !allowed.some((path) => isWithin(target, path))
          : room.packages?.includes(target) === false && !isTest(file),
      )
      .map((target) => `${file} imports ${target}; ${room.path} may not`);
  });
}

/**
 * Files that import each other.
 * @returns each ring once, `a → b → a`
 */
export function circles(imports: Imports): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      found.push([...trail.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

/** Files and folders whose name says nothing of what is in them. */
export function namelessPlaces(imports: Imports): string[] {
  return [...imports.keys()].filter((file) =>
    /(?:^|\/)(?:utils?|helpers?|misc|common)(?:[./]|$)/i.test(file),
  );
}

function isWithin(file: string, path: string): boolean {
  return path.endsWith('/') ? file.startsWith(path) : file === path;
}

function isOfProject(target: string): boolean {
  return /^(?:\.{1,2}|scripts|src|content|public)\//.test(target);
}

function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}
