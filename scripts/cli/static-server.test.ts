import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hostHeaders, serveFolder, type ServeOptions } from './static-server.ts';

let base: string;
let folder: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'served-'));
  folder = join(base, 'dist');
  await mkdir(join(folder, 'pieces'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(base, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<title>首页</title>');
  await writeFile(join(folder, '404.html'), '<title>没有</title>');
  await writeFile(join(folder, 'pieces', 'index.html'), 'pieces');
  await writeFile(join(folder, 'pieces', '000-5.html'), 'piece');
  await writeFile(join(folder, 'style.css'), 'a{}');
  await writeFile(join(folder, 'assets', 'long.0a1b2c3d.css'), 'a{}'.repeat(1000));
  await writeFile(join(folder, 'index.zh.pf_meta'), 'x');
  await writeFile(join(folder, '.hidden'), 'secret');
  await symlink(join(base, 'secret.txt'), join(folder, 'link.txt'));
});

afterAll(() => rm(base, { recursive: true }));

async function serve(options: Omit<ServeOptions, 'folder' | 'host'> = {}) {
  const server = await serveFolder({ ...options, folder, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  return server;
}

type Reply = {
  status: number | undefined;
  type: string | undefined;
  location: string | undefined;
  body: string;
};

/** A request whose path goes out as written: fetch() would tidy away `..`. */
function ask(port: number, path: string, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({ status: response.statusCode, type, location, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('files', () => {
  test.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/index.zh.pf_meta', 'application/octet-stream'],
  ])('%s is sent as %s', async (path, type) => {
    const { port } = await serve();
    expect(await ask(port, path)).toMatchObject({ status: 200, type });
  });

  test('a query does not matter', async () => {
    const { port } = await serve();
    expect(await ask(port, '/pieces/000-5.html?q=%E8%8A%B1')).toMatchObject({ body: 'piece' });
  });

  test('HEAD answers without a body, other methods not at all', async () => {
    const { port } = await serve();
    expect(await ask(port, '/style.css', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask(port, '/style.css', 'POST')).toMatchObject({ status: 405 });
  });

  test('extensions are not guessed', async () => {
    const { port } = await serve();
    expect(await ask(port, '/pieces/000-5')).toMatchObject({ status: 404 });
  });

  test('what is missing gets the 404 page with status 404', async () => {
    const { port } = await serve();
    expect(await ask(port, '/none.html')).toMatchObject({
      status: 404,
      body: '<title>没有</title>',
    });
  });
});

describe('folders', () => {
  test('answer with their index document', async () => {
    const { port } = await serve();
    expect(await ask(port, '/')).toMatchObject({ status: 200, body: '<title>首页</title>' });
    expect(await ask(port, '/pieces/')).toMatchObject({ status: 200, body: 'pieces' });
  });

  test('without a slash lead to the slash', async () => {
    const { port } = await serve();
    expect(await ask(port, '/pieces?q=1')).toMatchObject({ status: 301, location: '/pieces/?q=1' });
  });

  test('are never listed', async () => {
    const { port } = await serve();
    expect(await ask(port, '/empty/')).toMatchObject({ status: 404, body: '<title>没有</title>' });
  });

  test('do not answer on a host without index documents', async () => {
    const { port } = await serve({ indexDocuments: false });
    expect(await ask(port, '/')).toMatchObject({ status: 404 });
    expect(await ask(port, '/pieces')).toMatchObject({ status: 404 });
    expect(await ask(port, '/index.html')).toMatchObject({ status: 200 });
  });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/pieces/../../secret.txt',
  '/..%5csecret.txt',
  '//secret.txt',
  '/.hidden',
  '/link.txt',
  '/style.css%00.html',
  '/%',
])('nothing outside the folder and nothing hidden: %s', async (path) => {
  const { port } = await serve();
  const reply = await ask(port, path);
  expect(reply.status).toBe(404);
  expect(reply.body).not.toContain('secret');
});

describe('a mount', () => {
  test('is where the site stands, and nowhere else', async () => {
    const { port, url } = await serve({ mount: '/a/b/' });
    expect(url).toBe(`http://127.0.0.1:${port}/a/b/`);
    expect(await ask(port, '/a/b/')).toMatchObject({ status: 200 });
    expect(await ask(port, '/a/b/pieces/000-5.html')).toMatchObject({ status: 200 });
    expect(await ask(port, '/a/b/pieces')).toMatchObject({ location: '/a/b/pieces/' });
    expect(await ask(port, '/pieces/000-5.html')).toMatchObject({ status: 404 });
    expect(await ask(port, '/a/b/../../../secret.txt')).toMatchObject({ status: 404 });
  });

  test('has a slash at both ends', async () => {
    await expect(serveFolder({ folder, mount: '/a' })).rejects.toThrow('slash at both ends');
  });
});

test('a taken port is passed over', async () => {
  const first = await serve();
  const second = await serve({ port: first.port });
  expect(second.port).not.toBe(first.port);
  expect(await ask(second.port, '/style.css')).toMatchObject({ status: 200 });
});

describe('the headers of the recipes', () => {
  const replyTo = async (url: string, path: string, encoding = 'identity') => {
    const response = await fetch(new URL(path, url), { headers: { 'Accept-Encoding': encoding } });
    return { headers: Object.fromEntries(response.headers), text: await response.text() };
  };

  test('are sent', async () => {
    const { url } = await serve({ mount: '/a/' });
    const page = await replyTo(url, 'index.html');
    expect(page.headers).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    const { headers } = await replyTo(url, 'assets/long.0a1b2c3d.css');
    expect(headers['cache-control']).toContain('immutable');
  });

  test('texts that are worth it are sent packed to those who understand it', async () => {
    const { url } = await serve();
    const packed = await replyTo(url, 'assets/long.0a1b2c3d.css', 'gzip');
    const plain = await replyTo(url, 'assets/long.0a1b2c3d.css');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.text).toBe(plain.text);
    const short = await replyTo(url, 'index.html', 'gzip');
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  test('a bare host sends types alone', async () => {
    const { url } = await serve({ manner: 'bare' });
    const { headers } = await replyTo(url, 'assets/long.0a1b2c3d.css', 'gzip');
    expect(Object.keys(headers).sort()).toEqual(
      ['connection', 'content-length', 'content-type', 'date', 'keep-alive'].sort(),
    );
  });
});

describe('what browsers keep for good has a path that tells its content', () => {
  const headersOf = hostHeaders();

  test.each([
    'assets/paper.D3aYI7j3.css',
    'pagefind/78ade33b/records/0.json.gz',
    'pagefind/78ade33b/0/index/unknown_0a1b2c3.pf_index',
  ])('%s is', (path) => {
    expect(headersOf(path)['Cache-Control']).toContain('immutable');
  });

  test.each([
    'index.html',
    'pagefind/manifest.json',
    'pagefind/manifest.json.js',
    'pieces/assets/x.html',
  ])('%s is not', (path) => {
    expect(headersOf(path)['Cache-Control']).toBe('no-cache');
  });

  test('nginx.conf says of each path and policy what public/_headers says', () => {
    const nginx = readFileSync(new URL('nginx.conf', import.meta.url), 'utf8');
    const folders = /"~\/\(\?:(.*)\)" "(.*)"/.exec(nginx);
    const others = /default "(.*)";/.exec(nginx)?.[1];
    const always = [...nginx.matchAll(/add_header (\S+) "(.*)" always/g)].map((it) => it.slice(1));
    const byNginx = (path: string): Record<string, string | undefined> => ({
      ...(Object.fromEntries(always) as Record<string, string>),
      'Cache-Control': RegExp(`^(?:${folders?.[1]})`).test(path) ? folders?.[2] : others,
    });
    for (const path of ['index.html', 'assets/a.css', 'pagefind/1/index/a', 'pagefind/1/a.js']) {
      expect(byNginx(path)).toEqual(headersOf(path));
    }
  });
});
