import { queryIn, withQuery } from './address.ts';
import { answersOn, STEP } from './answers.ts';
import { pageParts } from './page-parts.ts';
import { clipped } from './query.ts';

/** How long to wait for the next key, in milliseconds. */
const PAUSE = 120;

/** What the history keeps beside an address: how many results were open. */
type Kept = { readonly shown: number } | null;

const parts = pageParts();
const { box, list, more } = parts;
const answers = answersOn(parts);
const titleOfPage = document.title;

let asked = '';
/** Whether the visitor settled on the query in the address: then the next gets its own entry. */
let settled = true;

function ask(query: string, shown: number): void {
  asked = query;
  document.title = query === '' ? titleOfPage : `${query} · ${titleOfPage}`;
  void answers.answer(query, shown);
}

/** Asks what stands in the box and writes it into the address. */
function typed(): void {
  const query = clipped(box.value).trim();
  if (query === asked) return;
  const address = withQuery(location.href, query);
  if (settled) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  settled = false;
  ask(query, STEP);
}

/** Shows what the address says: at the start and after Back and Forward. */
function restore(): void {
  settled = true;
  box.value = queryIn(location.href);
  const kept = history.state as Kept;
  ask(box.value, Math.max(STEP, kept?.shown ?? 0));
}

let pause: ReturnType<typeof setTimeout> | undefined;
function soon(): void {
  clearTimeout(pause);
  pause = setTimeout(typed, PAUSE);
}

box.addEventListener('input', (event) => {
  // Letters of an unfinished Chinese character are no query.
  if (!(event instanceof InputEvent && event.isComposing)) soon();
});
box.addEventListener('compositionend', soon);
box.addEventListener('focus', () => {
  answers.prepare();
});
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  // Sending the same query again is how a visitor tries again after a failure.
  if (clipped(box.value).trim() === asked) ask(asked, STEP);
  else typed();
  settled = true;
});
list.addEventListener('click', () => {
  settled = true;
});
more.addEventListener('click', () => {
  void answers.showMore().then((shown) => {
    history.replaceState({ shown } satisfies Kept, '');
  });
});
addEventListener('popstate', restore);
restore();
