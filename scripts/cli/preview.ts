import { existsSync } from 'node:fs';
import { dist } from './paths.ts';
import { settleFolder } from './replace-folder.ts';
import { readPort, runCommand } from './command.ts';
import { serveUntilStopped, usualPort } from './serve-until-stopped.ts';

const help = `npm run preview [-- OPTIONS]

Serves dist/ as it is, with the headers that the recipes for hosts set, until Ctrl-C.

  --port N        port wished for (${usualPort}); where it is taken, the next free one is used
  --host NAME     name or address to listen on (localhost); 0.0.0.0 lets other machines in
  --mount PATH    path to serve it under, such as /a/b/ (/)
  --no-index      answer file names only, as hosts without index documents do`;

await runCommand({
  help,
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    mount: { type: 'string' },
    'no-index': { type: 'boolean' },
  },
  choices: [],
  async run({ values, stop }) {
    await settleFolder(dist);
    if (!existsSync(dist)) {
      console.error('There is no built site yet: npm run build');
      return 1;
    }
    return serveUntilStopped(
      {
        folder: dist,
        port: readPort(values.port, usualPort),
        host: values.host ?? 'localhost',
        mount: values.mount ?? '/',
        indexDocuments: values['no-index'] !== true,
      },
      stop,
    );
  },
});
