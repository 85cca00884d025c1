import { describe, expect, test } from 'vitest';
import { readRecord } from './read-records.ts';

const read = (text: string) => readRecord({ file: 'sources/a.yaml', text });
const problemsOf = (text: string) =>
  read(text).problems.map(({ rule, file, line, column }) => [
    rule,
    `${file}:${String(line)}:${String(column)}`,
  ]);

test('an empty record is a record', () => {
  for (const text of ['', '# nothing yet\n', '{}']) {
    expect(read(text).record).toMatchObject({ roles: [], emendations: [], places: [] });
  }
});

test('what it says is read', () => {
  const { record } = read(
    'edition: 三版\nroles:\n  - { line: 49, read: 新多起基层, role: series, why: 误读 }\n',
  );
  expect(record).toMatchObject({
    edition: '三版',
    roles: [{ line: 49, read: '新多起基层', role: 'series', why: '误读' }],
  });
});

describe('what is wrong is told with its place', () => {
  test('an unknown key, and the keys that there are', () => {
    const { problems } = read('edition: 三版\npublisher: 某报\n');
    expect(problemsOf('edition: 三版\npublisher: 某报\n')).toEqual([
      ['record-shape', 'sources/a.yaml:2:1'],
    ]);
    expect(problems[0]?.found).toContain('publisher');
    expect(problems[0]?.expected).toContain('publication');
  });

  test('an unknown key of an entry, and the keys that an entry has', () => {
    const text = 'joins:\n  - line: 3\n    read: 建设\n    to: 5\n    with: 5\n    why: 分栏\n';
    expect(problemsOf(text)).toEqual([['record-shape', 'sources/a.yaml:4:5']]);
    expect(read(text).problems[0]?.expected).toContain('with');
  });

  test('a value of the wrong kind', () => {
    const text = 'roles:\n  - line: 三\n    read: 建设\n    role: series\n    why: 误读\n';
    expect(problemsOf(text)).toEqual([['record-shape', 'sources/a.yaml:2:5']]);
    expect(read(text).problems[0]?.found).toContain('roles');
  });

  test('a value that is none of those allowed', () => {
    const text = 'roles:\n  - line: 3\n    read: 建设\n    role: slogan\n    why: 误读\n';
    expect(problemsOf(text)).toEqual([['record-shape', 'sources/a.yaml:4:5']]);
  });

  test('an entry without a reason', () => {
    const text = 'starts:\n  - line: 3\n    read: 建设\n';
    expect(problemsOf(text)).toEqual([['record-shape', 'sources/a.yaml:2:5']]);
    expect(read(text).problems[0]?.found).toContain('why');
  });

  test('a list where there is none', () => {
    expect(problemsOf('- edition: 三版\n').map(([rule]) => rule)).toEqual(['record-shape']);
    expect(problemsOf('三版\n').map(([rule]) => rule)).toEqual(['record-shape']);
  });

  test('text that is no YAML', () => {
    const problems = problemsOf('roles:\n  - line: 3\n    read: "建设\n');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.[0]).toBe('record-syntax');
    expect(problems[0]?.[1]).toMatch(/^sources\/a\.yaml:[34]:\d+$/);
  });

  test('a key that stands there twice', () => {
    expect(problemsOf('edition: 三版\nedition: 四版\n')).toEqual([
      ['record-syntax', 'sources/a.yaml:2:1'],
    ]);
  });

  test('everything, not only the first', () => {
    const text = 'publisher: 某报\nstarts:\n  - line: 0\n    read: 建设\n    why: 起\n';
    expect(
      problemsOf(text)
        .map(([, place]) => place)
        .toSorted(),
    ).toEqual(['sources/a.yaml:1:1', 'sources/a.yaml:3:5']);
  });

  test('with a way to mend it', () => {
    for (const problem of [...read('publisher: 某报').problems, ...read('a: "').problems]) {
      expect(problem.mend).not.toBe('');
      expect(problem.expected).not.toBe('');
    }
  });
});

test.each([
  'a: &x [*x]',
  '? {a: 1}\n: 2',
  '\u0000',
  '%YAML 9.9\n---\n',
  'a: !!js/function x',
  '<<: 1',
])('never throws: %j', (text) => {
  expect(() => read(text)).not.toThrow();
});

test.each([
  ['an alias, which could make much of little', 'x: &x [1]\nparts: *x\n', 2],
  ['a tag', 'edition: 三版\npublication: !报 某报\n', 2],
  ['a version of YAML that there is not', '%YAML 9.9\n---\nedition: 三版\n', 1],
  ['a control character', 'edition: "三版\\0"\n', 1],
  ['one that turns the text around it', 'edition: 三版\npublication: 某\u202E报\n', 2],
  ['half of a character', 'edition: "\\uD800"\n', 1],
])('%s is refused at its line', (_, text, line) => {
  expect(problemsOf(text)).toEqual([
    ['record-syntax', expect.stringMatching(`^sources/a.yaml:${line}:`)],
  ]);
});

test('words on several lines are words', () => {
  expect(problemsOf('publication: |\n  某\n  报\n')).toEqual([]);
});

test('an alias of nothing: a mark that wants quotes', () => {
  expect(
    problemsOf('starts:\n  - line: 3\n    read: *重点\n    why: 起\n').map(([rule]) => rule),
  ).toEqual(['record-syntax']);
});
