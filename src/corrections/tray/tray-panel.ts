import { element } from '../../search/ask/elements.ts';
import type { DeskSettings } from './desk-settings.ts';
import { fillTray } from './fill-tray.ts';

/** Opens the tray over the page; closed, the focus goes back to what opened it. */
export function openTray(settings: DeskSettings, opener: HTMLElement): void {
  const title = element('h2', 'tray-title', '我的更正');
  title.id = 'tray-title';
  const close = element('button', 'tray-close', '关闭');
  close.type = 'button';
  const content = element('div', 'tray');
  const dialog = element(
    'dialog',
    'tray-dialog',
    element('div', 'tray-head', title, close),
    content,
  );
  dialog.setAttribute('aria-labelledby', title.id);
  close.addEventListener('click', () => {
    dialog.close();
  });
  const stop = fillTray(content, settings);
  dialog.addEventListener('close', () => {
    stop();
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
