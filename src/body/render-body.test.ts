import { describe, expect, test } from 'vitest';
import type { Emendation } from '../model/index.ts';
import { numberNotes, notesOn } from './notes.ts';
import { plainBlocks } from './parse-body.ts';
import { type BlockPlace, renderBody, renderPhrase } from './render-body.ts';

const paragraph = (...lines: [number, number][]): BlockPlace => ({
  type: 'paragraph',
  lines,
  truncated: false,
});

const emendation = (read: string, as: string, sure = true): Emendation => ({
  line: 1,
  read,
  as,
  sure,
  why: '形近而误',
  by: 'editor',
  part: 'body',
});

const html = (markdown: string, blocks: BlockPlace[], emendations: Emendation[] = []): string =>
  renderBody(markdown, blocks, notesOn(numberNotes(emendations), 'body'))
    .map((block) => block.html)
    .join('');

describe('blocks', () => {
  test('have an address and their source lines', () => {
    const blocks: BlockPlace[] = [
      { type: 'crosshead', lines: [[11, 11]], truncated: false },
      paragraph([15, 15], [17, 18]),
    ];
    expect(html('## 小标题\n\n正文。', blocks)).toBe(
      '<h2 id="p1" class="crosshead" data-lines="11-11">小标题<span class="end"></span></h2>' +
        '<p id="p2" class="paragraph" data-lines="15-15 17-18">正文。<span class="end"></span></p>',
    );
  });

  test('say where the text breaks off', () => {
    expect(html('说到', [{ ...paragraph([1, 1]), truncated: true }])).toContain(
      '说到<span class="missing">〔以下缺〕</span><span class="end"></span></p>',
    );
  });

  test('set the dateline in its own voice', () => {
    expect(html('本报讯(记者 张璐)近日', [{ ...paragraph([1, 1]), marker: '本报讯' }])).toContain(
      '<b class="dateline-marker">本报讯</b>(记者 张璐)近日',
    );
  });

  test('must be as many as the front matter says', () => {
    expect(() => html('一\n\n二', [paragraph([1, 1])])).toThrow('the body has 2 blocks');
  });
});

describe('text is literal', () => {
  test.each([
    ['\\<script>alert(1)\\</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['见<b onclick="x">此</b>处', '见&#x3C;b onclick="x">此&#x3C;/b>处'],
    ['[x](javascript:alert)', '[x](javascript:alert)'],
    ['www.example.com 和 *星*', 'www.example.com 和 *星*'],
    ['\\<https://elsewhere.example/>', '&#x3C;https://elsewhere.example/>'],
    ['信\\<https://a.example 、a@b.cn', '信&#x3C;https://a.example 、a@b.cn'],
    ['~~删~~ | 表 |', '~~删~~ | 表 |'],
    ['- 一', '- 一'],
    ['> 引', '> 引'],
    ['`码`', '`码`'],
  ])('%s', (markdown, text) => {
    expect(html(markdown, [paragraph([1, 1])])).toBe(
      `<p id="p1" class="paragraph" data-lines="1-1">${text}<span class="end"></span></p>`,
    );
  });
});

test('half-width marks among Chinese characters are set apart', () => {
  expect(html('7月14日,完工', [paragraph([1, 1])])).toContain(
    '7月14日<span class="narrow">,</span>完工<span class="end"></span></p>',
  );
  expect(
    html('合力[^1],所以\n\n[^1]: x', [paragraph([1, 1])], [emendation('企力', '合力')]),
  ).toMatch(/<\/a><span class="narrow">,<\/span>所以/);
  expect(renderPhrase('左起,刘军生', [])).toBe('左起<span class="narrow">,</span>刘军生');
});

test('a paragraph of a million characters is rendered whole', () => {
  const text = '近年来,该街道充分发挥党建引领作用,'.repeat(80_000);
  const [block] = renderBody(text, [paragraph([1, 1])], []);
  const marks = '<span class="narrow">,</span>';
  expect(block?.html.replaceAll(marks, ',').includes(text)).toBe(true);
});

describe('notes', () => {
  test('mark the emended words', () => {
    const result = html(
      '整体合力[^1]。\n\n[^1]: 原印“企力”。',
      [paragraph([1, 1])],
      [emendation('企力', '合力')],
    );
    expect(result).toContain(
      '整体<span class="emended" data-note="1">合力</span><a class="note-mark" id="mark-1" href="#note-1"',
    );
    expect(result).not.toContain('原印');
  });

  test('mark the printed words where the reading is only probable', () => {
    expect(
      html('不错[^1]\n\n[^1]: x', [paragraph([1, 1])], [emendation('不 错', '不差', false)]),
    ).toContain('<span class="emended" data-note="1">不错</span>');
  });

  test('mark emended words in which an address ends', () => {
    expect(
      html(
        '网址\\<https://a.example/x[^1]\n\n[^1]: x',
        [paragraph([1, 1])],
        [emendation('<https://a.example/y', '<https://a.example/x')],
      ),
    ).toContain('data-note="1">&#x3C;https://a.example/x</span>');
  });

  test('keep the place of words that were struck out', () => {
    expect(html('不错[^1]。\n\n[^1]: x', [paragraph([1, 1])], [emendation('错', '')])).toContain(
      '不错<span class="emended" data-note="1"></span><a class="note-mark"',
    );
  });

  test('number the headline before the body', () => {
    const headline: Emendation = { ...emendation('甲', '乙'), part: 'headline' };
    const notes = numberNotes([headline, emendation('企力', '合力')]);
    expect(notesOn(notes, 'body').map(({ number }) => number)).toEqual([2]);
  });

  test('leave no mark without an entry', () => {
    expect(html('字[^1]\n\n[^1]: x', [paragraph([1, 1])])).toBe(
      '<p id="p1" class="paragraph" data-lines="1-1">字<span class="end"></span></p>',
    );
  });
});

test('plain text leaves out the notes', () => {
  expect(plainBlocks('## 题\n\n甲[^1]乙\n\n[^1]: 原印“丙”。')).toEqual(['题', '甲乙']);
});

test('a caption is one run of text', () => {
  expect(renderPhrase('一<i>\n\n二', [])).toBe('一&#x3C;i>二');
});
