import { gunzipSync } from 'node:zlib';
import { levels, type Division } from './division.ts';
import { filesOfTar } from './read-tar.ts';

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
