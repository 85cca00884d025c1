/** Run on the page of what a reader has gathered. */
import { correctionSettings } from './draft-list.ts';
import { showDrafts } from './show-drafts.ts';

const settings = correctionSettings();
const container = document.querySelector<HTMLElement>('.draft-list');
if (settings && container) showDrafts(container, settings);
