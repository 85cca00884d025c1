import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CollectionFileError, readCollectionFile } from './content-files.ts';

const schema = z.strictObject({ id: z.string(), lines: z.array(z.int()) });
const read = (text: string) => readCollectionFile('content/pieces/a-1.md', text, schema);

test('a good file gives its front matter', () => {
  expect(read('---\nid: a-1\nlines: [1]\n---\n\n正文 --- 不是栏\n')).toEqual({
    id: 'a-1',
    lines: [1],
  });
});

test('marks that others take for line ends do not end the front matter', () => {
  const { id } = readCollectionFile(
    'a.md',
    '---\nid: a\ntext: "甲\u2028---\u2028乙"\n---\n正文\n',
    z.object({ id: z.string() }),
  );
  expect(id).toBe('a');
});

describe('a bad file is named, with the field', () => {
  test.each([
    ['---\nid: a-1\nlines: [一]\n---\n', /content\/pieces\/a-1\.md: lines\.0: /],
    ['---\nid: a-1\nlines: []\nodd: 1\n---\n', /content\/pieces\/a-1\.md: .*odd/],
    ['---\nid: b-1\nlines: []\n---\n', /content\/pieces\/a-1\.md: id: "b-1" is not the name/],
    ['---\nid: [\n---\n', /content\/pieces\/a-1\.md: /],
    ['正文', /content\/pieces\/a-1\.md: the file does not open with front matter/],
    ['\n---\nid: a-1\n---\n', /does not open with front matter/],
  ])('%j', (text, message) => {
    expect(() => read(text)).toThrow(CollectionFileError);
    expect(() => read(text)).toThrow(message);
  });

  test('every problem has its line', () => {
    expect(() => read('---\nlines: [一, 二]\n---\n')).toThrow(
      /: id: .*\n.*: lines\.0: .*\n.*: lines\.1: /,
    );
  });
});
