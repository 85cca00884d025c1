import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { citationAddress, feedAddress, plainTextAddress } from '../links/addresses.ts';
import type { Page } from '../model/index.ts';
import { site } from '../site/site.ts';
import { catalogueAddress, dataAddress, dataCollections } from './collections.ts';

/** A file of `data/` as the catalogue knows it. */
type CataloguedFile = {
  /** From the site's root. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
};

const formats = [
  ['json', 'application/json'],
  ['csv', 'text/csv'],
  ['schema.json', 'application/schema+json'],
] as const;

/**
 * The catalogue of `data/`: what the archive is, how many entries each collection has, each file
 * with its size and checksum, and the sources that all of it was made from. It names no day: the
 * same archive gives the same catalogue.
 *
 * @param dist - absolute path of the built site, with the files of `data/` in it
 * @returns the text of `data/archive.json`
 */
async function catalogue(dist: string): Promise<string> {
  const collections = [];
  for (const { name, title } of dataCollections) {
    const files: CataloguedFile[] = [];
    for (const [format, mediaType] of formats) {
      const path = dataAddress(name, format);
      const { sha256, lines } = await fingerprint(join(dist, path));
      const { size: bytes } = await stat(join(dist, path));
      files.push({ path, mediaType, bytes, sha256 });
      // An entry a line between two brackets; `[]` alone where there is none.
      if (format === 'json')
        collections.push({ name, title, entries: Math.max(0, lines - 2), files });
    }
  }
  const sources = await sourcesOf(join(dist, dataAddress('pages', 'json')));
  const value = {
    title: site.title,
    subtitle: site.subtitle,
    description: site.description,
    publisher: site.publisher,
    address: site.address,
    repository: site.repository,
    rights: site.rights,
    language: 'zh-Hans',
    collections,
    // Of each piece; `{id}` is that of data/pieces.json.
    pieceFiles: [
      { template: plainTextAddress('{id}'), mediaType: 'text/plain' },
      { template: citationAddress('{id}', 'bib'), mediaType: 'application/x-bibtex' },
      {
        template: citationAddress('{id}', 'ris'),
        mediaType: 'application/x-research-info-systems',
      },
    ],
    feeds: [feedAddress(null, 'xml'), feedAddress(null, 'json')],
    sources,
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Writes the catalogue of a built site. */
export async function writeCatalogue(dist: string): Promise<void> {
  await writeFile(join(dist, catalogueAddress), await catalogue(dist));
}

/** The sources that the pages were read from; of a large archive the file is too long for a string. */
async function sourcesOf(file: string): Promise<object[]> {
  const sources: object[] = [];
  for await (const line of linesOf(file)) {
    if (!line.startsWith('{')) continue;
    const page = JSON.parse(line.replace(/,$/u, '')) as Page;
    const { id, source, encoding, sha256 } = page;
    sources.push({ page: id, source, encoding, sha256 });
  }
  return sources;
}

/** By line feeds alone: the text may have other marks that Node takes for ends of lines. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

async function fingerprint(file: string): Promise<{ sha256: string; lines: number }> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { sha256: hash.digest('hex'), lines };
}
