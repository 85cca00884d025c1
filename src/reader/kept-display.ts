import type { DisplayChoice } from './display-choices.ts';

const choices: readonly DisplayChoice[] = ['text-size', 'theme'];

/** Several sites of one host share what the browser keeps. */
const keyOf = (choice: string): string => `archive-${choice}`;

/** Gives the page the look that the reader has chosen before, as far as the browser kept it. */
export function recallDisplay(): void {
  for (const choice of choices) {
    try {
      const kept = localStorage.getItem(keyOf(choice));
      if (kept !== null) applyDisplay(choice, kept);
    } catch {
      return;
    }
  }
}

/** Has the browser keep a choice for other pages and visits, unless the reader's settings refuse. */
export function keepDisplay(choice: string, option: string): void {
  try {
    localStorage.setItem(keyOf(choice), option);
  } catch {
    // The choice holds for this page.
  }
}

/** Gives the page a look: the stylesheets know the attribute. */
export function applyDisplay(choice: string, option: string): void {
  document.documentElement.setAttribute(`data-${choice}`, option);
}
