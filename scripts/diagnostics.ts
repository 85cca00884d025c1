import { shownText } from '../src/model/index.ts';

/**
 * The closed list of what the build script can complain about or doubt. Every id is used by
 * exactly one rule; a message always names file, line and column, what was found, what was
 * expected and how to mend it.
 */
export const rules = {
  'source-empty': 'a source has text',
  'source-encoding': 'a source is UTF-8, GB18030 or UTF-16',
  'source-unreadable': 'a source is a file that can be read',
  'source-changed': 'a source stays as it is while it is read',
  'source-name': 'two sources do not share a name',
  'record-syntax': 'a record is YAML',
  'record-shape': 'a record has only the keys that the schema knows',
  'record-without-source': 'a record stands beside its source',
  'record-anchor': 'the words of an entry stand on its line',
  'record-target': 'an entry points at something that is there',
  'collection-shape': 'a generated entry obeys its schema',
  'collection-differs': 'the committed collections are what the build script makes',
  'output-failed': 'the collections can be written',
  'role-close': 'the role of a line is clear',
  'resumed-piece': 'a piece goes on where it was interrupted',
  'sentence-stops': 'a paragraph ends with its sentence',
  'join-uncertain': 'the halves of a cut paragraph fit',
  'join-overlap': 'characters at a column break are read once',
  'quotes-unbalanced': 'quotes and brackets close',
  'name-look-alike': 'a name is spelt in one way on a page',
  'word-look-alike': 'lone characters that look like a word are none',
  'word-doubled': 'a character is read once',
  'text-repeated': 'a line is read once',
  'clause-fragment': 'a clause is whole before and after its stop',
  'habit-broken': 'a page says a thing in the same way each time',
  'place-near-miss': 'a street, town, community or village is in the national list',
  'place-ambiguous': 'a name stands for one listed place',
  'place-elsewhere': 'a place lies where the national list has it',
  'place-code': 'a code of a record is in the national list',
  'authority-shape': 'the files of the national list are as npm run gazetteer writes them',
  'correction-file': 'a file of corrections is a text that can be read, and YAML',
  'correction-shape': 'a correction has the keys that the schema knows',
  'correction-source': 'a correction names a source that there is',
  'correction-anchor': 'the words of a correction stand once on its line, or once elsewhere',
  'correction-words': 'a correction changes words, to words that can be seen',
  'correction-conflict': 'a correction agrees with the others and with the record',
  'correction-loss': 'a correction changes what is read, and loses no line',
} as const;

export type RuleId = keyof typeof rules;

/** A problem as data. `line` and `column` are 1-based; null where the whole file is meant. */
export type Diagnostic = {
  readonly rule: RuleId;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly found: string;
  readonly expected: string;
  /** How to mend it, in the imperative. */
  readonly mend: string;
};

/**
 * One problem for people: `file:line:column rule: found …; expected …; mend`. Names of files and what
 * was found may hold anything; nothing in them steers the terminal.
 */
export function formatDiagnostic(it: Diagnostic): string {
  const place = [shownText(it.file), it.line, it.column].filter((part) => part !== null).join(':');
  return `${place}  ${it.rule}\n  found:    ${shownText(it.found)}\n  expected: ${it.expected}\n  to mend:  ${it.mend}`;
}
