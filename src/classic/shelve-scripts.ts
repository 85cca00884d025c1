import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Plugin } from 'rolldown';
import { type Bundle, bundleClassic } from './bundle.ts';

/** Folder of the scripts, from the root of the site. */
export const FOLDER = 'assets';

const QUERY = '?classic';

/** The scripts of the site that pages or other scripts ask for by `import … from '….ts?classic'`. */
export type ScriptShelf = {
  /** Resolves such imports to the address of the script. */
  readonly plugin: Plugin;
  /** All scripts that were asked for, by their addresses from the root of the site. */
  scripts(): Promise<ReadonlyMap<string, Bundle>>;
};

/**
 * @param naming - `hashed`: each script is named after what is in it, so that browsers may keep it
 *   for good; `plain`: by its file alone, and it is bundled anew each time it is asked for
 */
export function shelveScripts(naming: 'hashed' | 'plain'): ScriptShelf {
  const entries = new Map<string, Promise<readonly [address: string, bundle: Bundle]>>();
  /** Which scripts each script asks for. */
  const asked = new Map<string, Set<string>>();

  function shelved(file: string): Promise<readonly [address: string, bundle: Bundle]> {
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
          const [address, { sources }] = await shelved(file);
          for (const source of sources) this.addWatchFile(source);
          return `export default ${JSON.stringify(address)};`;
        },
      },
    };
  }

  return {
    plugin: pluginOf(null),
    scripts: async () => new Map(await Promise.all([...entries.keys()].map(shelved))),
  };
}
