import type { Rule } from '../rule.ts';

const body =
  /^\s*\p{Script=Han}{3,30}(?:局|委|委员会|办|办公室|政府|大队|支队|中心|公司|集团|法院|检察院|管理处|指挥部|协会|街道办事处|编辑部|报社|学校|医院|银行)$/u;
const day =
  /^\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s?[\d一二三四五六七八九十]{1,3}月\s?[\d一二三四五六七八九十]{1,3}日\s*$/u;

/** A notice is signed by the body that gives it, with the day below. */
export const noticeSignature: Rule = {
  id: 'notice-signature',
  example: '青石县公安局交通警察大队 / 2019年3月20日',
  source: 'official notices (公告, 通告, 启事) end with issuer and date, as GB/T 9704 lays out',
  vote(view) {
    const dated = day.test(view.text) && view.previous !== null;
    const issuer = body.test(view.text) && view.next !== null && day.test(view.next.text);
    if (!dated && !issuer) return [];
    return [
      ['signature', 15],
      [['headline', 'kicker', 'crosshead', 'section', 'deck', 'series'], -4],
      ['paragraph', -3],
    ];
  },
};
