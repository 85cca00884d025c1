import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type BundledScripts, bundledScripts } from './classic-scripts.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classic-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(
    join(folder, 'page.ts'),
    `import entry from './entry.ts?classic'; console.log(entry);`,
  );
  await writeFile(
    join(folder, 'entry.ts'),
    `import later from './later.ts?classic';
     import { name } from './name.ts';
     document.title = name + later;`,
  );
  await writeFile(join(folder, 'later.ts'), `import { name } from './name.ts'; alert(name);`);
  await writeFile(join(folder, 'name.ts'), `export const name: string = 'n' + 'ame';`);
});

/** Bundles a page as the site's build does. */
async function build(bundled: BundledScripts): Promise<string> {
  const bundle = await rolldown({ input: join(folder, 'page.ts'), plugins: [bundled.plugin] });
  onTestFinished(() => bundle.close());
  const { output } = await bundle.generate({ format: 'esm' });
  return output[0].code;
}

test('a page learns the address of a script, which is one whole classic script', async () => {
  const bundled = bundledScripts('hashed');
  const page = await build(bundled);
  const scripts = await bundled.scripts();
  const [entry, later] = ['entry', 'later'].map((name) =>
    [...scripts].find(([address]) => address.startsWith(`assets/${name}.`)),
  );
  expect(scripts.size).toBe(2);
  expect(page).toContain(`"${entry?.[0] ?? '-'}"`);
  expect(entry?.[1].code).toContain(later?.[0] ?? '-');
  // A module would not parse as a script.
  for (const { code } of scripts.values()) expect(() => new Script(code)).not.toThrow();
});

test('a script that changes has another name, and so has what loads it', async () => {
  const before = bundledScripts('hashed');
  await build(before);
  const former = [...(await before.scripts()).keys()];
  await writeFile(join(folder, 'later.ts'), `alert('another');`);
  const after = bundledScripts('hashed');
  await build(after);
  const present = [...(await after.scripts()).keys()];
  expect(present).toHaveLength(2);
  expect(present.filter((address) => former.includes(address))).toEqual([]);
});

test('while pages are worked on, names stay and a changed script is made anew', async () => {
  const bundled = bundledScripts('plain');
  await build(bundled);
  await writeFile(join(folder, 'name.ts'), `export const name = 'changed';`);
  const scripts = await bundled.scripts();
  expect([...scripts.keys()].sort()).toEqual(['assets/entry.js', 'assets/later.js']);
  expect(scripts.get('assets/entry.js')?.code).toContain('changed');
});

test('a script that imports what is not there is refused', async () => {
  await writeFile(join(folder, 'name.ts'), `export { name } from './nothing.ts';`);
  await expect(build(bundledScripts('hashed'))).rejects.toThrow('nothing.ts');
});

test('scripts that ask for each other are refused, and nobody waits for ever', async () => {
  await writeFile(join(folder, 'later.ts'), `import a from './last.ts?classic'; alert(a);`);
  await writeFile(join(folder, 'last.ts'), `import a from './entry.ts?classic'; alert(a);`);
  await expect(build(bundledScripts('hashed'))).rejects.toThrow(
    'last.ts → entry.ts → later.ts → last.ts',
  );
});
