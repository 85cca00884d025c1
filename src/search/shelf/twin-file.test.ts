import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { TWINS } from './twin.ts';
import { twinFile } from './twin-file.ts';

test('a twin leaves the bytes of its file, and keeps what others have left', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const page: Record<string, unknown> = {};
  page['self'] = page;
  for (const path of ['pairs/a.gz', 'pairs/b.gz']) {
    const twin = twinFile({ path, content: bytes });
    expect(twin.path).toBe(`${path}.js`);
    const code = Buffer.from(twin.content).toString('latin1');
    // Whatever encoding a browser takes it for.
    expect(code).toMatch(/^[\x20-\x7e\n]*$/);
    runInNewContext(code, page);
  }
  const left = page[TWINS] as Record<string, string>;
  expect(Object.keys(left)).toEqual(['pairs/a.gz', 'pairs/b.gz']);
  expect([...Buffer.from(left['pairs/b.gz'] ?? '', 'base64')]).toEqual([...bytes]);
});
