import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap } from 'yaml';
import type { RecordEmendation } from '../../src/model/index.ts';
import { lockFolder } from '../cli/lock-folder.ts';
import { decode } from '../source/read-file.ts';

/**
 * What is done to the emendations of a record: that at `at` (0-based, before any of a list of edits)
 * is taken out where `isIn`, and `entry` put in its place, or before it.
 */
export type RecordEdit = {
  readonly at: number;
  readonly isIn: boolean;
  readonly entry: RecordEmendation | null;
};

/** The emendations as a list of edits leaves them. */
export function withEdits(
  emendations: readonly RecordEmendation[],
  edits: readonly RecordEdit[],
): RecordEmendation[] {
  const list = [...emendations];
  for (const { at, isIn, entry } of fromTheEnd(edits)) {
    list.splice(at, isIn ? 1 : 0, ...(entry === null ? [] : [entry]));
  }
  return list;
}

/** So that indexes hold. */
const fromTheEnd = (edits: readonly RecordEdit[]) => edits.toSorted((a, b) => b.at - a.at);

/** Lists that stand after the emendations in a record, as content/README.md orders them. */
const listsAfter = ['fields', 'dates', 'bylines', 'places', 'doubts'];

/**
 * A record that is being changed: its YAML, of which everything else stays where and as it is,
 * comments included, and its emendations, which keep step with it.
 */
export class RecordDraft {
  emendations: readonly RecordEmendation[];
  readonly #document: Document;
  readonly #root: YAMLMap;
  readonly #lineEnd: string;

  /**
   * @param text - a record that is valid; null: there is none yet
   * @param emendations - what it has
   */
  constructor(text: string | null, emendations: readonly RecordEmendation[]) {
    this.#document = parseDocument(text ?? '', { logLevel: 'error' });
    const { contents } = this.#document;
    this.#root = isMap(contents) ? contents : new YAMLMap();
    this.#document.contents = this.#root;
    this.#lineEnd = text?.includes('\r\n') === true ? '\r\n' : '\n';
    this.emendations = [...emendations];
  }

  apply(edits: readonly RecordEdit[]): void {
    const { items } = this.#list();
    for (const { at, isIn, entry } of fromTheEnd(edits)) {
      const node = items[at];
      if (isIn && entry !== null && isMap(node)) setValues(node, entry);
      else {
        const put = entry === null ? [] : [this.#document.createNode(entry)];
        items.splice(at, isIn ? 1 : 0, ...put);
      }
    }
    this.emendations = withEdits(this.emendations, edits);
  }

  /** The record as it is to be written. */
  text(): string {
    const text = this.#document.toString({ lineWidth: 0 });
    return this.#lineEnd === '\n' ? text : text.replaceAll('\n', this.#lineEnd);
  }

  #list() {
    const found = this.#root.get('emendations', true);
    if (isSeq(found) && found.items.length > 0) return found;
    const list = this.#document.createNode([]);
    if (this.#root.has('emendations')) {
      this.#root.set('emendations', list);
      return list;
    }
    const { items } = this.#root;
    const pair = this.#document.createPair('emendations', list);
    if (isScalar(pair.key)) pair.key.spaceBefore = items.length > 0;
    const after = items.findIndex(
      ({ key }) => isScalar(key) && listsAfter.includes(String(key.value)),
    );
    items.splice(after === -1 ? items.length : after, 0, pair);
    return list;
  }
}

/** A comment on an entry, or on one of its values, stays. */
function setValues(node: YAMLMap, entry: RecordEmendation): void {
  for (const key of ['line', 'read', 'as', 'sure', 'why', 'who'] as const) {
    const value = entry[key];
    if (value === undefined) node.delete(key);
    else if (node.get(key) !== value) node.set(key, value);
  }
}

/**
 * Writes a file aside and renames it into place, if it is still what it was. Two at a time wait for
 * each other; what a killed one left aside the next one writes over.
 *
 * @param before - what stood in it when it was read; null: it was not there
 * @throws where it has changed since; the file system's error. The file is then as it was.
 */
export async function writeUnchanged(
  file: string,
  before: string | null,
  text: string,
): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const release = await lockFolder(path.resolve(folder), 'write');
  // No name that is read as a record.
  const aside = path.join(folder, `.${path.basename(file)}.new`);
  try {
    if ((await textIn(file)) !== before) {
      throw new Error(`${file} has changed since it was read: run the review again`);
    }
    await writeFile(aside, text);
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
    release();
  }
}

async function textIn(file: string): Promise<string | null> {
  try {
    const decoded = decode(await readFile(file));
    return 'text' in decoded ? decoded.text : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
