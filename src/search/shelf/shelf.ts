/** Where the files of an index are fetched from. */
export type Shelf = {
  /** @throws where the file cannot be had */
  json(path: string): Promise<unknown>;
  /** The bytes of a gzipped file. */
  bytes(path: string): Promise<Uint8Array>;
};

/** @param directory - address of the folder of the index, absolute, with its closing slash */
export function fetchedShelf(directory: URL): Shelf {
  const fetched = async (path: string, cache: RequestCache): Promise<Response> => {
    const response = await fetch(new URL(path, directory), { cache });
    if (!response.ok) throw new Error(`${path}: status ${response.status}`);
    return response;
  };
  return {
    // It has a fixed name: asked for anew with each visit.
    json: async (path) => (await fetched(path, 'no-cache')).json() as Promise<unknown>,
    bytes: async (path) =>
      unpacked(new Uint8Array(await (await fetched(path, 'default')).arrayBuffer())),
  };
}

/**
 * Some hosts send a gzipped file as such, others say that it is encoded, and the browser unpacks it.
 *
 * @returns the bytes of the file, unpacked where they still were packed
 */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  // What fails here fails the reading too.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
}
