import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { root } from '../../cli/paths.ts';

/** The browser of the npm package `@sparticuz/chromium`, unpacked, in two ways to start it. */
export type NpmBrowser = {
  readonly withSystemLibraries: Start;
  /** For systems without NSS, which a bare server or container image lacks. */
  readonly withOwnLibraries: Start;
};
type Start = { readonly executable: string; readonly environment: Record<string, string> };

const modules = join(root, 'node_modules');

/**
 * Unpacks the browser that comes with npm, once for every version of the package; about 2 s and
 * 220 MB, in node_modules/.cache.
 *
 * The package itself unpacks to fixed names in the folder for temporary files and takes whatever
 * it finds there for complete. Here it unpacks aside and the result is moved, so that neither an
 * interrupted run nor another version of the package can leave a broken browser.
 *
 * @returns null where the package has none for this system
 */
export async function unpackNpmBrowser(): Promise<NpmBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const packageFolder = join(modules, '@sparticuz', 'chromium');
  const folder = join(modules, '.cache', `chromium-${await versionOf(packageFolder)}`);
  if (!existsSync(folder)) await unpack(packageFolder, folder);
  const executable = join(folder, 'chromium');
  // Its fonts serve where the system has none: without any, no page can be laid out.
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? []].flat();
  return {
    withSystemLibraries: { executable, environment: fonts },
    withOwnLibraries: {
      executable,
      environment: { ...fonts, LD_LIBRARY_PATH: libraries.join(delimiter) },
    },
  };
}

async function versionOf(packageFolder: string): Promise<string> {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function unpack(packageFolder: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}-unpacking-`);
  const usual = process.env.TMPDIR;
  try {
    // The package has no other way to be told where to.
    process.env.TMPDIR = aside;
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
    await rename(aside, folder);
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    await rm(aside, { recursive: true, force: true });
  }
}
