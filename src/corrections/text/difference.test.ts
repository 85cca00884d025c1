import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleaned, difference } from './difference.ts';

test('the middle alone differs', () => {
  expect(difference('整体企力', '整体合力')).toEqual({
    start: '整体',
    gone: '企',
    come: '合',
    end: '力',
  });
  expect(difference('的的', '的')).toEqual({ start: '的', gone: '的', come: '', end: '' });
});

test('put together it is both readings, whatever they are', () => {
  const words = fc.array(fc.constantFrom('的', '𠮷', '𠮶', 'a'), { maxLength: 6 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const { start, gone, come, end } = difference(a.join(''), b.join(''));
      expect(start + gone + end).toBe(a.join(''));
      expect(start + come + end).toBe(b.join(''));
    }),
  );
});

test('what is not seen, and line ends, are not typed', () => {
  expect(cleaned('社\n区\t\u202e\u0000\ud800\u200b\ufeff\u00ad\u2028。\u{20bb7}　')).toBe(
    '社区。\u{20bb7}　',
  );
});

test('what was shown stays, seen or not', () => {
  expect(cleaned('社\t区\u200b\u00ad', '社\t区\u200b。')).toBe('社\t区\u200b');
});
