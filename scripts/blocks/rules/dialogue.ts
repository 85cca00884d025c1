import { displayParts } from '../part.ts';
import type { Rule } from '../rule.ts';

const speaks = /^\s*(?:问|答|记者|主持人|嘉宾|编辑|读者|网友|本报记者|新华社记者)\s*[:]\s*\S.{3}/u;

/** Questions and answers are running text, however short. */
export const dialogue: Rule = {
  id: 'dialogue',
  example: '问:下阶段怎么看? / 答:总体看,前两个月经济运行起步平稳…',
  source: 'interviews (答记者问, 对话) print each turn as a paragraph, led in by who speaks',
  vote(view) {
    return speaks.test(view.text) && view.byline === null
      ? [
          ['paragraph', 2],
          [displayParts, -3],
        ]
      : [];
  },
};
