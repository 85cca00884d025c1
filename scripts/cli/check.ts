import { buildSite } from './astro-build.ts';
import { tools } from './paths.ts';
import { runNode } from './run-node.ts';
import { runCommand } from './command.ts';

type Check = { readonly what: string; readonly run: (stop: AbortSignal) => Promise<number> };

const checks: Readonly<Record<string, Check>> = {
  format: {
    what: 'every file is formatted (npm run format does it)',
    run: (stop) => runNode([tools.prettier, '--check', '--log-level', 'warn', '.'], { stop }),
  },
  lint: {
    what: 'no rule of eslint.config.js is broken',
    run: (stop) => runNode([tools.eslint, '--max-warnings', '0', '.'], { stop }),
  },
  types: {
    what: 'the types of scripts/ and src/ are right, templates included',
    run: (stop) => runNode([tools.astro, 'check'], { stop }),
  },
  collections: {
    what: 'the collections in content/ are what the build script makes of the sources',
    run: (stop) => runNode([tools.archive, '--check'], { stop }),
  },
  site: {
    what: 'the site builds',
    run: (stop) => buildSite({ output: 'hold', stop }),
  },
};

const help = `npm run check [-- CHECK…]

Changes nothing but dist/. Runs the checks that are named, or all:

${Object.entries(checks)
  .map(([name, { what }]) => `  ${name.padEnd(12)} ${what}`)
  .join('\n')}`;

await runCommand({
  help,
  options: {},
  choices: Object.keys(checks),
  async run({ positionals, stop }) {
    const failed: string[] = [];
    for (const [name, { what, run }] of Object.entries(checks)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      console.log(`\n${name}: ${what}`);
      const code = await run(stop);
      if (stop.aborted) return 130;
      if (code !== 0) failed.push(name);
    }
    console.log(failed.length === 0 ? '\nAll is well.' : `\nFailed: ${failed.join(', ')}`);
    return failed.length === 0 ? 0 : 1;
  },
});
