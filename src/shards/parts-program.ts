import process from 'node:process';
import { contentDirectory } from '../archive/content-directory.ts';
import { readCollection } from '../archive/read-archive.ts';
import { pageSchema } from '../model/index.ts';
import { divide } from './division.ts';
import type { Divider } from './part.ts';

/** The program that `npm run shards` runs: prints the names of all parts as a line of JSON. */
const [by = ''] = process.argv.slice(2);

function dividerOf(text: string): Divider {
  if (text === 'year' || text === 'district') return { by: text };
  if (/^[1-9]\d{0,3}$/u.test(text)) return { by: 'number', count: Number(text) };
  throw new Error(`A site is divided by a number, year or district, not by “${text}”.`);
}

try {
  const pages = () => readCollection(contentDirectory(), 'pages', pageSchema).values();
  console.log(JSON.stringify(divide(dividerOf(by), pages).parts));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
