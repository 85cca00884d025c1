import { rolldown, type Plugin } from 'rolldown';

/** A script with all that it imports, in one file. */
export type Bundle = {
  readonly code: string;
  /** Absolute paths of the files that it was made of, and of the scripts that it may load. */
  readonly sources: readonly string[];
};

/** What the oldest supported browsers understand. */
const TARGET = 'es2022';

/**
 * Bundles a script so that it runs without modules: a function that calls itself.
 *
 * @param entry - absolute path of the TypeScript file
 * @param plugins - what resolves imports that are no files
 * @throws Error with the bundler's words where something does not resolve or parse
 */
export async function bundleClassic(entry: string, plugins: readonly Plugin[]): Promise<Bundle> {
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [...plugins],
    transform: { target: TARGET },
    // A slow machine is no fault of a script.
    checks: { bundlerTimings: false },
    onLog(_, { message }) {
      throw new Error(message);
    },
  });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true });
    const [{ code, moduleIds }] = output;
    return { code, sources: moduleIds.map((id) => id.replace(/\?.*$/, '')) };
  } finally {
    await build.close();
  }
}
