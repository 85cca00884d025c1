import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Plugin, rolldown } from 'rolldown';

/**
 * Pages load their scripts as classic ones: modules are refused where a page is opened from a
 * folder. `import address from './part.ts?classic'` gives the address of such a script, for a page
 * to name (`<script is:inline defer src={to(address)}>`) or for another script to load when it is
 * needed (load-script.ts).
 */
export function classicScripts(): AstroIntegration {
  let bundled = bundledScripts('hashed');
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') bundled = bundledScripts('plain');
        updateConfig({ vite: { plugins: [bundled.plugin] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${FOLDER}/`, (request, response, next) => {
          const address = FOLDER + (request.url ?? '').replace(/\?.*$/, '');
          bundled.scripts().then((scripts) => {
            const script = scripts.get(address);
            if (!script) {
              next();
              return;
            }
            response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
            response.setHeader('Cache-Control', 'no-store');
            response.end(script.code);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        await mkdir(join(dist, FOLDER), { recursive: true });
        for (const [address, { code }] of await bundled.scripts()) {
          await writeFile(join(dist, address), code);
        }
      },
    },
  };
}

/** Folder of the scripts, from the root of the site. */
const FOLDER = 'assets';

const QUERY = '?classic';

/** The scripts of the site that pages or other scripts ask for by `import … from '….ts?classic'`. */
export type BundledScripts = {
  /** Resolves such imports to the address of the script. */
  readonly plugin: Plugin;
  /** All scripts that were asked for, by their addresses from the root of the site. */
  scripts(): Promise<ReadonlyMap<string, Bundle>>;
};

/**
 * @param naming - `hashed`: each script is named after what is in it, so that browsers may keep it
 *   for good; `plain`: by its file alone, and it is bundled anew each time it is asked for
 */
export function bundledScripts(naming: 'hashed' | 'plain'): BundledScripts {
  const entries = new Map<string, Promise<readonly [address: string, bundle: Bundle]>>();
  /** Which scripts each script asks for. */
  const asked = new Map<string, Set<string>>();

  function bundleOf(file: string): Promise<readonly [address: string, bundle: Bundle]> {
    const known = naming === 'hashed' ? entries.get(file) : undefined;
    const made = known ?? make(file);
    entries.set(file, made);
    return made;
  }

  async function make(file: string): Promise<readonly [string, Bundle]> {
    asked.delete(file);
    const bundle = await bundleClassic(file, [pluginOf(file)]);
    const hash = createHash('sha256').update(bundle.code).digest('hex').slice(0, 8);
    const name = basename(file, '.ts') + (naming === 'hashed' ? `.${hash}` : '');
    return [`${FOLDER}/${name}.js`, bundle];
  }

  /** Two scripts that ask for each other's address would wait for each other for ever. */
  function ask(asker: string, file: string): void {
    const way = wayFrom(file, asker);
    if (way) {
      const circle = [asker, ...way].map((it) => basename(it)).join(' → ');
      throw new Error(
        `a script asks for its own address: ${circle}. Have another script load one of them`,
      );
    }
    asked.set(asker, (asked.get(asker) ?? new Set()).add(file));
  }

  function wayFrom(file: string, to: string): readonly string[] | null {
    if (file === to) return [file];
    for (const next of asked.get(file) ?? []) {
      const way = wayFrom(next, to);
      if (way) return [file, ...way];
    }
    return null;
  }

  /** @param asker - the script that is bundled; null: the pages */
  function pluginOf(asker: string | null): Plugin {
    return {
      name: 'classic-scripts',
      resolveId: {
        order: 'pre',
        async handler(source, importer) {
          if (!source.endsWith(QUERY)) return null;
          const found = await this.resolve(source.slice(0, -QUERY.length), importer);
          return found && found.id + QUERY;
        },
      },
      load: {
        order: 'pre',
        async handler(id) {
          if (!id.endsWith(QUERY)) return null;
          const file = id.slice(0, -QUERY.length);
          if (asker !== null) ask(asker, file);
          const [address, { sources }] = await bundleOf(file);
          for (const source of sources) this.addWatchFile(source);
          return `export default ${JSON.stringify(address)};`;
        },
      },
    };
  }

  return {
    plugin: pluginOf(null),
    scripts: async () => new Map(await Promise.all([...entries.keys()].map(bundleOf))),
  };
}

/** A script with all that it imports, in one file. */
type Bundle = {
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
async function bundleClassic(entry: string, plugins: readonly Plugin[]): Promise<Bundle> {
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
