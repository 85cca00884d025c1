import { expect, test } from 'vitest';
import { emptyArchive } from '../archive/archive.ts';
import type { Piece } from '../model/index.ts';
import { archiveNames, namesByLetter } from './archive-names.ts';

const piece = (id: string): Piece => ({
  id,
  page: 'page',
  lines: [[1, 2]],
  kind: 'article',
  series: null,
  section: null,
  kicker: null,
  headline: `题${id}`,
  deck: null,
  dateline: null,
  bylines: [],
  captions: [],
  places: [],
  attachedTo: null,
  truncated: [],
  emendations: [],
  blocks: [],
});

/** Bytes of what is suggested in an archive of so many pieces and no place. */
function weight(pieces: number): number {
  const all = Array.from({ length: pieces }, (_, number) => piece(String(number).padStart(5, '0')));
  const names = archiveNames({ ...emptyArchive, pieces: new Map(all.map((it) => [it.id, it])) });
  return JSON.stringify([...namesByLetter(names)]).length;
}

test('what is suggested does not grow with the pieces', () => {
  expect(weight(3000)).toBeLessThanOrEqual(weight(300) * 1.1);
});
