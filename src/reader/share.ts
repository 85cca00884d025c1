import { addressHere } from './address-here.ts';

/** Where the system can pass a page on, a button does so. */
export function offerSharing(tools: HTMLElement): void {
  const button = tools.querySelector<HTMLButtonElement>('[data-tool=share]');
  if (!button || !('share' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ title: document.title, url: addressHere() }).catch(() => {
      // The reader has thought better of it.
    });
  });
}
