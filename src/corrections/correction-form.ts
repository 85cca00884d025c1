import { isReservedName, withoutUnseen } from '../model/characters.ts';
import { button, element } from '../reader/element.ts';
import { textOf } from './align.ts';
import { correctionsOf, type TypedChanges } from './corrections-of.ts';
import type { CorrectablePart } from './read-part.ts';
import { showChange } from './show-change.ts';

/** What a reader has filled in. */
export type Filled = {
  readonly typedChanges: TypedChanges;
  readonly why: string;
  readonly who: string;
};

export type CorrectionForm = {
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
/** What the review takes of a name; of a reason it takes more than anybody writes. */
const LONGEST_NAME = 60;
const LONGEST_WHY = 300;

/**
 * A form in which a part of a piece is corrected, beside its source lines.
 *
 * @param part - what is corrected
 * @param start - what the fields have at first
 * @param done - takes what was filled in, checked; null: the reader gives up
 */
export function correctionForm(
  part: CorrectablePart,
  start: { readonly text: string; readonly why: string; readonly who: string },
  done: (filled: Filled | null) => void,
): CorrectionForm {
  const field = textField(start.text);
  const why = wordField('correction-why', start.why, LONGEST_WHY);
  why.setAttribute('aria-describedby', 'correction-why-hint');
  const who = wordField('correction-who', start.who, LONGEST_NAME);
  const hint = element(
    'p',
    'correction-hint',
    '凭什么这样改，例如：查了原报；“企力”不成词，是“合力”的误读。',
  );
  hint.id = 'correction-why-hint';
  const changes = element('div', 'correction-changes');
  changes.setAttribute('role', 'status');
  const problem = element('p', 'correction-problem');
  problem.setAttribute('role', 'alert');
  const cancel = button('button', '不改了');
  const form = element(
    'form',
    'correction-form',
    Object.assign(element('p', 'correction-title', `改${part.name}`), { id: 'correction-title' }),
    element(
      'div',
      'correction-sides',
      printedSide(part),
      element('div', 'correction-side', label('correction-text', '照报纸应当是'), field),
    ),
    changes,
    element(
      'div',
      'correction-fields',
      element('div', 'correction-field', label('correction-why', '理由'), why, hint),
      element('div', 'correction-field', label('correction-who', '署名（可不填）'), who),
    ),
    problem,
    element('div', 'correction-buttons', button('submit', '放进我的更正'), cancel),
  );
  form.setAttribute('aria-labelledby', 'correction-title');
  form.noValidate = true;

  const typedChanges = (): TypedChanges =>
    correctionsOf(part.cells, part.lines, withoutUnseen(field.value, start.text));
  const isTouched = (): boolean => field.value !== start.text || why.value !== start.why;
  const tellChanges = (): void => {
    const { changes: all, isWhole } = typedChanges();
    changes.replaceChildren(
      element('p', 'correction-count', all.length > 0 ? `改了${all.length}处：` : '还没有改动。'),
      ...all.map(showChange),
      ...(isWhole ? [] : [element('p', 'correction-count', NO_PLACE)]),
    );
  };
  const warn = (words: string, culprit?: HTMLElement): void => {
    problem.textContent = words;
    for (const it of [field, why, who]) it.ariaInvalid = it === culprit ? 'true' : null;
    culprit?.focus();
  };
  const send = (): void => {
    const made = typedChanges();
    const reason = withoutUnseen(why.value).trim();
    const name = withoutUnseen(who.value).trim();
    if (made.changes.length === 0 && field.value === start.text) warn('还没有改动。', field);
    else if (!made.isWhole) warn(NO_PLACE, field);
    else if (made.changes.length > 0 && reason === '') warn('请写明理由：凭什么这样改。', why);
    else if (isReservedName(name))
      warn(`“${name}”会被当成存档的编辑，请另署一个名字，或者不署。`, who);
    else done({ typedChanges: made, why: reason, who: name });
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(tellChanges, PAUSE);
  });
  // At once, not with the changes: what is said of the form since then is to stay.
  form.addEventListener('input', () => {
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

function printedSide({ lines }: CorrectablePart): HTMLElement {
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
  list.setAttribute('aria-labelledby', 'correction-printed');
  const title = element('p', 'correction-label', '识别稿原样');
  title.id = 'correction-printed';
  return element('div', 'correction-side', title, list);
}

/** So many characters fit onto a line of the field. */
const WIDE = 34;

/** A field for running text, as high as the text asks for. */
function textField(text: string): HTMLTextAreaElement {
  const field = element('textarea', 'correction-text');
  field.id = 'correction-text';
  field.value = text;
  field.rows = Math.min(16, Math.ceil([...text].length / WIDE) + 1);
  field.spellcheck = false;
  field.autocomplete = 'off';
  return field;
}

/** @param longest - how many characters it takes, in UTF-16 units */
function wordField(id: string, text: string, longest: number): HTMLInputElement {
  const field = element('input', '');
  field.id = id;
  field.value = text;
  field.maxLength = longest;
  field.autocomplete = 'off';
  return field;
}

/** @param field - id of the field that it is of */
function label(field: string, words: string): HTMLLabelElement {
  const made = element('label', 'correction-label', words);
  made.htmlFor = field;
  return made;
}
