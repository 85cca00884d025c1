import { describe, expect, test } from 'vitest';
import { buildCollections } from '../../cli/build-collections.ts';
import { samplePage } from '../sample-page.ts';
import { editPage } from '../../pipeline.ts';

/** Characters with which a pattern could begin again and again, as one line of a million. */
const units = {
  'running text': '近年来,该街道充分发挥党建引领作用,完善社区治理。',
  'one character': '社',
  blanks: ' ',
  'full-width blanks': '　',
  'words with blanks': '社区 ',
  'opening quotes': '“',
  'opening brackets': '(',
  brackets: '()',
  dashes: '—',
  days: '7月3日',
  'years and months': '2023年1月',
  digits: '20',
  'Chinese numerals': '一二三',
  'markers with names': '本报讯(记者 张璐)',
  'role words': '记者',
  names: '王璟',
  'names and blanks': '王 ',
  credits: '(王璟 摄)',
  places: '市区县镇村街道社区路',
  'enumerated places': '星光社区、',
  marks: '■□●',
  stars: '*_~`',
};

describe('a line of a million characters is read', () => {
  test.each(Object.entries(units))('of %s', (_, unit) => {
    const line = `甲${unit.repeat(Math.ceil(1_000_000 / unit.length))}乙`;
    const { draft } = editPage(samplePage(line), null);
    expect(draft.regions).toHaveLength(1);
  });
});

const lines = {
  'running text':
    '近年来,该街道充分发挥党建引领作用,先后投入资金二百余万元,为群众的幸福生活持续加码,受到居民好评。',
  briefs:
    '本报讯(记者 张璐)某日,柏庄镇组织志愿者走进村庄,为群众送去文艺节目和科普读物,受到群众的欢迎。',
  bylines: '□本报记者 王嘉晨 通讯员 王璟',
  headlines: '党建引领基层治理',
  'paragraphs that are cut everywhere':
    '社区党支部组织党员走进楼院,了解居民需求,解决停车难、充电难问题二',
  photographs: '→6月29日,北关区残联组织党员重温入党誓词。(本报记者 周俊英 摄)',
};

describe('a page of 3,000 lines is read', () => {
  test.each(Object.entries(lines))(
    'of %s',
    (_, line) => {
      const { draft } = editPage(samplePage(`${line}\n`.repeat(3_000)), null);
      expect(draft.regions.at(-1)?.lines[1]).toBe(3_000);
    },
    30_000,
  );
});

test('and a long one is written', () => {
  const { files, problems } = buildCollections([
    editPage(samplePage(`${lines.briefs}\n\n`.repeat(1_000)), null),
  ]);
  expect(problems).toEqual([]);
  expect(files.size).toBeGreaterThan(1_000);
});
