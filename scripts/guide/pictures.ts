import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageKinds, readBuiltPages } from '../browser-tests/built-files.ts';

/** A picture of the guides: what is opened, and to what it is scrolled. */
export type Picture = {
  /** File name, without its ending. */
  readonly name: string;
  /** Address in the built site. */
  readonly address: string;
  /** What stands at the top of the picture; null: the top of the page. */
  readonly from: string | null;
};

/**
 * The pictures that the guides show, of whatever archive is built: its front page, a printed page,
 * the most emended piece with its text and its notes, and a search for that piece's emended words.
 *
 * @param dist - the built site
 */
export function picturesOf(dist: string): Picture[] {
  const [page = 'index.html'] = pageKinds(dist).filter((it) => it.startsWith('pages/'));
  const pieces = [...readBuiltPages(dist)].filter(([address]) => address.startsWith('pieces/'));
  const [piece] = pieces.toSorted((a, b) => marks(b[1]) - marks(a[1]));
  const address = piece?.[0] ?? page;
  const words = emendedWords(readFileSync(join(dist, address), 'utf8'));
  return [
    { name: 'home', address: 'index.html', from: null },
    { name: 'page', address: page, from: null },
    { name: 'piece', address, from: 'main .paragraph:has(.emended)' },
    { name: 'notes', address, from: '.editorial-notes' },
    { name: 'search', address: `search.html?q=${encodeURIComponent(words)}`, from: null },
  ];
}

function marks(html: string): number {
  return html.split('class="note-mark"').length;
}

/** Of the words that a piece's notes give, those that it prints most: they are found. */
function emendedWords(html: string): string {
  const words = [...html.matchAll(/<ins>(\p{Script=Han}{3,8})<\/ins>/gu)].map((it) => it[1] ?? '');
  const text = html.replaceAll(/<[^>]+>/gu, '');
  return words.toSorted((a, b) => text.split(b).length - text.split(a).length)[0] ?? '社区';
}
