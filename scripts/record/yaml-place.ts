import { isMap, isSeq, type Document, type LineCounter } from 'yaml';

/** Where in the YAML a path of keys and indexes leads; as far as it leads. */
export function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  counter: LineCounter,
): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(part));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      offset = startOf(node) ?? offset;
    } else break;
  }
  const { line, col } = counter.linePos(offset);
  return { line, column: col };
}

/** Offset at which a node begins; null where it has none. */
export function startOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : null;
}
