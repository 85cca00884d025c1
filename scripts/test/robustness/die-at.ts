import { createRequire, syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/**
 * Loaded into a program, kills it as it is about to rename something for the n-th time; n is in the
 * environment variable DIE_AT.
 */
const require = createRequire(import.meta.url);
const fs = require('node:fs') as { renameSync: (from: string, to: string) => void };
const promises = require('node:fs/promises') as {
  rename: (from: string, to: string) => Promise<void>;
};
const { renameSync } = fs;
const { rename } = promises;
let left = Number(process.env['DIE_AT']);

function dieWhenDue(): void {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

fs.renameSync = (from, to) => {
  dieWhenDue();
  renameSync(from, to);
};
promises.rename = async (from, to) => {
  dieWhenDue();
  await rename(from, to);
};
syncBuiltinESMExports();
