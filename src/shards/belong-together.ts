import type { ShardNote } from './note.ts';

/** A part that is to be joined. */
export type Part = { readonly folder: string; readonly note: ShardNote };

/** What parts of one site have in common, and what is said where they do not. */
const common = {
  parts: 'the site is divided otherwise',
  content: 'it was made of another content folder',
  program: 'it was made by other code, another Node or other settings (content/archive.yaml)',
  pieces: 'its archive has another number of pieces',
  together: 'its records lie together in other numbers (ARCHIVE_RECORDS)',
} as const satisfies Partial<Record<keyof ShardNote, string>>;

/**
 * @param parts - at least one
 * @param program - digest of the program that is to join them
 * @returns why they cannot be joined, a line for each reason; none where they can
 */
export function reasonsAgainst(parts: readonly Part[], program: string): string[] {
  const [first] = parts;
  if (!first) return ['there is no part to join'];
  const reasons = parts.flatMap(({ folder, note }) =>
    Object.entries(common).flatMap(([key, what]) =>
      same(note[key as keyof typeof common], first.note[key as keyof typeof common])
        ? []
        : [`${folder}: not of one site with ${first.folder}: ${what}`],
    ),
  );
  if (first.note.program !== program) {
    reasons.push(`${first.folder}: not of the code, the Node and the settings that are here`);
  }
  // Where the site is divided otherwise, nobody knows which parts there should be.
  if (reasons.length > 0) return reasons;
  for (const name of first.note.parts) {
    const folders = parts.filter(({ note }) => note.part === name).map(({ folder }) => folder);
    if (folders.length === 0) reasons.push(`part ${name} is missing`);
    if (folders.length > 1)
      reasons.push(`part ${name} is there more than once: ${folders.join(', ')}`);
  }
  return reasons;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
