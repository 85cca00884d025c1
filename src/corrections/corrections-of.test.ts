import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutUnseen } from '../model/characters.ts';
import { align, type PrintedLine, type ShownRun } from './align.ts';
import { applied, correctionsOf } from './corrections-of.ts';
import { difference } from './show-change.ts';

const plain = (text: string): ShownRun => ({ text, printed: null });

/** What a reader makes of shown words, as changes of source lines. */
function corrected(lines: readonly string[], shown: readonly ShownRun[], typed: string) {
  const printed = lines.map((text, index): PrintedLine => ({ number: index + 1, text }));
  const cells = align(shown, printed);
  return { ...correctionsOf(cells, printed, typed), cells, printed };
}

describe('what was typed becomes changes of source lines', () => {
  test('a character, with enough around it to be told apart', () => {
    const { changes } = corrected(
      ['强大动力和整体企力'],
      [plain('强大动力和整体企力')],
      '强大动力和整体合力',
    );
    expect(changes).toEqual([{ line: 1, read: '整体企力', as: '整体合力' }]);
  });

  test('words that stand twice on the line are told apart by their neighbours', () => {
    const line = '社区社区社区';
    const { changes } = corrected([line], [plain(line)], '社区杜区社区');
    const [change] = changes;
    expect(changes).toHaveLength(1);
    expect(line.split(change?.read ?? '')).toHaveLength(2);
    expect(line.replace(change?.read ?? '', change?.as ?? '')).toBe('社区杜区社区');
  });

  test('words left out and words too many', () => {
    const line = '第七次全国普查的的领导小组';
    const { changes } = corrected([line], [plain(line)], '第七次全国人口普查的领导小组');
    expect(changes.reduce((text, { read, as }) => text.replace(read, as), line)).toBe(
      '第七次全国人口普查的领导小组',
    );
  });

  test('the blanks of wrapped lines stay with the source', () => {
    const { changes } = corrected(
      ['解决群众生活难题、社会发展 难提和社区管理'],
      [plain('解决群众生活难题、社会发展难提和社区管理')],
      '解决群众生活难题、社会发展难题和社区管理',
    );
    expect(changes).toEqual([{ line: 1, read: '难提和社', as: '难题和社' }]);
  });

  test('an edit over the end of a line is one on each', () => {
    const lines = ['今年以来进', '杜区开展活动'];
    const { changes, isWhole } = corrected(
      lines,
      [plain(lines.join(''))],
      '今年以来近社区开展活动',
    );
    expect(changes.map(({ line }) => line)).toEqual([1, 2]);
    expect(changes.map(({ as }) => as).join('')).toBe('年以来近社区开展');
    expect(isWhole).toBe(true);
  });

  test('an emended reading is taken back to what was printed', () => {
    const runs = [plain('强大动力和'), { text: '整体合力', printed: '整体企力' }, plain('。')];
    const { changes, isWhole } = corrected(['强大动力和整体企力。'], runs, '强大动力和整体实力。');
    expect(changes).toEqual([{ line: 1, read: '整体企力', as: '整体实力' }]);
    expect(isWhole).toBe(true);
  });

  test('what the page leaves out of a line stays out of the change', () => {
    const { changes } = corrected(['灯塔路街到:'], [plain('灯塔路街到')], '灯塔路街道');
    expect(changes).toEqual([{ line: 1, read: '塔路街到', as: '塔路街道' }]);
  });

  test('a paragraph that begins within a line', () => {
    const { changes } = corrected(
      ['今天很好。今年以来更妤。'],
      [plain('今年以来更妤。')],
      '今年以来更好。',
    );
    expect(changes).toEqual([{ line: 1, read: '来更妤。', as: '来更好。' }]);
  });

  test('nothing typed, nothing changed', () => {
    expect(corrected(['一', '二'], [plain('一 二')], '一 二')).toMatchObject({
      changes: [],
      isWhole: true,
    });
  });

  test('the blank between the lines of a headline cannot be taken away', () => {
    expect(corrected(['一', '二'], [plain('一 二')], '一二').isWhole).toBe(false);
  });
});

/** Few characters, so that words stand on a line more than once; some of two UTF-16 units. */
const character = fc.constantFrom('社', '区', '的', '1', '"', '𠮷', ',');
const word = fc.array(character, { maxLength: 4 }).map((it) => it.join(''));

