/**
 * What every page loads: how it looks to this reader, the search box, and on a piece the tools for
 * reading it. Nothing of it is needed to read.
 */
import '../search/box/every-page.ts';
import { offerMending } from '../corrections/offer-mending.ts';
import { copyCitations } from './copy-citations.ts';
import { copyLinks } from './copy-links.ts';
import { offerDisplay } from './offer-display.ts';
import { offerReadingAloud } from './offer-reading-aloud.ts';
import { offerSharing } from './share.ts';
import { switchReadings } from './switch-readings.ts';

offerDisplay();

const piece = document.querySelector<HTMLElement>('article.piece');
const tools = piece?.querySelector<HTMLElement>('.reading-tools');
if (piece && tools) {
  copyCitations(piece, tools);
  copyLinks(piece, tools);
  offerSharing(tools);
  switchReadings(piece, tools);
  offerReadingAloud(tools);
  offerMending(piece, tools);
}

// Tools that need scripts are shown from now on.
document.documentElement.dataset['scripted'] = '';
