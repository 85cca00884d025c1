import { answersOn, pageParts } from './answers.ts';
import { suggestIn } from './combobox.ts';
import { openEngine } from './engine.ts';
import { facets } from './facets.ts';
import {
  clipped,
  orders,
  type Question,
  questionIn,
  runsOf,
  sameAnswer,
  STEP,
  toggled,
  withQuestion,
} from './question.ts';
import { openNames } from './open-names.ts';

/** How long to wait for the next key, in milliseconds. */
const PAUSE = 120;

/** What the history keeps beside an address: how far down the page was. */
type Kept = { readonly scrolled: number } | null;

const parts = pageParts();
const { box, list, more, order, filters } = parts;
const engine = openEngine();
const names = openNames();
const answers = answersOn(parts, engine, names);
const titleOfPage = document.title;

let asked: Question = questionIn(location.href);
/** Whether the visitor settled on the question in the address: then the next gets its own entry. */
let settled = true;
/** Whether the entry of the next question is still to be made. */
let entryDue = false;

function ask(question: Question, counted?: () => void): Promise<void> {
  asked = question;
  order.value = question.order;
  return answers.answer(question, () => {
    document.title = question.query === '' ? titleOfPage : `${question.query} · ${titleOfPage}`;
    counted?.();
  });
}

/** Asks another question and, when it is counted, writes it into the address: that costs time too. */
function turnTo(question: Question): void {
  entryDue ||= settled;
  settled = false;
  void ask(question, writeAddress);
}

function writeAddress(): void {
  const address = withQuestion(location.href, asked);
  writeHistory(entryDue ? 'push' : 'replace', address);
  entryDue = false;
}

/** Another query begins without filters: they belonged to the one before. */
function typed(): void {
  const query = clipped(box.value).trim();
  if (query !== asked.query) turnTo({ ...asked, query, chosen: {}, shown: STEP });
}

/** Shows what the address says: at the start and after Back and Forward. */
async function restore(): Promise<void> {
  settled = true;
  entryDue = false;
  const question = questionIn(location.href);
  const { scrolled } = (history.state as Kept) ?? { scrolled: 0 };
  box.value = question.query;
  filters.open ||= Object.keys(question.chosen).length > 0;
  await ask(question);
  if (scrolled > 0 && sameAnswer(question, asked)) scrollTo(0, scrolled);
}

let pause: ReturnType<typeof setTimeout> | undefined;
function soon(): void {
  engine.fetchAhead(runsOf(clipped(box.value)));
  clearTimeout(pause);
  pause = setTimeout(typed, PAUSE);
}

box.addEventListener('input', (event) => {
  // Letters of an unfinished Chinese character are no query.
  if (!(event instanceof InputEvent && event.isComposing)) soon();
});
box.addEventListener('compositionend', soon);
box.addEventListener('focus', () => {
  engine.prepare();
});
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  // Sending the same query again is how a visitor tries again after a failure.
  if (clipped(box.value).trim() === asked.query) void ask(asked, writeAddress);
  else typed();
  settled = true;
});
order.addEventListener('change', () => {
  const chosen = orders.find((it) => it === order.value) ?? 'relevance';
  settled = true;
  turnTo({ ...asked, order: chosen, shown: STEP });
});
filters.addEventListener('toggle', () => {
  if (filters.open) void answers.showFilters();
});
parts.facets.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const { name, value } = target;
  const facet = facets.find((it) => it === name);
  settled = true;
  if (facet) turnTo(toggled(asked, facet, value));
});
/** Whoever opens a result comes back to where it stood. */
function leave({ target }: Event): void {
  settled = true;
  if (target instanceof Element && target.closest('a'))
    history.replaceState({ scrolled: scrollY } satisfies Kept, '');
}
list.addEventListener('click', leave);
parts.also.addEventListener('click', leave);
more.addEventListener('click', () => {
  void answers.showMore().then((shown) => {
    asked = { ...asked, shown };
    writeHistory('replace', withQuestion(location.href, asked));
  });
});
addEventListener('popstate', () => void restore());
suggestIn(box, names);
void restore();

/**
 * Writes an address into the history. Some browsers let no page of a folder change its address:
 * there it stays as it was, and all else works.
 *
 * @param way - `push` makes an entry of its own, `replace` changes the present one
 */
function writeHistory(way: 'push' | 'replace', address: string): void {
  try {
    if (way === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
  }
}
