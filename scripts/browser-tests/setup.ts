import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../serve/static-server.ts';
import { startBrowser } from './browser.ts';

/** One way in which dist/ is served to the tests. */
export type ServedSite = {
  readonly name: string;
  /** Address of its root, with a slash at the end. */
  readonly url: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser that all test files share can be reached. */
    browserEndpoint: string;
    sites: readonly ServedSite[];
  }
}

/**
 * Before the browser tests: one browser, and dist/ served in every way that it must bear. None of
 * the hosts serves index documents, the harder case: pages must link to files by name.
 *
 * @returns what ends them
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../dist/', import.meta.url));
  if (!existsSync(folder)) {
    throw new Error('The browser tests run on the built site, and there is none: npm run build');
  }
  const mounts = ['/', '/a/b/'];
  const servers = await Promise.all(
    mounts.map((mount) =>
      serveFolder({ folder, mount, indexDocuments: false, host: '127.0.0.1', port: 0 }),
    ),
  );
  const { server: browser, name } = await startBrowser();
  console.log(`Browser: ${name}`);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide(
    'sites',
    servers.map(({ url }, index) => ({ name: `at ${mounts[index] ?? ''}`, url })),
  );
  return async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  };
}
