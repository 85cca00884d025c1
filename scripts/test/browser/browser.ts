import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type BrowserServer } from 'playwright-core';
import { unpackNpmBrowser } from './npm-browser.ts';

/** A browser that may be there: how to get at it, tried in order until one starts. */
type Candidate = {
  readonly name: string;
  /** @returns path of the executable and what its environment needs; null where there is none */
  readonly find: () => Promise<Found | null> | Found | null;
};
type Found = { readonly executable: string; readonly environment?: Record<string, string> };

/**
 * The tests run as root in containers too (no sandbox there) and on closed networks (no calls
 * home); nothing here changes what a page does.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const fromNpm: Candidate = {
  name: 'the browser from npm',
  find: async () => (await unpackNpmBrowser())?.withSystemLibraries ?? null,
};

const candidates: readonly Candidate[] = [
  ...installedPaths().map((path) => ({
    name: path,
    find: () => (existsSync(path) ? { executable: path } : null),
  })),
  {
    name: 'Playwright’s download',
    find: () => {
      const path = chromium.executablePath();
      return existsSync(path) ? { executable: path } : null;
    },
  },
  fromNpm,
  {
    // For systems that lack the libraries a browser needs.
    name: 'the browser from npm with its own libraries',
    find: async () => (await unpackNpmBrowser())?.withOwnLibraries ?? null,
  },
];

/**
 * Starts the first browser that can be started: the one that the environment variable CHROMIUM
 * names (a path, or `npm` for the one that comes with npm), an installed Chrome, Chromium or Edge,
 * Playwright’s download, the one that comes with npm (Linux on x64).
 *
 * @param extraFlags - flags besides those that the tests need
 * @param pinned - whether the one that comes with npm is tried before those installed: the same
 *   everywhere, and having no window to draw at all it opens pages in less than half the time
 * @returns the running browser and its name; the caller closes it
 * @throws where none starts, with what was tried and how to mend it
 */
export async function startBrowser(
  extraFlags: readonly string[] = [],
  { pinned = false } = {},
): Promise<{ server: BrowserServer; name: string }> {
  const tried: string[] = [];
  const wished: Candidate = { name: 'CHROMIUM', find: fromEnvironment };
  for (const { name, find } of [wished, ...(pinned ? [fromNpm] : []), ...candidates]) {
    const found = await find();
    if (found === null) continue;
    try {
      const server = await chromium.launchServer({
        executablePath: found.executable,
        args: [...flags, ...extraFlags],
        headless: true,
        env: { ...process.env, ...found.environment },
      });
      return { server, name: `${name} (${found.executable})` };
    } catch (error) {
      if (name === 'CHROMIUM') throw error;
      tried.push(
        `  ${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`,
      );
    }
  }
  throw new Error(
    [
      'No browser for the browser tests.',
      ...(tried.length === 0 ? [] : ['These do not start:', ...tried]),
      'Install Chrome or Chromium, or set CHROMIUM to the path of one.',
    ].join('\n'),
  );
}

async function fromEnvironment(): Promise<Found | null> {
  const wish = process.env.CHROMIUM;
  if (wish === undefined || wish === '') return null;
  if (wish === 'npm') {
    const unpacked = await unpackNpmBrowser();
    if (unpacked === null) throw new Error('CHROMIUM=npm: there is none for this system.');
    return unpacked.withSystemLibraries;
  }
  if (!existsSync(wish)) throw new Error(`CHROMIUM names ${wish}, which does not exist.`);
  return { executable: wish };
}

/** Where Chrome, Chromium and Edge are installed on this kind of system. */
function installedPaths(): string[] {
  switch (process.platform) {
    case 'darwin': {
      const programs = [
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Chromium.app/Contents/MacOS/Chromium',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        programs.map((program) => join(folder, program)),
      );
    }
    case 'win32': {
      const programs = [
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ];
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder === undefined ? [] : programs.map((program) => join(folder, program));
      });
    }
    default:
      return [
        '/usr/bin/google-chrome-stable',
        '/usr/bin/google-chrome',
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/microsoft-edge-stable',
        '/snap/bin/chromium',
      ];
  }
}
