import { root } from '../../classic/load-script.ts';
import { element } from '../../search/ask/elements.ts';
import { button } from '../form/fields.ts';
import { mendAddress } from '../mend-address.ts';
import { showChange } from '../show-change.ts';
import { cleaned } from '../text/difference.ts';
import type { Kept } from './kept-corrections.ts';

/** Takes a correction out of the tray, or puts another in its place. */
export type Replace = (old: Kept, now: Kept | null) => void;

/** A correction in the tray: what it says, where it was made, and how to change it. */
export function trayEntry(kept: Kept, replace: Replace): HTMLLIElement {
  const where = element('a', '', `${kept.title}，${kept.part}`);
  where.href = new URL(mendAddress(kept.piece, kept.line), root).href;
  const change = button('button', '修改');
  const remove = button('button', '删去');
  const name = `第${kept.line}行“${kept.read}”`;
  change.ariaLabel = `修改${name}`;
  remove.ariaLabel = `删去${name}`;
  const item = element(
    'li',
    'tray-entry',
    element('p', 'tray-where', where),
    showChange(kept),
    element('p', 'tray-why', `理由：${kept.why}`),
    element('p', 'tray-buttons', change, remove),
  );
  remove.addEventListener('click', () => {
    replace(kept, null);
  });
  change.addEventListener('click', () => {
    const form = entryForm(kept, replace, () => {
      form.replaceWith(...shown);
      change.focus();
    });
    const shown = [...item.children].slice(1);
    item.replaceChildren(...[...item.children].slice(0, 1), form);
    form.querySelector('input')?.focus();
  });
  return item;
}

function entryForm(kept: Kept, replace: Replace, cancelled: () => void): HTMLFormElement {
  const as = field('改作（不填就是删去）', kept.as);
  const why = field('理由', kept.why);
  const problem = element('p', 'mend-problem');
  problem.setAttribute('role', 'alert');
  const save = button('submit', '改好了');
  const cancel = button('button', '不改了');
  const form = element(
    'form',
    'tray-form',
    element('p', '', `第${kept.line}行“${kept.read}”`),
    as.label,
    why.label,
    problem,
    element('p', 'tray-buttons', save, cancel),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = {
      ...kept,
      as: cleaned(as.input.value, kept.read),
      why: cleaned(why.input.value).trim(),
    };
    const fault =
      now.why === '' ? '请写明理由。' : now.as === kept.read ? '与原文相同，没有改动。' : null;
    problem.textContent = fault ?? '';
    if (fault === null) replace(kept, now);
    else (now.why === '' ? why : as).input.focus();
  });
  cancel.addEventListener('click', cancelled);
  return form;
}

function field(words: string, value: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = element('input', '');
  input.value = value;
  input.autocomplete = 'off';
  return { label: element('label', 'mend-field', words, input), input };
}
