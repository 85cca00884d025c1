import { loadScript, root } from '../classic/load-script.ts';
import { COPIES, copyOf, copyPath, FOLDER, MANIFEST, type Manifest } from './manifest.ts';

/** Whether the page was opened from a folder, where browsers let it fetch nothing. */
export const isFromFolder = location.protocol === 'file:';

/** The files of the search, all of one build. What cannot be had is an error. */
export type SearchFiles = {
  readonly manifest: Manifest;
  /** @param path - within the folder of this build; what is gzipped JSON or text is given unpacked */
  bytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
  json(path: string): Promise<unknown>;
};

let opening: Promise<SearchFiles> | undefined;

/**
 * Opens the files once for all who ask. After a failure they are opened anew: the site may have
 * been built again since.
 *
 * @throws where they cannot be had
 */
export async function openFiles(): Promise<SearchFiles> {
  opening ??= open();
  return orForget(opening);
}

async function orForget<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

async function open(): Promise<SearchFiles> {
  const manifest = isFromFolder ? await copiedManifest() : await fetchedManifest();
  const read = isFromFolder ? copiesOf(manifest) : fetchedFrom(manifest);
  const bytes = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const content = await orForget(read(path));
    return path.endsWith('.gz') ? unpacked(content) : content;
  };
  return { manifest, bytes, json: async (path) => parsed(await bytes(path)) };
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

type Read = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

async function fetched(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(new URL(`${FOLDER}/${path}`, root), { cache });
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  return response;
}

/** It has a fixed name: asked for anew with each visit. */
async function fetchedManifest(): Promise<Manifest> {
  return (await (await fetched(MANIFEST, 'no-cache')).json()) as Manifest;
}

function fetchedFrom({ version }: Manifest): Read {
  return async (path) =>
    new Uint8Array(await (await fetched(`${version}/${path}`, 'default')).arrayBuffer());
}

/**
 * Some hosts send a gzipped file as such, others say that it is encoded, and the browser unpacks it.
 *
 * @returns the bytes of the file, unpacked where they still were packed
 */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Where the scripts of a folder leave what they have: files in Base64 by their paths. */
type Copies = { [COPIES]?: Partial<Record<string, string>> };

/** A script that was run stays in the page: it is loaded once. */
const loaded = new Map<string, Promise<void>>();

async function copied(script: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const loading = loaded.get(script) ?? loadScript(`${FOLDER}/${script}`);
  loaded.set(script, loading);
  try {
    await loading;
  } catch (error) {
    loaded.delete(script);
    throw error;
  }
  const base64 = (globalThis as Copies)[COPIES]?.[path];
  if (base64 === undefined) throw new Error(`${script} has no ${path}`);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function copiedManifest(): Promise<Manifest> {
  return parsed(await copied(`${MANIFEST}.js`, MANIFEST)) as Manifest;
}

function copiesOf({ version, copies }: Manifest): Read {
  return (path) => copied(`${version}/${copyPath(copyOf(path, copies))}`, path);
}
