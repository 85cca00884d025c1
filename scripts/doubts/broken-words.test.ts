import { expect, test } from 'vitest';
import { brokenFrames } from './broken-habits.ts';
import { brokenWords } from './broken-words.ts';

const found = (text: string, page = '') =>
  [...(brokenWords([text, page])[0] ?? []), ...brokenFrames(text)].map((it) => [
    text.slice(it.from, it.to),
    it.as,
  ]);

test.each([
  ['转化为推动发展的强大动力和整体企力', '企力', '合力'],
  ['干部深人基层走访', '深人', '深入'],
  ['睁大了眼晴看着', '眼晴', '眼睛'],
  ['居民反映的间题得到解决', '间题', '问题'],
  ['管好自已的事', '自已', '自己'],
  ['物业服务队从环境整治人手,清理楼道', '人手', '入手'],
  ['党员以服务群众为已任,奉献社区', '已任', '己任'],
])('%s: a word is broken', (text, printed, meant) => {
  expect(found(text)).toEqual([[printed, meant]]);
});

test.each([
  ['a neighbour needs the character', '国企力争上游,其中问题不少'],
  ['the other word is meant', '从各科室抽调人手,充实一线'],
  ['a name that looks like a word', '作家茅盾的故居在县域里'],
  ['everyday text', '深入学习,问题得到解决,自己动手,整体合力增强'],
  ['people at the end', '现场十分热闹。(荆建业武晶)'],
])('no doubt where %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('no doubt where the page writes it so again and again', () => {
  const text = '这样的整体企力';
  expect(found(text, text.repeat(3))).toEqual([]);
});
