/** Run on the page of what a reader has gathered. */
import { deskSettings } from './tray/desk-settings.ts';
import { fillTray } from './tray/fill-tray.ts';

const settings = deskSettings();
const container = document.querySelector<HTMLElement>('.tray');
if (settings && container) fillTray(container, settings);
