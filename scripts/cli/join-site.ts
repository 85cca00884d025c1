import { dist } from './paths.ts';
import { replaceFolder } from './replace-folder.ts';
import { runNode, type RunOptions } from './run-node.ts';

/** How parts are joined: as any program is run, and where to. */
export type JoinOptions = Omit<RunOptions, 'environment'> & {
  /** Absolute path of the joined site; left out: `dist/`. */
  readonly out?: string;
};

/**
 * Joins the parts of a site that were built apart (`npm run build -- --shard`). It is joined aside
 * and takes the place of the former one when it is complete.
 *
 * @param parts - absolute paths
 * @returns exit code; 0 where the joined site is new
 */
export async function joinSite(
  parts: readonly string[],
  { out = dist, ...options }: JoinOptions = {},
): Promise<number> {
  return replaceFolder(
    out,
    (aside) => runNode(['src/shards/join-program.ts', aside, ...parts], options),
    options.stop,
  );
}
