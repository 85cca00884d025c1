import { describe, expect, test } from 'vitest';
import { divisionsOf, noDivisions, type Divisions } from '../gazetteer/divisions.ts';
import type { SourcePage } from '../source/page.ts';
import { askPage } from './ask-page.ts';
import { askedPage } from './asked-page.ts';
import type { Answer, Question, QuestionKind } from './question.ts';
import { venueCandidates } from './venue-questions.ts';

/** An invented page; each string is a line, blank ones between them. */
function page(...texts: string[]): SourcePage {
  const lines = texts.flatMap((text, index) => [
    { number: 2 * index + 1, text },
    { number: 2 * index + 2, text: '' },
  ]);
  return { id: 'a', source: 'a.txt', encoding: 'utf-8', sha256: '', lines };
}

function ask(source: SourcePage, divisions: Divisions = noDivisions): readonly Question[] {
  return askPage(askedPage(source, divisions)).questions;
}

/** The answers to the questions of a kind, as `key: read → what is proposed`. */
function answers(questions: readonly Question[], kind: QuestionKind): string[] {
  return questions.filter((it) => it.kind === kind).flatMap((it) => it.answers.map(brief));
}

function brief({ key, value }: Answer): string {
  if (typeof value !== 'object' || value === null) return `${key}: ${String(value)}`;
  const { read, as, name, parent, not, set, role, with: next } = value;
  const proposed = not === true ? 'not' : (as ?? name ?? role ?? next ?? set ?? null);
  const shown = typeof proposed === 'string' ? proposed : JSON.stringify(proposed);
  const where = typeof parent === 'string' ? ` in ${parent}` : '';
  return `${key}: ${typeof read === 'string' ? read : ''}${proposed === null ? '' : ` → ${shown}`}${where}`;
}

const head = ['情系邻里 共建家园', '□本报记者 王小明'];
const news = '本报讯（记者 王小明）3月5日，临江区滨河街道柳荫社区组织党员清理楼道，方便居民出行。';
const more = '居民李大娘高兴地说，环境好了，心情也好了，大家住在这里很舒心。';

describe('every page is asked', () => {
  test('which paper it is of, of which day, about which district, before all else', () => {
    const questions = ask(page(...head, news));
    expect(questions.slice(0, 3).map((it) => it.kind)).toEqual([
      'paper',
      'district',
      'printing-day',
    ]);
    expect(answers(questions, 'paper')).toEqual(['publication: null', 'edition: null']);
    expect(answers(questions, 'district')).toEqual(['district: 临江区 → 临江区']);
  });

  test('with the evidence for the day', () => {
    const asked = ask(page(...head, '2023年3月5日，柳荫社区开展活动，居民拍手称好。'));
    const day = asked.find((it) => it.kind === 'printing-day');
    expect(day?.ask).toContain('2023-03-05');
    expect(day?.answers[0]?.value).toMatchObject({ edtf: '2023-03-05/..' });
  });

  test('with what the margin says', () => {
    const asked = ask(page('临江日报 2020年6月18日 星期四 第二版', ...head, news, more));
    expect(asked.find((it) => it.kind === 'printing-day')?.answers[0]?.value).toMatchObject({
      edtf: '2020-06-18',
    });
    expect(answers(asked, 'paper')).toContain('publication: 临江日报');
  });
});

describe('how the text hangs together', () => {
  test('a paragraph without a stop: over, cut off, or going on?', () => {
    const asked = ask(
      page(
        ...head,
        news,
        `${more}社区又组织了一支志愿队伍，为老人`,
        '春季义诊进社区 便民服务暖人心',
        news,
      ),
    );
    const ends = answers(asked, 'ends');
    expect(ends.some((it) => it.startsWith('complete: '))).toBe(true);
    expect(ends.some((it) => it.startsWith('cutOff: '))).toBe(true);
  });

  test('a paragraph that begins in mid-word', () => {
    const asked = ask(page(...head, more, '人员还开展了入户宣传活动，提醒居民注意用火用电安全。'));
    expect(answers(asked, 'wording')).toContainEqual(
      expect.stringMatching(/^garbled: 人员还开展了/u),
    );
  });

  test('joins are shown together', () => {
    const asked = ask(
      page(
        ...head,
        '社区工作人员走进居民家中，详细讲解安全用火用电用气的常识，并叮嘱居民谨慎使',
        '用电器，出门时不要忘记关闭电源和燃气的开关，做到防患于未然。',
      ),
    );
    expect(asked.filter((it) => it.kind === 'joins').length).toBeLessThanOrEqual(1);
  });
});

