import { loadScript } from '../../classic/load-script.ts';
import { type Shelf, unpacked } from './shelf.ts';
import { twinName, TWINS, twinPath } from './twin.ts';

type Twins = { [TWINS]?: Partial<Record<string, string>> };

/** @param directory - folder of the index, from the root of the site, with its closing slash */
export function twinShelf(directory: string): Shelf {
  const taken = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  async function take(path: string): Promise<Uint8Array<ArrayBuffer>> {
    await loadScript(twinPath(path));
    const twins = (globalThis as Twins)[TWINS] ?? {};
    const name = twinName(path);
    const base64 = twins[name];
    if (base64 === undefined) throw new Error(`${twinPath(path)} has not what it should have`);
    // Who asked keeps it, in a form that takes less room.
    Reflect.deleteProperty(twins, name);
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }

  function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const path = directory + name;
    const taking = taken.get(path) ?? take(path).finally(() => taken.delete(path));
    taken.set(path, taking);
    return taking;
  }

  return {
    json: async (path) => JSON.parse(new TextDecoder().decode(await bytesOf(path))) as unknown,
    bytes: async (path) => unpacked(await bytesOf(path)),
  };
}
