import { expect, test } from 'vitest';
import { withoutReserved } from './peer-steps.ts';

test('the names that other builders keep for themselves are others; all else is the same', () => {
  const text = `---
id: a-1
page: a
lines: [[1, 2]]
kind: brief
headline: kind: page
---

page: 一
kind: 二
`;
  expect(withoutReserved(text)).toBe(
    text.replace('\npage: a', '\npageId: a').replace('\nkind: brief', '\npieceKind: brief'),
  );
});
