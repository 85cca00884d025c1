import type { DisplayChoice } from './display-choices.ts';

const choices: readonly DisplayChoice[] = ['text-size', 'theme'];
const root = document.documentElement;

/**
 * Gives the page the look that the reader has chosen before, and keeps what is chosen now. Where
 * the browser keeps nothing, a choice holds for the page.
 */
export function keepDisplay(): void {
  recall();
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    const choice = button?.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
    if (!button || choice === undefined) return;
    try {
      localStorage.setItem(keyOf(choice), button.value);
    } catch {
      // Refused by the reader's settings.
    }
    choose(choice, button.value);
  });
  // Chosen on another page: in another window, or before coming back to this one.
  addEventListener('storage', recall);
  addEventListener('pageshow', recall);
}

function recall(): void {
  for (const choice of choices) {
    try {
      const kept = localStorage.getItem(keyOf(choice));
      if (kept !== null) choose(choice, kept);
    } catch {
      return;
    }
  }
}

function choose(choice: string, option: string): void {
  root.setAttribute(`data-${choice}`, option);
  for (const button of document.querySelectorAll<HTMLButtonElement>(
    `[data-choice="${choice}"] button`,
  )) {
    button.ariaPressed = String(button.value === option);
  }
}

/** Several sites of one host share what the browser keeps. */
const keyOf = (choice: string): string => `archive-${choice}`;
