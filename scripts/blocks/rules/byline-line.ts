import { parseByline } from '../../names/parse-byline.ts';
import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';
import { isAuthorUnderTitle } from '../author-under-title.ts';

const noNames: readonly Vote[] = [[['byline', 'signature', 'credit'], -9]];

/** A line that is nothing but who wrote it, who sent it, who took it. */
export const bylineLine: Rule = {
  id: 'byline-line',
  example: '□本报记者 周俊英 通讯员 王璟',
  source: 'bylines (署名) stand on a line of their own, signatures in brackets at the end',
  vote(view) {
    const { byline } = view;
    if (byline === null) {
      // 钟声 between a headline and a long text is an author, though it is a word, too.
      const author =
        (isAuthorUnderTitle(view) ||
          (view.width <= 4 &&
            (isBetween(view) ||
              (view.previous?.text.endsWith(')') === true && isUnderTitle(view))))) &&
        parseByline(view.text, true) !== null;
      return author
        ? [
            ['byline', 3.5],
            [['signature', 'credit'], -9],
          ]
        : noNames;
    }
    const votes: Vote[] = [];
    const bracketed = /^\s*\(.*\)\s*$/u.test(view.text);
    if (byline.credit) {
      votes.push(['credit', 7], [['byline', 'signature'], -3]);
    } else if (byline.stated) {
      votes.push(['byline', bracketed ? 4 : 6.5], ['signature', bracketed ? 7 : 6], ['credit', -4]);
      // □本报记者 甲 文/图 under a headline; 文/图 alone under a photograph is rare.
      if (/^[□■◎]/u.test(view.text)) votes.push(['byline', 1], ['signature', -1]);
    } else {
      // Bare names: authors in the dailies (秦望舒), contributors' signatures in brackets.
      const author = !bracketed && byline.people.length <= 3 && isUnderTitle(view);
      votes.push(
        ['signature', bracketed ? 6 : 1.5],
        ['byline', bracketed ? -1 : author ? 5 : 3],
        ['credit', -5],
      );
    }
    votes.push([
      ['series', 'section', 'kicker', 'headline', 'deck', 'crosshead', 'box'],
      byline.stated ? -5 : -1,
    ]);
    votes.push([
      ['paragraph', 'opening', 'closing', 'caption', 'photo'],
      byline.stated || bracketed ? -5 : -1,
    ]);
    return votes;
  },
};

/** Over it a title line, under it a text. */
function isBetween(view: View): boolean {
  const { previous, next } = view;
  return (
    previous !== null &&
    previous.width < 34 &&
    !previous.endsSentence &&
    // 周　欢摄 / 春耕忙 / 3月15日,…: what stands under a credit is no author.
    previous.byline === null &&
    next !== null &&
    next.width >= 40
  );
}

/** Over it a title line, under it a sentence. */
function isUnderTitle(view: View): boolean {
  const { previous, next } = view;
  return (
    previous !== null &&
    previous.width >= 4 &&
    previous.width <= 46 &&
    previous.byline === null &&
    (!previous.endsSentence || /[!?…][”"』]?$/u.test(previous.text)) &&
    next !== null &&
    (next.endsSentence || next.width >= 20) &&
    next.opening === null
  );
}
