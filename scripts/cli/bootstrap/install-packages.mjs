import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { explainNpmFailure } from './npm-troubles.mjs';
import { passSignals } from './signals.mjs';

const secondsBetweenSigns = 10;

/**
 * Runs `npm ci` and says on stderr how it goes.
 * @param {string} root - the project's folder
 * @param {string} reason - why it is needed, for people
 * @returns {Promise<{ lines: string[], exitCode: number } | null>} null when it went well, else
 *   what happened, how to mend it, and the exit code to end with
 */
export async function installPackages(root, reason) {
  console.error(
    `Installing ${countPackages(root)}packages (${reason}); this takes a minute or two.`,
  );
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const signs = setInterval(() => console.error(`  … ${seconds()} s`), secondsBetweenSigns * 1000);
  const { code, signal, errors } = await npmCi(root);
  clearInterval(signs);
  if (code === 0) {
    console.error(`Installed in ${seconds()} s.\n`);
    return null;
  }
  if (signal !== null) {
    return {
      lines: ['The installation was interrupted. Run the command again: it starts over cleanly.'],
      exitCode: 130,
    };
  }
  return { lines: explainNpmFailure(errors), exitCode: 1 };
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, errors: string }>}
 */
function npmCi(root) {
  const [command, ...first] = npmCommand();
  const child = spawn(
    command,
    [
      ...first,
      'ci',
      // Node 24, the linter and the tests are development packages: also under NODE_ENV=production.
      '--include=dev',
      // npm compares the packages with the Node that runs npm; the project runs on its own.
      '--engine-strict=false',
      '--loglevel=error',
      '--no-audit',
      '--no-fund',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: first.length === 0 && process.platform === 'win32',
    },
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
    process.stderr.write(text);
  });
  // Asked to end, npm first finishes what it is at, which takes a while. What is half installed
  // does not matter: the next run sees it and starts over.
  const stopPassing = passSignals(child, 'SIGKILL');
  return new Promise((settle) => {
    child.on('error', (error) => {
      errors += `npm error code ${/** @type {NodeJS.ErrnoException} */ (error).code}\n`;
      console.error(`npm does not start: ${error.message}`);
    });
    child.on('close', (code, signal) => {
      stopPassing();
      settle({ code, signal, errors });
    });
  });
}

/**
 * The npm that runs this script, where npm runs it; else the one on the PATH. npm is run with the
 * Node that it was started with: the project's own is about to be replaced.
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) {
    return [process.env.npm_node_execpath ?? process.execPath, npm];
  }
  return ['npm'];
}

/** @param {string} root */
function countPackages(root) {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const needed = Object.values(packages).filter((it) => it.optional !== true);
    return `${needed.length - 1} `;
  } catch {
    return '';
  }
}
