import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const read = (text: string) => readSettings('content/archive.yaml', text);

/** What is said of a file that is refused. */
function complaint(text: string): string {
  try {
    read(text);
  } catch (error) {
    return String(error);
  }
  return 'nothing';
}

describe('settings', () => {
  test('a name is enough', () => {
    expect(read('title: 河东旧报')).toMatchObject({
      title: '河东旧报',
      subtitle: null,
      description: null,
      publisher: null,
      address: null,
      repository: null,
      districts: {},
    });
  });

  test('every value is taken as it stands', () => {
    const text = `
title: ' 河东旧报 '
subtitle: 河东的报
publisher: 河东区图书馆
address: https://example.org/paper
repository: https://example.org/source
mail: editor@example.org
colours:
  light: { paper: '#ffffff', ink: '#000000', accent: '#004488' }
districts:
  示范区: { name: 河东示范区 }
`;
    expect(read(text)).toMatchObject({
      title: '河东旧报',
      address: 'https://example.org/paper/',
      mail: 'editor@example.org',
      colours: { light: { accent: '#004488' }, dark: { paper: '#181613' } },
      districts: { 示范区: { name: '河东示范区' } },
    });
  });
});

describe('what is wrong is named with its line', () => {
  test.each([
    ['# nothing', 'content/archive.yaml:1', 'title: nothing', 'text'],
    ['title: 报\nsubtitel: x', 'content/archive.yaml:2', 'the key subtitel', 'title, subtitle,'],
    ['title: 报\n\nsubtitle: ""', 'content/archive.yaml:3', 'subtitle: ', 'text; null'],
    ['title: 报\naddress: example.org', ':2', 'address: example.org', 'https://'],
    ['title: 报\naddress: ftp://example.org', ':2', 'address: ftp://example.org', 'https://'],
    ['title: 报\nmail: editor', ':2', 'mail: editor', 'an address for mail'],
    ['title: 报\naddress: https://example.org/?a', ':2', 'address: https', 'without ?'],
    [
      "title: 报\ncolours:\n  dark:\n    paper: '#000000'\n    ink: red\n    accent: '#ffffff'",
      ':5',
      'colours.dark.ink: red',
      'six hexadecimal digits',
    ],
    [
      "title: 报\ncolours:\n  light:\n    paper: '#ffffff'\n    ink: '#000000'\n    accent: '#ff8888'",
      ':6',
      'colours.light.accent: #ff8888',
      'the contrast of #ff8888 is 2.05, and 4.5 are needed',
    ],
    [
      "title: 报\ncolours:\n  light: { paper: '#ffffff', ink: '#000000' }",
      ':3',
      'colours.light.accent: nothing',
      'a colour in quotes',
    ],
    ['title: 报\ncolours: { night: {} }', ':2', 'the key colours.night', 'one of light, dark'],
    [
      'title: 报\ndistricts:\n  东区: { full: x }',
      ':3',
      'the key districts.东区.full',
      'name, page',
    ],
    ['title: 报\n  subtitle: x', ':', '', 'YAML'],
    ['title: *报', 'archive.yaml', '', 'in quotes'],
  ])('%j', (text, place, found, expected) => {
    const said = complaint(text);
    expect(said).toContain(place);
    expect(said).toContain(`found:    ${found}`);
    expect(said).toContain(expected);
    expect(said).toContain('to mend:');
  });

  test('all at once', () => {
    const said = complaint('subtitle: 1\nfoo: 2');
    expect(said.match(/found:/g)).toHaveLength(3);
  });
});
