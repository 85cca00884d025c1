import { writeFile } from 'node:fs/promises';
import { actualText, caseNames, expectationFile, expectedText } from '../test/pages/expectation.ts';
import { runCommand } from './command.ts';

const help = `npm run expectations

Writes down anew what the build script makes of the pages in scripts/test/fixtures/pages/, and names
those that changed. Read every change before you commit it: from now on it is what is expected.`;

await runCommand({
  help,
  options: {},
  choices: [],
  async run() {
    let changed = 0;
    for (const name of await caseNames()) {
      const actual = await actualText(name);
      if ((await expectedText(name).catch(() => null)) === actual) continue;
      await writeFile(expectationFile(name), actual);
      console.log(`changed: ${name}`);
      changed += 1;
    }
    console.log(
      changed === 0
        ? 'Everything is as expected.'
        : `${changed} changed: look at them with git diff.`,
    );
    return 0;
  },
});
