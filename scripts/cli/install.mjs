import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const secondsBetweenSigns = 10;

/**
 * The part of a lockfile that is read here. npm writes the same form twice: package-lock.json says
 * what is wanted, node_modules/.package-lock.json what npm has installed. The second is written
 * when an installation is complete, so an interrupted one leaves none.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether node_modules holds what package-lock.json asks for. Optional packages may be missing: most
 * of them are for other systems.
 * @param {string} root - the project's folder
 * @returns {string | null} null if it does, else the reason why not, for people
 */
export function staleness(root) {
  const wanted = readLockfile(join(root, 'package-lock.json'));
  if (wanted === null) return 'package-lock.json is missing or damaged';
  if (!existsSync(join(root, 'node_modules'))) return 'node_modules is missing';
  const installed = readLockfile(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return 'an earlier installation was not completed';
  const differs = Object.entries(wanted.packages).find(([path, it]) => {
    if (path === '' || it.link === true) return false;
    const there = installed.packages[path];
    if (there === undefined) return it.optional !== true && it.devOptional !== true;
    if (there.version !== it.version || there.integrity !== it.integrity) return true;
    return !existsSync(join(root, path));
  });
  return differs === undefined
    ? null
    : `${differs[0]} is missing or not the version that is wanted`;
}

/**
 * @param {string} path
 * @returns {Lockfile | null} null where there is none, or none that can be read
 */
function readLockfile(path) {
  try {
    const lockfile = JSON.parse(readFileSync(path, 'utf8'));
    return typeof lockfile?.packages === 'object' ? lockfile : null;
  } catch {
    return null;
  }
}

/**
 * Runs `npm ci` and says on stderr how it goes.
 * @param {string} root - the project's folder
 * @param {string} reason - why it is needed, for people
 * @returns {Promise<{ lines: string[], exitCode: number } | null>} null when it went well, else
 *   what happened, how to mend it, and the exit code to end with
 */
export async function installPackages(root, reason) {
  console.error(`Installing packages (${reason}); this takes a minute or two.`);
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
 * npm is the one that runs this script, where npm runs it, with the Node that it was started with:
 * the project's own is about to be replaced; else the one on the PATH.
 * @param {string} root
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, errors: string }>}
 */
function npmCi(root) {
  const npm = process.env.npm_execpath;
  const isKnown = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const child = spawn(
    isKnown ? (process.env.npm_node_execpath ?? process.execPath) : 'npm',
    [
      ...(isKnown ? [npm] : []),
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
      shell: !isKnown && process.platform === 'win32',
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
 * Passes the signals that end a process on to a child, instead of dying of them before it. A
 * terminal sends Ctrl-C to the child as well, so children must bear a signal twice.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [instead] - what the child gets, whatever came
 * @returns {() => void} ends it
 */
export function passSignals(child, instead) {
  const ends = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']).map((signal) => {
    const pass = () => child.kill(instead ?? signal);
    process.on(signal, pass);
    return () => process.off(signal, pass);
  });
  return () => {
    for (const end of ends) end();
  };
}

/**
 * What an error code of npm means for the person at the keyboard, and how to mend it. The first
 * entry that knows the code answers.
 * @type {readonly (readonly [codes: RegExp, what: string, mend: string])[]}
 */
const troubles = [
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/,
    'The package registry cannot be reached.',
    'Check the connection (and the proxy, if there is one: npm config get proxy), then run the command again.',
  ],
  [
    /CERT|SSL|TLS/,
    'The connection to the package registry is not trusted.',
    'Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate file and run the command again.',
  ],
  [
    /^(E401|E403|ENEEDAUTH)$/,
    'The package registry refuses access.',
    'Check which registry is set (npm config get registry) and whether it wants you to log in.',
  ],
  [
    /^(E404|ETARGET|ENOVERSIONS)$/,
    'The package registry does not have a package that the lockfile names.',
    'Check which registry is set: npm config get registry',
  ],
  [
    /^EUSAGE$/,
    'package.json and package-lock.json do not agree.',
    'Whoever changed package.json last runs npm install and commits package-lock.json too.',
  ],
  [
    /^EINTEGRITY$/,
    'A downloaded package is not the one that the lockfile describes.',
    'Run npm cache clean --force, then the command again. If it stays so, do not work around it: ask.',
  ],
  [
    /^ENOSPC$/,
    'The disk is full.',
    'The packages take about 1 GB. Make room and run the command again.',
  ],
  [
    /^(EACCES|EPERM|EROFS)$/,
    'The project folder cannot be written to.',
    'Check who owns it and its node_modules folder, and that no other program has it open.',
  ],
];

/**
 * @param {string} output - what npm wrote to stderr
 * @returns {string[]} lines that say what happened and how to mend it
 */
export function explainNpmFailure(output) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1];
  const trouble = code === undefined ? undefined : troubles.find(([codes]) => codes.test(code));
  if (trouble === undefined) {
    return [
      'npm could not install the packages; its own message stands above.',
      'If it does not help: delete the folder node_modules and run the command again.',
    ];
  }
  return [`${trouble[1]} (npm: ${code})`, trouble[2]];
}
