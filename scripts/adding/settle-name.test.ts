import { describe, expect, test } from 'vitest';
import { pageIdOf } from '../source/page-id.ts';
import { settleName, takenNames } from './settle-name.ts';

test('a plain name that is free stays as it is', () => {
  const taken = takenNames([]);
  expect(settleName('/a/000_dd51.txt', taken, false)).toEqual({ name: '000_dd51' });
  expect(taken.has('000_dd51')).toBe(true);
});

describe('a name that cannot be part of an address', () => {
  test.each(['三版', '安阳日报 第3版', 'a b', '.hidden', '-x', 'con', 'a'.repeat(200), 'é'])(
    '%s is refused, and a free one proposed',
    (stem) => {
      const refusal = settleName(`/a/${stem}.txt`, takenNames([]), false);
      expect(refusal).toMatchObject({ reason: 'name-unsafe' });
      const proposal = /改名为 (\S+)\.txt/u.exec('mend' in refusal ? refusal.mend : '')?.[1] ?? '';
      expect(proposal).toMatch(/^[0-9a-z][0-9a-z_-]*$/u);
      expect(pageIdOf(proposal)).toBe(proposal);
    },
  );

  test('takes the proposal where the editor has said so', () => {
    const taken = takenNames([]);
    const named = settleName('三版.txt', taken, true);
    expect(named).toEqual({ name: pageIdOf('三版') });
    expect(settleName('/b/三版.txt', taken, true)).toEqual({ name: `${pageIdOf('三版')}-2` });
  });
});

describe('a name that is taken', () => {
  test.each([
    ['by a source', ['page.txt']],
    ['by a source in a folder', ['2023/page.TXT']],
    ['by a record that lost its source', ['page.yaml']],
    ['in other cases', ['PAGE.txt']],
  ])('%s is refused, and a free one proposed', (_, names) => {
    expect(settleName('/a/page.txt', takenNames(names), false)).toMatchObject({
      reason: 'name-taken',
      mend: expect.stringContaining('page-2.txt') as string,
    });
  });

  test('is what the same run has just given', () => {
    const taken = takenNames([]);
    settleName('/a/1.txt', taken, false);
    expect(settleName('/b/1.txt', taken, false)).toMatchObject({ reason: 'name-taken' });
    expect(settleName('/b/1.txt', taken, true)).toEqual({ name: '1-2' });
  });

  test('is not the proposal of another', () => {
    const taken = takenNames(['page.txt', 'page-2.txt']);
    expect(settleName('page.txt', taken, true)).toEqual({ name: 'page-3' });
  });
});
