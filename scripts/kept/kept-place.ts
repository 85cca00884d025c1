import path from 'node:path';
import { root } from '../cli/paths.ts';

/**
 * The file in which is noted what a run made, for the next one: of this project's own archive among
 * the packages' things, of another beside its folder.
 *
 * @param out - absolute path of where the collections go
 */
export function keptFile(out: string): string {
  const isOwn = out === path.join(root, 'content');
  const folder = isOwn ? path.join(root, 'node_modules', '.cache', 'archive') : `${out}.cache`;
  return path.join(folder, 'kept.jsonl');
}
