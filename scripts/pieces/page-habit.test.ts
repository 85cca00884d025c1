import { expect, test } from 'vitest';
import { pageHabit } from './page-habit.ts';

const habit = pageHabit(
  '烟花爆竹禁放。烟花爆竹禁售。燃放烟花爆竹。社区工作。社区居民。社区书记。烟花\n通告',
);

test('what the page always puts after two characters', () => {
  expect(habit('烟花')).toBe('爆');
});

test('a line’s end says nothing of what follows', () => {
  expect(pageHabit('烟花爆竹,烟花爆竹,烟花爆竹,烟花\n')('烟花')).toBe('爆');
});

test.each([
  ['now this, now that', '社区'],
  ['fewer than three times', '燃放'],
  ['what the page does not have', '猫狗'],
  ['more or fewer than two Han characters', '烟花爆'],
  ['marks', '。烟'],
  ['nothing', ''],
])('no habit: %s', (_, before) => {
  expect(habit(before)).toBeNull();
});

test('who asks often is told the same', () => {
  const text = '烟花爆竹,烟花爆竹,烟花爆竹,烟花\n社区居民,社区治理,社区党支部';
  const often = pageHabit(text);
  for (let time = 0; time < 500; time++) {
    for (const before of ['烟花', '社区', '花爆', '猫狗']) {
      expect(often(before)).toBe(pageHabit(text)(before));
    }
  }
});
