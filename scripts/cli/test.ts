import { createVitest, type Vitest } from 'vitest/node';
import { buildSite } from './astro-build.ts';
import { root } from './paths.ts';
import { runCommand } from './command.ts';

const help = `npm test [-- OPTIONS] [FILE…]

Builds the site, then runs the unit tests and, in a real browser on the built site, the browser
tests. FILE: only test files whose path contains these words. The last line is
"N passed, N failed".

  --project NAME  unit or browser alone
  --no-build      the browser tests run on the dist/ that is there
  --update        writes down anew what the pages in scripts/test/fixtures/pages/ become; from now on
                  that is what is expected: read every change before you commit it`;

await runCommand({
  help,
  options: {
    project: { type: 'string' },
    build: { type: 'boolean', default: true },
    update: { type: 'boolean', default: false },
  },
  async run({ values, positionals, stop }) {
    let project = values.project;
    let failedBefore = 0;
    if (values.build && project !== 'unit') {
      console.log('Building the site for the browser tests');
      if ((await buildSite({ output: 'hold', stop })) !== 0) {
        if (stop.aborted) return 130;
        console.error('\nThe site does not build; the browser tests are left out.\n');
        project = 'unit';
        failedBefore = 1;
      }
    }
    const vitest = await createVitest({
      root,
      watch: false,
      // What is missing is not written by the way.
      update: values.update ? 'all' : 'none',
      ...(project === undefined ? {} : { project }),
    });
    stop.addEventListener('abort', () => void vitest.cancelCurrentRun('keyboard-input'));
    await vitest.start(positionals).catch((error: unknown) => {
      console.error(error);
      failedBefore += 1;
    });
    const { passed, failed } = countTests(vitest);
    await vitest.close();
    const allFailed = failedBefore + failed;
    console.log(`\n${passed} passed, ${allFailed} failed`);
    if (stop.aborted) return 130;
    return allFailed === 0 && passed > 0 ? 0 : 1;
  },
});

/**
 * A file or group that fails outside of its tests (it cannot be read, its preparation fails) and an
 * error that no test caught count as a failed test each.
 */
function countTests(vitest: Vitest): { passed: number; failed: number } {
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failed:
      tests.filter((test) => test.result().state === 'failed').length +
      groups.filter((group) => group.errors().length > 0).length +
      vitest.state.getUnhandledErrors().length,
  };
}
