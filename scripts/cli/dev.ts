import { join } from 'node:path';
import { root, tools } from './paths.ts';
import { runNode } from './run-node.ts';
import { watchFolders } from './watch-folders.ts';
import { readPort, runCommand } from './command.ts';

const usualDevPort = 4321;

const help = `npm run dev [-- OPTIONS]

The site, live: a change to a source, an editor’s record, a rule or a template shows in the
browser. Ends with Ctrl-C.

  --port N     port wished for (${usualDevPort}); where it is taken, the next free one is used
  --host NAME  name or address to listen on (localhost)`;

/** What the collections are made of: the given, and the code that reads it. */
const origins = ['content/sources', 'content/authorities', 'scripts', 'src/model'].map((folder) =>
  join(root, folder),
);

await runCommand({
  help,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  choices: [],
  async run({ values, stop }) {
    const port = readPort(values.port, usualDevPort);
    // A source or record that does not pass is reported, and live for the next change to mend it.
    const makeArchive = async () => {
      await runNode([tools.archive], { stop });
    };
    await makeArchive();
    watchFolders(
      origins,
      (file) => /\.(?:txt|ya?ml|ts)$/.test(file) && !file.endsWith('.test.ts'),
      makeArchive,
      stop,
    );
    const host = values.host === undefined ? [] : ['--host', values.host];
    const code = await runNode([tools.astro, 'dev', '--port', `${port}`, ...host], { stop });
    return stop.aborted ? 0 : code;
  },
});
