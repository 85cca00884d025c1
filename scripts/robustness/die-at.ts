import { createRequire, syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/**
 * Loaded into a program, kills it as it is about to rename something for the n-th time; n is in the
 * environment variable DIE_AT.
 */
const fs = createRequire(import.meta.url)('node:fs/promises') as {
  rename: (from: string, to: string) => Promise<void>;
};
const { rename } = fs;
let left = Number(process.env['DIE_AT']);

fs.rename = async (from, to) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  await rename(from, to);
};
syncBuiltinESMExports();
