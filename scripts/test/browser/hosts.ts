import { pathToFileURL } from 'node:url';
import { serveFolder, type ServeOptions, type StaticServer } from '../../cli/static-server.ts';
import { startNginx } from './nginx-host.ts';

/** One way in which dist/ reaches a visitor. */
export type ServedSite = {
  readonly name: string;
  /** Address of its root, with a slash at the end. */
  readonly url: string;
};

/** All of them. */
export type Hosts = {
  /**
   * The two in which every browser test is run: at a root and under a path, both without index
   * documents, the harder case: pages must link to files by name.
   */
  readonly sites: readonly ServedSite[];
  /** The six that must give the same: what every reader does is tested in each. */
  readonly everyHost: readonly ServedSite[];
  close(): Promise<void>;
};

/** @param folder - absolute path of the built site */
export async function startHosts(folder: string): Promise<Hosts> {
  const open: StaticServer[] = [];
  async function served(name: string, options: Omit<ServeOptions, 'folder'>): Promise<ServedSite> {
    const server = await serveFolder({ folder, host: '127.0.0.1', port: 0, ...options });
    open.push(server);
    return { name, url: server.url };
  }
  const nginx = await startNginx(folder);
  if (nginx) open.push(nginx);
  const sites = [
    await served('at /', { indexDocuments: false }),
    await served('at /a/b/', { mount: '/a/b/', indexDocuments: false }),
  ];
  const everyHost = [
    await served('at /', { mount: '/' }),
    await served('at /a/', { mount: '/a/' }),
    await served('at /a/b/', { mount: '/a/b/' }),
    await served('in an object store', { mount: '/store/', indexDocuments: false, manner: 'bare' }),
    { name: 'in a folder', url: `${pathToFileURL(folder).href.replace(/\/$/, '')}/` },
    nginx
      ? { name: 'with nginx', url: nginx.url }
      : await served('as with nginx, which is not installed', { mount: '/' }),
  ];
  return {
    sites,
    everyHost,
    async close() {
      await Promise.all(open.map((server) => server.close()));
    },
  };
}
