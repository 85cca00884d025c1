import { element } from '../../search/ask/elements.ts';

/** So many characters fit onto a line of the field. */
const WIDE = 34;

/** A field for running text, as high as the text asks for. */
export function textField(text: string): HTMLTextAreaElement {
  const field = element('textarea', 'mend-text');
  field.id = 'mend-text';
  field.value = text;
  field.rows = Math.min(16, Math.ceil([...text].length / WIDE) + 1);
  field.spellcheck = false;
  field.autocomplete = 'off';
  return field;
}

/** @param longest - how many characters it takes, in UTF-16 units */
export function wordField(id: string, text: string, longest: number): HTMLInputElement {
  const field = element('input', '');
  field.id = id;
  field.value = text;
  field.maxLength = longest;
  field.autocomplete = 'off';
  return field;
}

/** @param field - id of the field that it is of */
export function label(field: string, words: string): HTMLLabelElement {
  const made = element('label', 'mend-label', words);
  made.htmlFor = field;
  return made;
}

export function button(type: 'submit' | 'button', words: string): HTMLButtonElement {
  const made = element('button', '', words);
  made.type = type;
  return made;
}
