import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes of the shipped collections, for tests. */
export type SampleEdits = {
  /**
   * Changes the first file of a collection in which the words are.
   *
   * @returns its absolute path
   * @throws Error where there is none
   */
  readonly edit: (collection: string, words: RegExp, by: string) => string;
  /** What changes, and what changes it, to be made one after another. */
  readonly edits: readonly (readonly [what: string, change: () => unknown])[];
};

/** @param content - absolute path of a copy of the collections */
export function sampleEdits(content: string): SampleEdits {
  const filesOf = (collection: string): string[] =>
    readdirSync(join(content, collection))
      .sort()
      .map((name) => join(content, collection, name));

  function edit(collection: string, words: RegExp, by: string): string {
    const file = filesOf(collection).find((it) => words.test(readFileSync(it, 'utf8')));
    if (file === undefined) throw new Error(`${collection}: nothing is like ${words.source}`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(words, by));
    return file;
  }

  /** A piece that has some in front of it and some behind it. */
  function middlePiece(): string {
    const files = filesOf('pieces');
    return files[Math.floor(files.length / 2)] ?? '';
  }

  const edits: SampleEdits['edits'] = [
    ['a word of a piece', () => edit('pieces', /街道/u, '街巷')],
    [
      'the last word of a piece',
      () => {
        appendFileSync(middlePiece(), '\n\n又及：三千零一户。');
      },
    ],
    ['its emended words', () => edit('pieces', /(?<=read: )整体企力/u, '整体金力')],
    ['a headline', () => edit('pieces', /(?<=headline: ).+/u, '改了的题目')],
    ['its kind', () => edit('pieces', /(?<=kind: )brief/u, 'commentary')],
    [
      'the day of its news, and with it the order',
      () => edit('datelines', /(?<=\ndate: )\d.+/u, '2019-05-06'),
    ],
    ['the marker of its news', () => edit('datelines', /(?<=marker: )本报讯/u, '本刊讯')],
    ['the name of a person', () => edit('bylines', /(?<=\nname: ).+/u, '新名')],
    ['the name of a place', () => edit('places', /(?<=\nname: ).+/u, '新地')],
    ['how a place was printed', () => edit('places', /(?<=kind: )short/u, 'spelling')],
    ['a caption', () => edit('captions', /图为/gu, '图示')],
    ['the district of a page', () => edit('pages', /(?<=district:\n {2}name: ).+/u, '南关区')],
    ['the day of a page', () => edit('pages', /(?<=edtf: ).+/u, '2021-02-03')],
    ['the name of its newspaper', () => edit('pages', /(?<=publication: ).+/u, '新报')],
    ['the source of a page', () => edit('pages', /(?<=source: ).+/u, 'a.txt')],
    [
      'a piece that goes',
      () => {
        rmSync(middlePiece());
      },
    ],
    [
      'a piece that comes between others',
      () => {
        const file = middlePiece();
        const text = readFileSync(file, 'utf8');
        const id = /^id: (.+)$/mu.exec(text)?.[1] ?? '';
        writeFileSync(file.replace('.md', '0.md'), text.replace(`id: ${id}`, `id: ${id}0`));
      },
    ],
    [
      'a piece that another is attached to',
      () => {
        const text = readFileSync(edit('pieces', /(?<=attachedTo: )(?=\d)/u, ' '), 'utf8');
        rmSync(join(content, 'pieces', `${/attachedTo: +(.+)/u.exec(text)?.[1] ?? ''}.md`));
      },
    ],
  ];
  return { edit, edits };
}
