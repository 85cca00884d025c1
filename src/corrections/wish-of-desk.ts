import { loadScript } from '../classic/load-script.ts';
import { DESK_WISHED, type DeskWish } from './desk-wish.ts';
import mendDesk from './mend-desk.ts?classic';

let loading: Promise<void> | undefined;

/**
 * Has the desk do something; its script is loaded when it is first wanted.
 *
 * @throws where the script cannot be loaded
 */
export async function wishOfDesk(wish: DeskWish): Promise<void> {
  loading ??= loadScript(mendDesk);
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  document.dispatchEvent(new CustomEvent(DESK_WISHED, { detail: wish }));
}
