/**
 * What every page loads: how it looks to this reader, the search box, and on a piece the tools for
 * reading it. Nothing of it is needed to read.
 */
import '../search/every-page.ts';
import { loadScript } from '../classic/load-script.ts';
import { offerCorrections } from '../corrections/offer-corrections.ts';
import { copyCitations, copyLinks, offerSharing } from './copy.ts';
import { offerDisplay } from './display.ts';
import { offerPlainText } from './plain-text.ts';
import readAloud from './read-aloud.ts?classic';
import { chineseVoice } from './speech.ts';
import { switchReadings } from './switch-readings.ts';

offerDisplay();

const piece = document.querySelector<HTMLElement>('article.piece');
const tools = piece?.querySelector<HTMLElement>('.reading-tools');
if (piece && tools) {
  copyCitations(piece, tools);
  copyLinks(piece, tools);
  offerPlainText(piece);
  offerSharing(tools);
  switchReadings(piece, tools);
  offerReadingAloud(tools);
  offerCorrections(piece, tools);
}

// Tools that need scripts are shown from now on.
document.documentElement.dataset['scripted'] = '';

/**
 * Shows the button for reading aloud as soon as there is a voice for it: browsers tell their voices
 * late. What reads is loaded when the button is first used.
 */
function offerReadingAloud(tools: HTMLElement): void {
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
