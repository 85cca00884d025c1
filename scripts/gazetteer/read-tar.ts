const block = 512;

/**
 * The files of a tar archive (ustar, as npm packs: POSIX.1-1988 headers of 512 bytes, names below
 * 100 characters).
 */
export function* filesOfTar(tar: Buffer): Generator<{ name: string; bytes: Buffer }> {
  for (let at = 0; at + block <= tar.length;) {
    const name = textAt(tar, at, 100);
    if (name === '') return;
    const size = Number.parseInt(textAt(tar, at + 124, 12), 8);
    const start = at + block;
    const isFile = '0\0'.includes(String.fromCharCode(tar[at + 156] ?? 0));
    if (isFile) yield { name, bytes: tar.subarray(start, start + size) };
    at = start + Math.ceil(size / block) * block;
  }
}

function textAt(tar: Buffer, from: number, length: number): string {
  const field = tar.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}
