import { element } from '../../search/ask/elements.ts';
import { showChange } from '../show-change.ts';
import { correctionsOf, type Mending } from '../text/corrections-of.ts';
import { cleaned } from '../text/difference.ts';
import { textOf } from '../text/part.ts';
import { button, label, textField, wordField } from './fields.ts';
import type { Part } from './read-part.ts';

/** What a reader has filled in. */
export type Filled = {
  readonly mending: Mending;
  readonly why: string;
  readonly who: string;
};

export type MendForm = {
  readonly element: HTMLFormElement;
  /** Puts the focus into the text; where a line is told, on what was printed there. */
  focus(line?: number): void;
  /** Whether something was typed that would be lost. */
  isTouched(): boolean;
  /** Says what has to be done first. */
  warn(words: string): void;
};

/** How long to wait for the next key before the changes are told, in milliseconds. */
const PAUSE = 250;
/** What the editors' desk takes of a name; of a reason it takes more than anybody writes. */
const LONGEST_NAME = 60;
const LONGEST_WHY = 300;
/** Names of those who are no readers: the desk refuses what is signed so. */
const noReaders = new Set(['编者', '编辑', 'editor']);

/**
 * A form in which a part of a piece is mended, beside its source lines.
 *
 * @param part - what is mended
 * @param start - what the fields have at first
 * @param done - takes what was filled in, checked; null: the reader gives up
 */
export function mendForm(
  part: Part,
  start: { readonly text: string; readonly why: string; readonly who: string },
  done: (filled: Filled | null) => void,
): MendForm {
  const field = textField(start.text);
  const why = wordField('mend-why', start.why, LONGEST_WHY);
  why.setAttribute('aria-describedby', 'mend-why-hint');
  const who = wordField('mend-who', start.who, LONGEST_NAME);
  const hint = element(
    'p',
    'mend-hint',
    '凭什么这样改，例如：查了原报；“企力”不成词，是“合力”的误读。',
  );
  hint.id = 'mend-why-hint';
  const changes = element('div', 'mend-changes');
  changes.setAttribute('role', 'status');
  const problem = element('p', 'mend-problem');
  problem.setAttribute('role', 'alert');
  const cancel = button('button', '不改了');
  const form = element(
    'form',
    'mend-form',
    Object.assign(element('p', 'mend-title', `改${part.name}`), { id: 'mend-title' }),
    element(
      'div',
      'mend-sides',
      printedSide(part),
      element('div', 'mend-side', label('mend-text', '照报纸应当是'), field),
    ),
    changes,
    element(
      'div',
      'mend-fields',
      element('div', 'mend-field', label('mend-why', '理由'), why, hint),
      element('div', 'mend-field', label('mend-who', '署名（可不填）'), who),
    ),
    problem,
    element('div', 'mend-buttons', button('submit', '放进我的更正'), cancel),
  );
  form.setAttribute('aria-labelledby', 'mend-title');
  form.noValidate = true;

  const mending = (): Mending =>
    correctionsOf(part.cells, part.lines, cleaned(field.value, start.text));
  const isTouched = (): boolean => field.value !== start.text || why.value !== start.why;
  const tellChanges = (): void => {
    const { changes: all, isWhole } = mending();
    changes.replaceChildren(
      element('p', 'mend-count', all.length > 0 ? `改了${all.length}处：` : '还没有改动。'),
      ...all.map(showChange),
      ...(isWhole ? [] : [element('p', 'mend-count', NO_PLACE)]),
    );
    warn('');
  };
  const warn = (words: string, culprit?: HTMLElement): void => {
    problem.textContent = words;
    for (const it of [field, why, who]) it.ariaInvalid = it === culprit ? 'true' : null;
    culprit?.focus();
  };
  const send = (): void => {
    const made = mending();
    const reason = cleaned(why.value).trim();
    const name = cleaned(who.value).trim();
    if (made.changes.length === 0 && field.value === start.text) warn('还没有改动。', field);
    else if (!made.isWhole) warn(NO_PLACE, field);
    else if (made.changes.length > 0 && reason === '') warn('请写明理由：凭什么这样改。', why);
    else if (noReaders.has(name))
      warn(`“${name}”会被当成存档的编辑，请另署一个名字，或者不署。`, who);
    else done({ mending: made, why: reason, who: name });
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(tellChanges, PAUSE);
  });
  why.addEventListener('input', () => {
    warn('');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  cancel.addEventListener('click', () => {
    done(null);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    if (isTouched()) warn('已经改了字。要放弃，请按“不改了”。');
    else done(null);
  });
  tellChanges();

  return {
    element: form,
    focus(line) {
      field.focus({ preventScroll: true });
      const at = part.cells.findIndex(({ place }) => place?.line === line);
      const from = textOf(part.cells.slice(0, Math.max(at, 0))).length;
      field.setSelectionRange(from, from);
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      form.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
    },
    isTouched,
    warn,
  };
}

const NO_PLACE =
  '有一处改动在识别稿里没有地方放（例如标题两行之间的空格）。请把那一处改回去，可以写在理由里。';

function printedSide({ lines }: Part): HTMLElement {
  const list = element(
    'ol',
    'source-text',
    ...lines.map(({ number, text }) =>
      element(
        'li',
        '',
        element('span', 'line-number', String(number)),
        element('span', 'line-text', text),
      ),
    ),
  );
  list.setAttribute('role', 'list');
  list.setAttribute('aria-labelledby', 'mend-printed');
  const title = element('p', 'mend-label', '识别稿原样');
  title.id = 'mend-printed';
  return element('div', 'mend-side', title, list);
}
