import { root } from '../classic/load-script.ts';
import { addressOf } from './names.ts';
import type { Names } from './open-names.ts';
import { type Suggestion, suggestions } from './suggest.ts';

/** How many names are suggested at a time. */
const MOST = 8;
const LIST = 'search-suggestions';

/**
 * Makes a search box a combobox: names are suggested under it while somebody types. Arrow keys go
 * through them, Enter opens the one that is chosen, Escape closes the list. Enter without one that
 * is chosen searches, as it would without this.
 *
 * @param box - the search box, alone in its form
 */
export function suggestIn(box: HTMLInputElement, names: Names): void {
  const list = document.createElement('ul');
  list.id = LIST;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = '地名、作者和标题';
  list.hidden = true;
  box.form?.append(list);
  box.role = 'combobox';
  box.ariaAutoComplete = 'list';
  box.ariaExpanded = 'false';
  box.setAttribute('aria-controls', LIST);

  let typed = 0;
  let active = -1;

  async function suggest(): Promise<void> {
    typed += 1;
    const mine = typed;
    const sought = box.value.trim();
    const found = sought === '' ? [] : suggestions(await names.near(sought), sought, MOST);
    if (mine === typed) show(found);
  }

  function show(found: readonly Suggestion[]): void {
    list.replaceChildren(...found.map((it, index) => option(it, index)));
    const isOpen = found.length > 0 && document.activeElement === box;
    list.hidden = !isOpen;
    list.dataset['for'] = box.value;
    box.ariaExpanded = String(isOpen);
    choose(-1);
  }

  function close(): void {
    typed += 1;
    show([]);
  }

  function choose(index: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const chosen = list.children[index];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) box.setAttribute('aria-activedescendant', chosen.id);
    else box.removeAttribute('aria-activedescendant');
  }

  const open = (chosen: Element | null | undefined): void => {
    const address = chosen instanceof HTMLElement ? chosen.dataset['address'] : undefined;
    if (address !== undefined) location.assign(address);
  };

  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void suggest().catch(close);
  });
  box.addEventListener('compositionend', () => void suggest().catch(close));
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const count = list.childElementCount;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0 && !list.hidden) {
      event.preventDefault();
      // One place stands for the box itself, between the last and the first.
      choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter') {
      const chosen = list.children[active];
      close();
      if (!chosen) return;
      event.preventDefault();
      open(chosen);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    }
  });
  // The box keeps the focus while the list is used.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) open(target.closest('[role=option]'));
  });
}

function option({ name, printed }: Suggestion, index: number): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `${LIST}-${String(index)}`;
  item.role = 'option';
  item.ariaSelected = 'false';
  item.dataset['address'] = new URL(addressOf(name), root).href;
  const hint = document.createElement('span');
  hint.className = 'suggestion-hint';
  hint.textContent = printed === null ? name.hint : `${name.hint} 印作「${printed}」`;
  item.append(name.name, ' ', hint);
  return item;
}
