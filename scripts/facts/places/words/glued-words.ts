import { everydayWords } from './everyday-words.ts';
import { namesThatAreWords } from './names-that-are-words.ts';
import { nounsBeforeNames } from './nouns-before-names.ts';
import { timeAndLinkingWords } from './time-and-linking-words.ts';
import { verbsBeforeNames } from './verbs-before-names.ts';
import { wordTable } from './word-table.ts';

/** Words that name places as well: 建设, 解放, 文化. */
export const nameWords = wordTable(namesThatAreWords);

/** Words that stand glued in front of a name and are no part of one. */
export const gluedWords = wordTable(
  ...[verbsBeforeNames, nounsBeforeNames, timeAndLinkingWords, everydayWords].map((list) =>
    list
      .split(/\s+/u)
      .filter((word) => word.length > 1 && !nameWords.words.has(word))
      .join(' '),
  ),
);
