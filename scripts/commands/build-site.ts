import { buildSite } from '../tasks/build-site.ts';
import { runCommand } from './command.ts';

const help = `npm run build

Builds the site and its search index from the Markdown collections in content/ into dist/. A build
that fails leaves the dist/ that was there. (The collections are made by npm run archive.)`;

await runCommand({ help, options: {}, choices: [], run: ({ stop }) => buildSite({ stop }) });
