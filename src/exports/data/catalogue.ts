import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationAddress, feedAddress, plainTextAddress } from '../../site/addresses.ts';
import { site } from '../../site/site.ts';
import { catalogueAddress, dataAddress, dataCollections } from './collections.ts';
import { readParts } from './read-parts.ts';
import { sourcesOfPages } from './sources-of-pages.ts';

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
function catalogue(dist: string): string {
  const collections = [];
  for (const { name, title } of dataCollections) {
    const files: CataloguedFile[] = [];
    for (const [format, mediaType] of formats) {
      const path = dataAddress(name, format);
      const { sha256, lines, bytes } = fingerprint(join(dist, path));
      files.push({ path, mediaType, bytes, sha256 });
      // An entry a line between two brackets; `[]` alone where there is none.
      if (format === 'json')
        collections.push({ name, title, entries: Math.max(0, lines - 2), files });
    }
  }
  const sources = [...sourcesOfPages(join(dist, dataAddress('pages', 'json')))];
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
export function writeCatalogue(dist: string): void {
  writeFileSync(join(dist, catalogueAddress), catalogue(dist));
}

function fingerprint(file: string): { sha256: string; lines: number; bytes: number } {
  const hash = createHash('sha256');
  let lines = 0;
  let bytes = 0;
  for (const part of readParts(file)) {
    hash.update(part);
    bytes += part.length;
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) lines += 1;
  }
  return { sha256: hash.digest('hex'), lines, bytes };
}
