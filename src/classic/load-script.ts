/** Runs in browsers: loads scripts that are needed now and then. */

/** A script is asked for its own address while it is run for the first time, and only then. */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/** The root of the site: scripts lie in a folder below it. */
export const root = new URL('../', own === '' ? document.baseURI : own);

/**
 * Has the page run another script.
 *
 * @param address - from the root of the site, as `?classic` gives it
 * @throws where it cannot be loaded
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(address, root).href;
    script.onload = () => {
      resolve();
      script.remove();
    };
    script.onerror = () => {
      reject(new Error(`${address} cannot be loaded`));
      script.remove();
    };
    document.head.append(script);
  });
}
