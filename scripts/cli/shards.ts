import { runNode } from './run-node.ts';
import { runCommand } from './command.ts';

const help = `npm run shards -- BY

Prints the names of the parts into which a site can be divided, as JSON, for the matrix of a workflow:
BY is a number (so many even parts), year or district. Each name is built by

  npm run build -- --shard NAME --out DIR

and all of them are put together by npm run join.`;

await runCommand({
  help,
  options: {},
  run({ positionals: [by], stop }) {
    if (by !== undefined) return runNode(['src/shards/parts-program.ts', by], { stop });
    console.error(help);
    return Promise.resolve(2);
  },
});