describe('titles', () => {
  test('a kicker and a headline on one line', () => {
    const asked = ask(
      page(
        '抓党建聚合力 全面提升治理水平 滨河街道积极打造社区治理共同体',
        '□本报记者 王小明',
        more,
        news,
      ),
    );
    expect(answers(asked, 'title')).toContainEqual(
      expect.stringContaining('"headline":"滨河街道积极打造社区治理共同体"'),
    );
  });

  test('not a headline of two halves', () => {
    expect(
      answers(ask(page('情系邻里 共建家园', '□本报记者 王小明', more, news)), 'title'),
    ).toEqual([]);
  });

  test('a title that speaks of another year', () => {
    const asked = ask(
      page(
        '党旗高扬 领航发展',
        '——临江区2019年基层党建亮点采撷',
        '□本报记者 王小明',
        '1月2日上午，柏树村里一派繁忙，村民们正在修路。去年，村里通了公交车。',
        '2019年12月31日，临江区召开了总结会议，与会代表踊跃发言，畅谈一年的收获。',
      ),
    );
    expect(answers(asked, 'news-day')).toEqual([expect.stringContaining('dates: 1月2日')]);
  });
});

describe('words', () => {
  test.each([
    [
      'brackets within brackets',
      '学校发放了(家长(监护人)落实监护责任书)等材料，家长签名后交回。',
      '《家长(监护人)落实监护责任书》',
    ],
    [
      'half of a doubled adverb',
      '村东头正叮叮当地施工，春天的时候就能用上新的场所了。',
      '叮叮当当地',
    ],
    ['a person read twice', '对未成年人人其家长要加强教育，发现问题及时处理。', '年人其家'],
    [
      'a counted name without a word that it has elsewhere',
      '第七次全国人口普查开始了。成立第七次全国普查领导小组，各社区也成立小组。',
      '第七次全国人口普查',
    ],
  ])('%s', (_, text, as) => {
    const asked = ask(page(...head, text, more));
    expect(answers(asked, 'wording')).toContainEqual(expect.stringContaining(`→ ${as}`));
  });

  test.each([
    '人人参与，家家受益，老人人均补贴一百元，大家都说好。',
    '他们天天各地奔走，渐渐地摸清了情况，慢慢地打开了局面。',
    '活动（每月一次）由社区（居委会）组织，居民自愿参加。',
  ])('nothing in %s', (text) => {
    expect(answers(ask(page(...head, text, more)), 'wording')).toEqual([]);
  });
});

