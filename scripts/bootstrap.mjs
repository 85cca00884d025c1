/**
 * node scripts/bootstrap.mjs ENTRY [ARGUMENT…]
 *
 * Makes a fresh clone runnable, then runs ENTRY. Every npm script goes through it, so that each
 * of them works as the first command after `git clone`, on any Node from 20 on:
 *
 *   1. the packages of package-lock.json are installed with `npm ci` if they are missing or stale;
 *   2. ENTRY (a path from the project's root) runs with the project's own Node 24, which is one of
 *      these packages, in the project's root; arguments, signals and exit code pass through.
 *
 * It runs before anything is installed: plain JavaScript, no dependency.
 */
import { spawn, spawnSync } from 'node:child_process';
import { dirname, delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installPackages, passSignals, staleness } from './cli/install.mjs';

const oldestNode = 20;
const ownNode = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry, ...args] = process.argv.slice(2);

if (entry === undefined) {
  fail(['usage: node scripts/bootstrap.mjs ENTRY [ARGUMENT…]']);
} else if (majorVersion(process.versions.node) < oldestNode) {
  fail([
    `This is Node ${process.versions.node}; the archive needs Node ${oldestNode} or newer.`,
    'Install a current one from https://nodejs.org and run the command again.',
  ]);
} else {
  await main(entry, args);
}

/**
 * @param {string} script
 * @param {string[]} scriptArgs
 */
async function main(script, scriptArgs) {
  const reason = staleness(root);
  let installed = reason === null || (await install(reason));
  let node = installed ? findNode() : null;
  if (installed && node === null && reason === null) {
    installed = await install('the Node that belongs to the project does not run');
    node = installed ? findNode() : null;
  }
  if (!installed) return;
  if (node === null) {
    fail([
      `The packages are installed, but Node ${ownNode} did not come with them.`,
      'It is fetched by the install script of the npm package "node". If npm is set to ignore',
      'install scripts, allow this one:  npm rebuild node --ignore-scripts=false',
      `or run the command with an installed Node ${ownNode}.`,
    ]);
    return;
  }
  runEntry(node, resolve(root, script), scriptArgs);
}

/**
 * @param {string} reason
 * @returns {Promise<boolean>} whether the packages are installed now; if not, it has said why
 */
async function install(reason) {
  const trouble = await installPackages(root, reason);
  if (trouble === null) return true;
  fail(trouble.lines, trouble.exitCode);
  return false;
}

/**
 * The project's own Node; else the Node that runs this, where it is new enough (systems for which
 * the npm package has no build, such as Alpine Linux).
 * @returns {string | null} path of an executable
 */
function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', name);
  const answer = spawnSync(own, ['--version'], { encoding: 'utf8' });
  if (answer.status === 0 && majorVersion(answer.stdout.slice(1)) >= ownNode) return own;
  return majorVersion(process.versions.node) >= ownNode ? process.execPath : null;
}

/**
 * @param {string} node
 * @param {string} path
 * @param {string[]} scriptArgs
 */
function runEntry(node, path, scriptArgs) {
  const child = spawn(node, [path, ...scriptArgs], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // What the entry starts by name finds the same Node.
      PATH: [dirname(node), process.env.PATH ?? ''].join(delimiter),
    },
  });
  const stopPassing = passSignals(child);
  child.on('error', (error) => fail([`${node} does not start: ${error.message}`]));
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
    } else {
      // Dying of the child's signal lets the shell see what happened.
      stopPassing();
      process.kill(process.pid, signal);
    }
  });
}

/** @param {string} version */
function majorVersion(version) {
  return Number.parseInt(version, 10);
}

/**
 * @param {string[]} lines
 * @param {number} [exitCode]
 */
function fail(lines, exitCode = 1) {
  console.error(`\n${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}
