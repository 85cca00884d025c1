import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml';
import type { RecordEmendation } from '../../src/model/index.ts';
import { lockFolder } from '../cli/lock-folder.ts';
import { decode } from '../source/read-file.ts';

/** An emendation that a record is to have, and which of those that it has (0-based) becomes it; null: none. */
export type DraftEmendation = { readonly entry: RecordEmendation; readonly was: number | null };

/** Lists that stand after the emendations in a record, as content/README.md orders them. */
const listsAfter = ['fields', 'dates', 'bylines', 'places', 'doubts'];

/**
 * A record with other emendations. Everything else stays where and as it is, comments included.
 *
 * @param text - a record that is valid; null: there is none yet
 */
export function recordWith(text: string | null, emendations: readonly DraftEmendation[]): string {
  const document: Document = parseDocument(text ?? '', { logLevel: 'error' });
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  const list = emendationsIn(document, root);
  const { items } = list;
  list.items = emendations.map(({ entry, was }) => {
    const node = was === null ? null : items[was];
    if (!isMap(node)) return document.createNode(entry);
    setValues(node, entry);
    return node;
  });
  const written = document.toString({ lineWidth: 0 });
  return text?.includes('\r\n') === true ? written.replaceAll('\n', '\r\n') : written;
}

/** The list of emendations, put in where there is none. */
function emendationsIn(document: Document, root: YAMLMap): YAMLSeq {
  const found = root.get('emendations', true);
  if (isSeq(found) && found.items.length > 0) return found;
  const list = new YAMLSeq();
  if (root.has('emendations')) {
    root.set('emendations', list);
    return list;
  }
  const pair = document.createPair('emendations', list);
  if (isScalar(pair.key)) pair.key.spaceBefore = root.items.length > 0;
  const after = root.items.findIndex(
    ({ key }) => isScalar(key) && listsAfter.includes(String(key.value)),
  );
  root.items.splice(after === -1 ? root.items.length : after, 0, pair);
  return list;
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