describe('places', () => {
  const rows = [
    { code: '41', name: '河南省' },
    { code: '4105', name: '安阳市' },
    { code: '410503', name: '北关区' },
    { code: '410503004', name: '灯塔路街道办事处' },
    { code: '410503004001', name: '光辉路社区居委会' },
    { code: '410503004003', name: '柳荫社区居委会' },
    { code: '410503004005', name: '盘庚西社区居委会' },
  ];
  const listed = divisionsOf(rows, new Set(['410503']), '2023-06-30');
  const opening = '本报讯（记者 王小明）3月5日，北关区灯塔路街道';

  test('one that the list has with another character: misread on each line, or another place', () => {
    const asked = ask(
      page(...head, `${opening}光耀路社区清理楼道。`, '光耀路社区的居民都说好，环境变美了。'),
      listed,
    );
    const own = answers(asked, 'listing');
    expect(own).toContain('emendations: 光耀路社区 → 光辉路社区');
    expect(own.filter((it) => it.startsWith('emendations'))).toHaveLength(2);
    expect(own).toContain('places: 光耀路社区 → 光耀路社区 in 灯塔路街道');
  });

  test('one that the list has and nobody recognised', () => {
    const asked = ask(
      page(...head, `${opening}柳荫社区清理楼道。`, '图为盘庚西社区文艺会演。'),
      listed,
    );
    const all = [...answers(asked, 'where'), ...answers(asked, 'settled-where')];
    expect(all.join('\n')).toContain('盘庚西社区');
  });

  test('one of which the page does not say where it is', () => {
    const asked = ask(
      page(...head, `${opening}柳荫社区清理楼道。`, '柳荫社区组织锦绣小区居民联欢。'),
      listed,
    );
    expect(answers(asked, 'where')).toContain('places: 锦绣小区 → 锦绣小区 in 柳荫社区');
    expect(answers(asked, 'where')).toContain('places: 锦绣小区 → not');
  });

  test('two that differ in one character', () => {
    const asked = ask(
      page(...head, `${opening}柳荫社区凤飞园小区完工。`, '在柳荫社区凤舞园小区，居民高兴地聊着。'),
      listed,
    );
    expect(asked.some((it) => it.ask.includes('只差一个字'))).toBe(true);
  });

  test('houses and grounds, a paragraph at a time', () => {
    const asked = ask(
      page(...head, `${opening}柳荫社区为河南合作大厦、禾玉面粉厂和楼院内初心亭送去春联。`, more),
      listed,
    );
    const venues = asked.filter((it) => it.kind === 'venue');
    expect(venues.map((it) => it.ask)).toHaveLength(1);
    expect(answers(venues, 'venue').map((it) => it.split(' → ')[0])).toEqual([
      'places: 河南合作大厦',
      'places: 禾玉面粉厂',
      'places: 初心亭',
    ]);
  });
});

test('a long page is asked for what matters most', () => {
  const many = Array.from(
    { length: 40 },
    (_, at) =>
      `第${String(at)}个点位在${String.fromCharCode(0x5200 + 37 * at)}翠园小区，居民都说好。`,
  ).join('');
  const { questions, left } = askPage(askedPage(page(...head, many), noDivisions));
  expect(left).toBeGreaterThan(0);
  expect(questions[0]?.kind).toBe('paper');
  expect(questions.length).toBeLessThan(20);
});

const none = new Map<number, number>();
const named = (text: string, places: ReadonlyMap<number, number> = none): string[] =>
  venueCandidates(text, places).map(({ from, to }) => text.slice(from, to));

describe('what may name a house or a ground', () => {
  test.each([
    ['behind a verb', '街道打造河南合作大厦商务楼宇党建示范点', ['河南合作大厦']],
    ['behind a particle', '街道与省直干休所达成共建协议', ['省直干休所']],
    ['behind a word of place', '对楼院内初心亭表示肯定', ['初心亭']],
    ['in quotation marks', '建设900平方米“经纬天地”街边游园。', ['“经纬天地”街边游园']],
    ['at the start of a sentence', '禾玉面粉厂工作人员在生产线上', ['禾玉面粉厂']],
    ['behind a word that seldom names', '微医集团医药产业园项目', ['微医集团医药产业园']],
  ])('%s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  test('in a list of names a common noun, too', () => {
    expect(named('关注九州医药产业园、金融中心、台湾风情街等项目')).toEqual([
      '九州医药产业园',
      '台湾风情街',
      '金融中心',
    ]);
  });

  test('the place before it is part of the name', () => {
    expect(named('走进光明社区党群服务中心', new Map([[6, 2]]))).toEqual(['光明社区党群服务中心']);
  });
});

describe('what names none', () => {
  test.each([
    ['common nouns', '全市中小学、各医院、儿童活动广场和综合养老服务中心'],
    ['what is counted', '建成8个便民服务中心、两座跨江大桥'],
    ['part of another word', '跳广场舞，围绕中心工作，联系厂家'],
    ['a school subject', '党建知识集中学习'],
  ])('%s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});
