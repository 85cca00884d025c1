import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap } from 'yaml';
import type { RecordEmendation } from '../../src/model/index.ts';

/** What is done to the emendations of a record. Indexes are those before any of a list of edits. */
export type RecordEdit =
  | { readonly kind: 'add'; readonly at: number; readonly entry: RecordEmendation }
  | { readonly kind: 'replace'; readonly at: number; readonly entry: RecordEmendation }
  | { readonly kind: 'remove'; readonly at: number };

/** The emendations as a list of edits leaves them. */
export function edited(
  emendations: readonly RecordEmendation[],
  edits: readonly RecordEdit[],
): RecordEmendation[] {
  const list = [...emendations];
  for (const edit of inOrder(edits)) {
    if (edit.kind === 'remove') list.splice(edit.at, 1);
    else list.splice(edit.at, edit.kind === 'add' ? 0 : 1, edit.entry);
  }
  return list;
}

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
    for (const edit of inOrder(edits)) {
      const node = items[edit.at];
      if (edit.kind === 'remove') items.splice(edit.at, 1);
      else if (edit.kind === 'add') items.splice(edit.at, 0, this.#document.createNode(edit.entry));
      else if (isMap(node)) setValues(node, edit.entry);
    }
    this.emendations = edited(this.emendations, edits);
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

/** From the end, so that indexes hold. */
function inOrder(edits: readonly RecordEdit[]): RecordEdit[] {
  return edits.toSorted((a, b) => b.at - a.at);
}
