import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { startBrowser } from '../browser-tests/browser.ts';
import { runCommand } from '../commands/command.ts';
import { serveFolder } from '../serve/static-server.ts';
import { dist, root } from '../tasks/paths.ts';
import { picturesOf, type Picture } from './pictures.ts';
import { printed, terminalBlocks, withTexts } from './terminal-blocks.ts';

const help = `npm run guide-pictures

Takes the pictures of the editors' guides (content/guide) anew, of the site in dist/, and writes into
the guides what the commands that they show print now.

  --site DIR  the built site (dist)
  --out DIR   where the pictures go, the guides left as they are`;

const guides = join(root, 'content/guide');

const size = { width: 960, height: 640 };
/** Bytes of a picture: a guide is read on slow lines, and kept in the repository. */
const largest = 60_000;

await runCommand({
  help,
  options: { site: { type: 'string', default: dist }, out: { type: 'string' } },
  choices: [],
  async run({ values }) {
    const { site } = values;
    if (!existsSync(site)) {
      console.error('There is no built site yet: npm run build');
      return 1;
    }
    const out = values.out ?? guides;
    await mkdir(out, { recursive: true });
    const server = await serveFolder({ folder: site, host: '127.0.0.1' });
    const { server: running } = await startBrowser();
    try {
      const browser = await chromium.connect(running.wsEndpoint());
      for (const picture of picturesOf(site)) {
        const bytes = await smaller(await take(picture, server.url, browser), browser);
        const file = join(out, `${picture.name}.webp`);
        await writeFile(file, bytes);
        console.log(`${file}: ${String(Math.round(bytes.length / 1024))} KB, ${picture.address}`);
      }
    } finally {
      await running.close();
      await server.close();
    }
    if (values.out === undefined) await writeTexts();
    return 0;
  },
});

async function writeTexts(): Promise<void> {
  for (const name of (await readdir(guides)).filter((it) => it.endsWith('.md'))) {
    const file = join(guides, name);
    const guide = await readFile(file, 'utf8');
    await writeFile(file, withTexts(guide, await printed(terminalBlocks(guide))));
  }
}

async function take(picture: Picture, url: string, browser: Browser): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(new URL(picture.address, url).href, { waitUntil: 'networkidle' });
    if (picture.from !== null) {
      await page
        .locator(picture.from)
        .first()
        .evaluate((it) => {
          it.scrollIntoView({ block: 'start' });
          // A little of what stands before it.
          window.scrollBy(0, -48);
        });
    }
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** As WebP, which the browser itself writes; of the best quality that keeps within {@link largest}. */
async function smaller(png: Buffer, browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    for (const quality of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
      const encoded = await page.evaluate(
        async ([source, at]) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          canvas.getContext('2d')?.drawImage(image, 0, 0);
          const blob = await canvas.convertToBlob({ type: 'image/webp', quality: at });
          return [...new Uint8Array(await blob.arrayBuffer())];
        },
        [png.toString('base64'), quality] as const,
      );
      if (encoded.length <= largest) return Buffer.from(encoded);
    }
    throw new Error(`A picture is larger than ${String(largest)} bytes however it is compressed.`);
  } finally {
    await page.close();
  }
}
