import { frameInTheme } from './frame-in-theme.ts';
import { applyDisplay, keepDisplay, recallDisplay } from './kept-display.ts';

/** The buttons for the look of the site: what is chosen holds at once, and is kept. */
export function offerDisplay(): void {
  showChosen();
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    const choice = button?.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
    if (!button || choice === undefined) return;
    keepDisplay(choice, button.value);
    applyDisplay(choice, button.value);
    showChosen();
  });
  // Chosen on another page: in another window, or before coming back to this one.
  const recall = (): void => {
    recallDisplay();
    showChosen();
  };
  addEventListener('storage', recall);
  addEventListener('pageshow', recall);
}

function showChosen(): void {
  frameInTheme();
  for (const group of document.querySelectorAll<HTMLElement>('[data-choice]')) {
    const chosen = document.documentElement.getAttribute(`data-${group.dataset['choice'] ?? ''}`);
    if (chosen === null) continue;
    for (const button of group.querySelectorAll('button')) {
      button.ariaPressed = String(button.value === chosen);
    }
  }
}
