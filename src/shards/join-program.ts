import process from 'node:process';
import { joinParts, PartsDoNotFit } from './join-parts.ts';

/** The program that `npm run join` runs: where to, then the parts, all absolute paths. */
const [site = '', ...folders] = process.argv.slice(2);
try {
  const start = performance.now();
  const files = await joinParts(folders, site);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${folders.length} parts joined in ${seconds} s: ${files} files`);
} catch (error) {
  if (!(error instanceof PartsDoNotFit)) throw error;
  console.error(`The parts cannot be joined:\n${error.message}`);
  process.exitCode = 1;
}
