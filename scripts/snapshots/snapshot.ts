/** The words of an archive as they stood at one moment. */
export type Snapshot = {
  /** What it is, for people: `2026-01-01`, a folder's path. */
  readonly name: string;
  /**
   * A fingerprint of each Markdown file of the collections and of each editor's record, by its path
   * in the content folder (`pieces/a-5.md`). Files of the same bytes have the same.
   */
  readonly files: ReadonlyMap<string, string>;
  /**
   * @param paths - of `files`
   * @returns their texts by their paths
   */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

const words =
  /^(?:(?:pages|pieces|datelines|bylines|captions|places)\/[^/]+\.md|sources\/[^/]+\.yaml)$/;

/** @returns whether a file of the content folder belongs to a snapshot */
export function isOfSnapshot(path: string): boolean {
  return words.test(path);
}

/** An archive before its first word. */
export const nothing: Snapshot = {
  name: 'the beginning',
  files: new Map(),
  read: () => Promise.resolve(new Map()),
};

/** What can be wrong with a history or a folder, said to people: no stack is of use to them. */
export class SnapshotError extends Error {
  override name = 'SnapshotError';
}