/** Lines with blanks within, and what of them is shown: emended here and there, blanks left out. */
const part = fc
  .array(
    fc.record({
      line: fc.array(fc.record({ text: word, blank: fc.constantFrom('', '', ' ', '\u3000') }), {
        minLength: 1,
        maxLength: 6,
      }),
      emended: fc.option(word, { freq: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => {
    const texts = lines.map(({ line }) => line.map(({ text, blank }) => text + blank).join(''));
    const runs = lines.flatMap(({ line, emended }): ShownRun[] => {
      const [first, ...rest] = line.map(({ text }) => text);
      const others = plain(rest.join(''));
      return emended === null || !first
        ? [plain(first ?? ''), others]
        : [{ text: emended, printed: first }, others];
    });
    return { texts, runs, shown: runs.map(({ text }) => text).join('') };
  });

const edit = fc.record({ at: fc.nat(), gone: fc.nat({ max: 3 }), come: word });

function typedOver(shown: string, edits: readonly { at: number; gone: number; come: string }[]) {
  const characters = [...shown];
  for (const { at, gone, come } of edits) {
    characters.splice(at % (characters.length + 1), gone, ...come);
  }
  return characters.join('');
}

describe('whatever is typed', () => {
  test('the changes make of the part what was typed, or say that they do not', () => {
    fc.assert(
      fc.property(part, fc.array(edit, { maxLength: 4 }), ({ texts, runs, shown }, edits) => {
        const typed = typedOver(shown, edits);
        const { changes, isWhole, cells, printed } = corrected(texts, runs, typed);
        expect(applied(cells, printed, changes) === typed).toBe(isWhole);
      }),
      { numRuns: 3000 },
    );
  });

  test('each change is anchored to words that its line has once, and no two to the same', () => {
    fc.assert(
      fc.property(part, fc.array(edit, { maxLength: 4 }), ({ texts, runs, shown }, edits) => {
        const { changes } = corrected(texts, runs, typedOver(shown, edits));
        const spans = changes.map(({ line, read }) => {
          const text = texts[line - 1] ?? '';
          expect(text.split(read)).toHaveLength(2);
          const from = text.indexOf(read);
          expect(text.indexOf(read, from + 1)).toBe(-1);
          return { line, from, to: from + read.length };
        });
        for (const [index, { line, from }] of spans.entries()) {
          const before = spans[index - 1];
          if (before?.line === line) expect(from).toBeGreaterThanOrEqual(before.to);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('lines as they were printed, changed by hand, read as was typed', () => {
    const unbroken = part.filter(({ runs }) => runs.every(({ printed }) => printed === null));
    fc.assert(
      fc.property(unbroken, fc.array(edit, { maxLength: 4 }), ({ texts, runs, shown }, edits) => {
        const typed = typedOver(shown, edits);
        const { changes, isWhole } = corrected(texts, runs, typed);
        // From the end of a line: words that come in may be those of an anchor further on.
        const lines = texts.map((text, index) =>
          changes
            .filter(({ line }) => line === index + 1)
            .map((change) => ({ ...change, from: text.indexOf(change.read) }))
            .toSorted((a, b) => b.from - a.from)
            .reduce(
              (it, { from, read, as }) => it.slice(0, from) + as + it.slice(from + read.length),
              text,
            ),
        );
        if (isWhole) expect(lines.join('').replace(/\s/gu, '')).toBe(typed);
      }),
      { numRuns: 3000 },
    );
  });

  test('all of it is changed where the source has something of it on every line', () => {
    const inked = part.filter(
      ({ texts, runs }) =>
        texts.some((it) => it.trim() !== '') && runs.every(({ printed }) => printed === null),
    );
    fc.assert(
      fc.property(inked, fc.array(edit, { maxLength: 4 }), ({ texts, runs, shown }, edits) => {
        expect(corrected(texts, runs, typedOver(shown, edits)).isWhole).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

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
  expect(withoutUnseen('社\n区\t\u202e\u0000\ud800\u200b\ufeff\u00ad\u2028。\u{20bb7}　')).toBe(
    '社区。\u{20bb7}　',
  );
});

test('what was shown stays, seen or not', () => {
  expect(withoutUnseen('社\t区\u200b\u00ad', '社\t区\u200b。')).toBe('社\t区\u200b');
});
