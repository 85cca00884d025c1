import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';
import { type ServedSite, startHosts } from './hosts.ts';
import { dist } from '../../cli/paths.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser that all test files share can be reached. */
    browserEndpoint: string;
    sites: readonly ServedSite[];
    everyHost: readonly ServedSite[];
  }
}

/**
 * Before the browser tests: one browser, and dist/ served in every way that it must bear.
 *
 * @returns what ends them
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(dist)) {
    throw new Error('The browser tests run on the built site, and there is none: npm run build');
  }
  const hosts = await startHosts(dist);
  const { server: browser, name } = await startBrowser([], { pinned: true });
  console.log(`Browser: ${name}; ${hosts.everyHost.at(-1)?.name ?? ''}`);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('sites', hosts.sites);
  project.provide('everyHost', hosts.everyHost);
  return async () => {
    await browser.close();
    await hosts.close();
  };
}
