import { expect, test } from 'vitest';
import type { Caption, Emendation, Piece } from '../model/index.ts';
import { emendedSpots } from './emended-spots.ts';

const emendation = (
  part: Emendation['part'],
  read: string,
  as: string,
  sure = true,
): Emendation => ({ line: 1, read, as, sure, why: '凭文意。', by: 'editor', part });

const piece: Piece = {
  id: 'page-1',
  page: 'page',
  lines: [[1, 9]],
  kind: 'article',
  series: null,
  section: null,
  kicker: null,
  headline: '整体合力',
  deck: null,
  dateline: null,
  bylines: [],
  captions: [],
  places: [],
  attachedTo: null,
  truncated: [],
  emendations: [
    emendation('headline', '企', '合'),
    emendation('byline', '王嘉晨', '王佳晨'),
    emendation('body', '发展 难提', '发展难题'),
    emendation('body', '多', '等', false),
    emendation('body', '的的', ''),
  ],
  blocks: [],
};
const photo: Caption = {
  id: 'photo',
  page: 'page',
  lines: [[4, 4]],
  piece: 'page-1',
  text: '图为\\*活动*',
  credits: [],
  date: null,
  places: [],
  emendations: [emendation('caption', '话动', '活动*')],
};
const texts = {
  series: [],
  section: [],
  margin: [],
  kicker: [],
  headline: ['整体合力'],
  deck: [],
  byline: ['王佳晨'],
  body: ['一。', '社会发展难题等小组'],
  caption: ['图为*活动*'],
};

test('each sure emendation has its place: before its mark, or in its line of the title', () => {
  const body = '一。\n\n社会发展难题[^1]等[^2]小[^3]组\n\n[^1]: 一\n\n[^2]: 二\n\n[^3]: 三\n';
  const captions = [{ caption: photo, body: '图为\\*活动\\*[^1]\n\n[^1]: 一\n' }];
  expect(emendedSpots(piece, body, captions, texts)).toEqual([
    { field: 'headline', segment: 1, at: 2, as: '合', read: '企' },
    { field: 'byline', segment: 0, at: 0, as: '王佳晨', read: '王嘉晨' },
    { field: 'body', segment: 2, at: 2, as: '发展难题', read: '发展难提' },
    { field: 'body', segment: 2, at: 8, as: '', read: '的的' },
    { field: 'caption', segment: 1, at: 3, as: '活动*', read: '话动' },
  ]);
});
