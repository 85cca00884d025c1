/**
 * What a reader may choose about the look of the site: each choice is an attribute of the document
 * (`data-text-size="large"`) that the stylesheets know.
 */
export const displayChoices = {
  'text-size': {
    name: '字号',
    usual: 'medium',
    options: [
      ['small', '小'],
      ['medium', '中'],
      ['large', '大'],
    ],
  },
  theme: {
    name: '明暗',
    usual: 'system',
    options: [
      ['system', '随系统'],
      ['light', '浅色'],
      ['dark', '深色'],
    ],
  },
} as const;

export type DisplayChoice = keyof typeof displayChoices;

/** Named again for the script that runs before the page is shown: it carries no words. */
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
function keepDisplay(choice: string, option: string): void {
  try {
    localStorage.setItem(keyOf(choice), option);
  } catch {
    // The choice holds for this page.
  }
}

/** Gives the page a look: the stylesheets know the attribute. */
function applyDisplay(choice: string, option: string): void {
  document.documentElement.setAttribute(`data-${choice}`, option);
}

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

/**
 * Has the browser frame the page in the colour of the chosen theme; where none is chosen, in that
 * of the system's. The page names a colour for each (`<meta name="theme-color" data-scheme>`).
 */
function frameInTheme(): void {
  const theme = document.documentElement.dataset['theme'];
  const isChosen = theme === 'light' || theme === 'dark';
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = meta.dataset['scheme'] ?? '';
    if (!isChosen) meta.media = `(prefers-color-scheme: ${scheme})`;
    else meta.media = scheme === theme ? 'all' : 'not all';
  }
}
