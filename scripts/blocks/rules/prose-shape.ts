import { displayParts, proseParts } from '../part.ts';
import type { Rule, Vote } from '../rule.ts';
import { startsMidway } from '../shape.ts';

/** Running text is long, has commas and full stops inside, and ends with its sentence. */
export const proseShape: Rule = {
  id: 'prose-shape',
  example: '近年,该街道积极探索了以党建为引领、以居民自治为基础的"红色物业"楼院管理机制。',
  source: 'headlines of Chinese papers keep within a line or two and carry no full stop',
  vote(view) {
    const votes: Vote[] = [];
    if (view.width >= 46) votes.push([displayParts, -6], ['paragraph', 3]);
    else if (view.width > 32) votes.push([displayParts, -1.5], ['crosshead', -1]);
    if (view.innerSentence) votes.push([displayParts, -3]);
    if (view.commas >= 2 && view.width > 22) votes.push([displayParts, -1.5]);
    if (view.endsSentence) {
      // 得劲!亮堂! is a headline; a full stop makes a sentence.
      if (/[!?…][”"』]?$/u.test(view.text)) votes.push([displayParts, -0.7]);
      else votes.push([displayParts, -4], ['paragraph', 1.5]);
    } else if (view.width < 46) {
      votes.push([proseParts, -2]);
    } else {
      // Long and unfinished: cut by the column, not by its writer.
      votes.push(['paragraph', 0.5]);
    }
    // No title stops at a comma: the column ended there.
    if (/[,、;]\s*$/u.test(view.text)) votes.push([displayParts, -3], ['paragraph', 1]);
    if (startsMidway(view.text)) votes.push([displayParts, -6], ['paragraph', 4], ['opening', -4]);
    return votes;
  },
};
