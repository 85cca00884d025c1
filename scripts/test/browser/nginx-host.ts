import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { StaticServer } from '../../cli/static-server.ts';

const shipped = new URL('../../cli/nginx.conf', import.meta.url);

/**
 * Serves a folder with nginx and the configuration that is shipped for it.
 *
 * @param folder - absolute path of the built site
 * @returns null where no nginx is installed
 * @throws where nginx does not start, with its words
 */
export async function startNginx(folder: string): Promise<StaticServer | null> {
  if (!(await isInstalled())) return null;
  const base = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const config = (await readFile(shipped, 'utf8'))
    .replace(/^ {2}listen .*$/m, `  listen 127.0.0.1:${port};`)
    .replace(/^ {2}root .*$/m, `  root "${folder}";`);
  await writeFile(join(base, 'archive.conf'), config);
  await writeFile(join(base, 'nginx.conf'), around(base));
  const nginx = spawn('nginx', ['-p', base, '-c', join(base, 'nginx.conf')]);
  const words: string[] = [];
  nginx.stderr.on('data', (data: Buffer) => words.push(data.toString()));
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, nginx, words);
  return {
    url,
    port,
    async close() {
      nginx.kill();
      if (nginx.exitCode === null) await once(nginx, 'exit');
      await rm(base, { recursive: true, force: true });
    },
  };
}

/** What a system has around the configuration of a site; all that is written goes below `base`. */
function around(base: string): string {
  const written = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid "${base}/pid";
error_log stderr;
events {}
http {
  access_log off;
${written.map((name) => `  ${name}_temp_path "${base}/${name}";`).join('\n')}
  include "${base}/archive.conf";
}
`;
}

async function isInstalled(): Promise<boolean> {
  try {
    await promisify(execFile)('nginx', ['-v']);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function answers(url: string, nginx: ChildProcess, words: string[]): Promise<void> {
  for (let wait = 0; wait < 200; wait += 1) {
    if (nginx.exitCode !== null) break;
    const response = await fetch(url).catch(() => null);
    if (response) return;
    await pause(50);
  }
  nginx.kill();
  throw new Error(`nginx does not answer: ${words.join('')}`);
}
