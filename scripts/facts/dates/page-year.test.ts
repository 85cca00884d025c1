import { describe, expect, test } from 'vitest';
import { passageOf } from '../../source/passage.ts';
import { pageYear } from './page-year.ts';

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
