import { buildSite } from './astro-build.ts';
import { dist, tools } from './paths.ts';
import { runNode } from './run-node.ts';
import { startStages } from './stages.ts';
import { readPort, runCommand } from './command.ts';
import { serveUntilStopped, usualPort } from './serve-until-stopped.ts';

const help = `npm start [-- OPTIONS]

Everything: reads content/sources, writes the Markdown collections, builds the site and its
search index into dist/, and serves it on this machine until Ctrl-C.

  --port N     port wished for (${usualPort}); where it is taken, the next free one is used
  --host NAME  name or address to listen on (localhost); 0.0.0.0 lets other machines in`;

await runCommand({
  help,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  choices: [],
  async run({ values, stop }) {
    const port = readPort(values.port, usualPort);
    const stages = startStages(2);
    const archive = await stages.run('archive', 'content/sources → Markdown collections', () =>
      runNode([tools.archive], { stop }),
    );
    if (archive !== 0) return archive;
    const site = await stages.run('site', 'Markdown collections → dist/ and its search index', () =>
      buildSite({ output: 'hold', stop }),
    );
    if (site !== 0) return site;
    console.log(`\nTime: ${stages.times()}`);
    return serveUntilStopped({ folder: dist, port, host: values.host ?? 'localhost' }, stop);
  },
});
