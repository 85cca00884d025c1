import { loadScript } from '../classic/load-script.ts';
import { chineseVoice } from './chinese-voice.ts';
import readAloud from './read-aloud.ts?classic';

/**
 * Shows the button for reading aloud as soon as there is a voice for it: browsers tell their voices
 * late. What reads is loaded when the button is first used.
 */
export function offerReadingAloud(tools: HTMLElement): void {
  const group = tools.querySelector<HTMLElement>('[data-tool=aloud]');
  const play = group?.querySelector<HTMLButtonElement>('[value=play]');
  if (!group || !play || !('speechSynthesis' in window)) return;
  const offer = (): void => {
    group.hidden = chineseVoice() === null;
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  play.addEventListener('click', () => void loadScript(readAloud), { once: true });
}
