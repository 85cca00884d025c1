/**
 * Run when 朗读 is first pressed: reads the piece paragraph by paragraph, marks the one that is
 * being read and brings it into view. The button then pauses and goes on, the other one and Escape
 * end it.
 *
 * Pausing cuts the voice off and going on repeats the run of words: a browser's own pause ends the
 * reading on some systems.
 */
import { breaths, chineseVoice, wordsOf } from './speech.ts';

const group = document.querySelector<HTMLElement>('[data-tool=aloud]');
const play = group?.querySelector<HTMLButtonElement>('[value=play]');
const stop = group?.querySelector<HTMLButtonElement>('[value=stop]');
const home = group?.parentElement;
const neighbour = group?.nextSibling ?? null;
const READ = '.title-block .headline, .body .paragraph, .body .crosshead, .body figcaption';

type Run = { readonly part: Element; readonly words: string };

let runs: readonly Run[] = [];
let at = 0;
let state: 'silent' | 'reading' | 'paused' = 'silent';
/** Kept while it is said: some browsers forget an utterance that nothing else holds. */
let saying: SpeechSynthesisUtterance | undefined;

function turn(to: typeof state): void {
  state = to;
  if (!group || !play || !stop) return;
  const hadFocus = group.contains(document.activeElement);
  play.textContent = { silent: '朗读', reading: '暂停', paused: '继续朗读' }[to];
  stop.hidden = to === 'silent';
  const isOn = to !== 'silent';
  if (isOn === group.classList.contains('aloud-on')) return;
  group.classList.toggle('aloud-on', isOn);
  // While it reads, it is fixed to the window: in some browsers nothing within the text can be.
  if (isOn) document.body.append(group);
  else home?.insertBefore(group, neighbour);
  if (hadFocus) play.focus({ preventScroll: true });
}

function say(): void {
  const run = runs[at];
  if (!run) {
    end();
    return;
  }
  mark(run.part);
  const utterance = new SpeechSynthesisUtterance(run.words);
  utterance.lang = 'zh-CN';
  utterance.voice = chineseVoice();
  utterance.onend = () => {
    if (saying !== utterance) return;
    at += 1;
    say();
  };
  utterance.onerror = () => {
    if (saying === utterance) pause();
  };
  saying = utterance;
  speechSynthesis.speak(utterance);
}

function mark(part: Element | null): void {
  const before = document.querySelector('.being-read');
  if (before === part) return;
  before?.classList.remove('being-read');
  part?.classList.add('being-read');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  part?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

function begin(): void {
  speechSynthesis.cancel();
  turn('reading');
  say();
}

function pause(): void {
  saying = undefined;
  speechSynthesis.cancel();
  turn('paused');
}

function end(): void {
  saying = undefined;
  speechSynthesis.cancel();
  at = 0;
  mark(null);
  turn('silent');
}

function press(): void {
  if (state === 'reading') {
    pause();
    return;
  }
  if (state === 'silent') {
    runs = [...document.querySelectorAll(READ)].flatMap((part) =>
      breaths(wordsOf(part)).map((words) => ({ part, words })),
    );
  }
  begin();
}

play?.addEventListener('click', press);
stop?.addEventListener('click', end);
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && state !== 'silent') end();
});
// The voice would go on without the page.
addEventListener('pagehide', end);
press();
