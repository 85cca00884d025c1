import { isScalar, visit, type Document } from 'yaml';
import { startOf } from '../record/yaml-place.ts';

/** What YAML allows and no correction needs: aliases, and a key twice, of which one would count. */
export function strangeNodes(
  document: Document,
): { readonly offset: number; readonly found: string }[] {
  const strange: { offset: number; found: string }[] = [];
  visit(document, {
    Alias(_, node) {
      strange.push({
        offset: startOf(node) ?? 0,
        found: `an alias, *${node.source.slice(0, 40)}`,
      });
    },
    Map(_, node) {
      const keys = new Set<string>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : null;
        if (name !== null && !keys.has(name)) keys.add(name);
        else
          strange.push({
            offset: startOf(key) ?? 0,
            found: name === null ? 'a key that is no word' : `a second key "${name.slice(0, 40)}"`,
          });
      }
    },
  });
  return strange;
}
