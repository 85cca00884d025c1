import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';

/** Who it is about, on a line over the headline. */
const subject =
  /^[^,。!?]{0,14}(?:区|县|市|镇|乡|街道|社区|村|局|委|办|办公室|中心|总会|协会|学会|商会|站|所|院|校|学校|中学|小学|大学|公司|集团|厅|部|支队|大队|残联|妇联|工会|联合会|法院|银行|医院|管委会|工作站|服务站|公安分局|小区|号楼|景区)$/u;

const said =
  /\p{Script=Han}{4}(?:时(?:强调|指出|表示|要求|提出)|(?:会议|联合)?(?:研究|强调|指出|部署|印发|要求|明确))$/u;

export const kickerForm: Rule = {
  id: 'kicker-form',
  example: '灯塔路街道: / 以"党建+"引领基层高效能治理',
  source: 'the kicker (肩题) names the actor and ends in a colon or a dash, or is the bare name',
  vote(view) {
    const votes: Vote[] = [];
    if (view.width <= 26 && view.text.endsWith(':')) votes.push(['kicker', 5], ['crosshead', -1]);
    else if (/[—―–-]{2}$/u.test(view.text) && isOverText(view))
      votes.push(['crosshead', 2], [['kicker', 'headline', 'deck'], -2]);
    else if (/[—―–-]{2}$/u.test(view.text))
      votes.push(['kicker', 4], ['crosshead', -2], ['deck', -2]);
    else if (view.width <= 16 && subject.test(view.text)) {
      votes.push(
        ['kicker', 2.5],
        ['headline', -1],
        ['crosshead', -1.5],
        ['deck', -1.5],
        ['series', -1],
      );
    } else votes.push(['kicker', -0.3]);
    // 国务院常务会议研究 / 丁薛祥在湖北调研时强调: the kicker says who says it, the headline what.
    if (view.width <= 26 && said.test(view.text)) votes.push(['kicker', 3], ['headline', -1.5]);
    // 西藏墨脱:茶香飘出大峡谷: a headline by itself, with the place before it.
    if (/^\p{Script=Han}{2,8}:\S{4}/u.test(view.text))
      votes.push(['headline', 0.7], ['kicker', -1.2]);
    // 栽樱花、建游园、打造文化长廊…… leads on to what comes of it.
    if (view.text.endsWith('…') && view.width <= 30) votes.push(['kicker', 1.5], ['deck', -1]);
    return votes;
  },
};

/** 需求—— / 随着生活水平提高,…: in running text the dash leads on to what is said under it. */
function isOverText({ previous, next }: View): boolean {
  return (
    previous?.endsSentence === true && next !== null && (next.width >= 34 || next.endsSentence)
  );
}
