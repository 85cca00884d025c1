import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf } from '../../source/passage.ts';
import { pageYear, printedDays } from './page-year.ts';

function year(...lines: string[]) {
  const found = pageYear(lines.map((text, index) => passageOf(index + 1, text)));
  return found === null
    ? null
    : {
        day: found.day.toISOString().slice(0, 10),
        exact: found.exact,
        by: found.evidence[0]?.text,
        line: found.evidence[0]?.line,
      };
}

describe('the year of a page', () => {
  test('from the latest day printed in full', () => {
    expect(
      year('2022年12月30日,该区召开会议。', '2023年1月1日至15日,该镇开展活动。'),
    ).toMatchObject({ day: '2023-01-01', exact: true, line: 2 });
  });

  test.each([
    ['为庆祝中国共产党成立103周年,', '2024'],
    ['庆祝建党100周年', '2021'],
    ['庆祝中华人民共和国成立75周年', '2024'],
    ['纪念中国人民解放军建军97周年', '2024'],
    ['改革开放40周年', '2018'],
  ])('from an anniversary: %s', (text, expected) => {
    const found = year(text);
    expect(found?.day.slice(0, 4)).toBe(expected);
    expect(found?.exact).toBe(false);
  });

  test('from a year named', () => {
    expect(year('2023年以来,该区已签约5个项目。')).toMatchObject({
      day: '2023-07-01',
      exact: false,
      by: '2023年',
    });
  });

  test('from the latest of those named', () => {
    expect(year('2019年动工,2021年建成。', '2020年')?.day).toBe('2021-07-01');
  });
});

describe('what does not tell the year', () => {
  test.each([
    ['goals', '到2035年基本建成,2025年前完成,2030年目标'],
    ['decades', '1980年代的老小区'],
    ['numbers', '投资2023万元,共2024户'],
    ['days without a year', '7月3日,该镇召开会议'],
    ['an anniversary of another thing', '该校成立103周年'],
    ['plans', '将于2026年1月1日起施行'],
  ])('%s', (what, text) => {
    const found = year(text);
    if (what === 'plans') expect(found?.exact ?? false).toBe(false);
    else expect(found).toBeNull();
  });

  test('nothing at all', () => {
    expect(year()).toBeNull();
  });
});

test('a full date long before the year named is history', () => {
  expect(year('该院于1998年6月1日开诊。', '2023年,该院完成搬迁。')?.day.slice(0, 4)).toBe('2023');
});

const days = (text: string) =>
  printedDays(passageOf(3, text)).map((it) => [it.year, it.month, it.day, it.aside] as const);

test.each([
  ['7月3日,该镇召开会议', [[null, 7, 3, false]]],
  ['2023年1月9日,该镇召开会议', [[2023, 1, 9, false]]],
  ['2022年 12月 30日', [[2022, 12, 30, false]]],
  ['７月３日，该镇', [[null, 7, 3, false]]],
  [
    '6月29日和7月2日',
    [
      [null, 6, 29, false],
      [null, 7, 2, false],
    ],
  ],
  ['1月7日至9日,该镇', [[null, 1, 7, false]]],
  ['没有日子', []],
])('%s', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

describe('days that are not the day of the news', () => {
  test.each([
    '自6月1日起施行',
    '截至6月1日',
    '截至6月1日,该区',
    '将于6月1日举行',
    '6月1日前完成',
    '从6月1日起',
    '该院成立于1998年6月1日',
    '定于6月1日',
  ])('%s', (text) => {
    expect(days(text).map((it) => it[3])).toEqual([true]);
  });
});

test.each(['13月1日', '0月5日', '2月30日', '6月31日', '6月40日', '6月0日'])(
  '%s is no day',
  (text) => {
    expect(days(text)).toEqual([]);
  },
);

test('as printed, on its line', () => {
  const passage = [...passageOf(3, '该镇于7月'), ...passageOf(5, '3日召开会议')];
  expect(printedDays(passage)).toEqual([
    { year: null, month: 7, day: 3, text: '7月3日', line: 3, aside: false },
  ]);
});

test('for any text: days are days', () => {
  const text = fc
    .array(fc.oneof(fc.nat(99).map(String), fc.constantFrom('年', '月', '日', ' ', '至', '自')), {
      maxLength: 20,
    })
    .map((it) => it.join(''));
  fc.assert(
    fc.property(text, (it) => {
      for (const day of printedDays(passageOf(1, it))) {
        const full = new Date(Date.UTC(day.year ?? 2024, day.month - 1, day.day));
        expect([full.getUTCMonth() + 1, full.getUTCDate()]).toEqual([day.month, day.day]);
      }
    }),
  );
});
