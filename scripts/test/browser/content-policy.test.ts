import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hostHeaders } from '../../cli/static-server.ts';
import { pagesIn, readBuiltPages } from './built-files.ts';
import { inlineCode } from './inline-code.ts';
import { everyHost, newPage, visit } from './site.ts';

const pages = readBuiltPages();
const [piece = ''] = pagesIn('pieces');

/** The directives of a policy, by their names. */
function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((it) => [it.replace(/ .*/, ''), it.replace(/^\S+ /, '')] as const),
  );
}

/** The policy that stands in a page. */
function policyOf(file: string): Map<string, string> {
  const [, content = ''] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(pages.get(file) ?? '') ??
    [];
  return directives(content.replaceAll('&#39;', "'"));
}

describe('every built page', () => {
  test('has the policy before all else, and nothing inline', async () => {
    expect(await inlineCode(await newPage(), pages)).toEqual([]);
  });

  test('allows its own files alone; the search page also compiles WebAssembly', () => {
    for (const file of pages.keys()) {
      const own = "'self' file:";
      expect(Object.fromEntries(policyOf(file)), file).toEqual({
        'default-src': "'none'",
        'script-src': file === 'search.html' ? `${own} 'wasm-unsafe-eval'` : own,
        'style-src': own,
        'img-src': own,
        'connect-src': "'self'",
        'form-action': own,
        'base-uri': "'none'",
      });
    }
  });

  test('the header says the same for hosts, and who may frame a page', () => {
    const expected = [...policyOf('search.html')].map(([name, value]) => [
      name,
      value.replace(' file:', ''),
    ]);
    expect(
      Object.fromEntries(directives(hostHeaders()('index.html')['Content-Security-Policy'] ?? '')),
    ).toEqual({
      ...Object.fromEntries(expected),
      'frame-ancestors': "'none'",
    });
  });
});

test('the check itself sees what is not allowed', async () => {
  const head = '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="">';
  const spoiled = [
    '<script>a()</script>',
    '<style>a{}</style>',
    '<p style="color:red">',
    '<p onclick="a()">',
    '<a href=" JavaScript:a()">',
    '<a download="a.bib" href="javascript:a()">',
    '<a download="a.bib" href="data:text/html;charset=utf-8,a">',
    '<a href="data:application/x-bibtex;charset=utf-8,a">',
    '<iframe></iframe>',
  ];
  const page = await newPage();
  for (const html of spoiled) {
    expect(await inlineCode(page, new Map([['a', `${head}<body>${html}`]])), html).toHaveLength(1);
  }
  expect(await inlineCode(page, new Map([['a', '<meta charset="utf-8"><p>']]))).toHaveLength(1);
});

/** A page, a page with the header as well, and a page of a folder. */
const hosts = everyHost.filter(({ name }) => /^(?:at \/$|in a folder|.*nginx)/.test(name));

/** What every browser tells; of fetch and WebAssembly only that they fail is the same in all. */
const told = [
  'frame-src',
  'img-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
];

test('the policy is tried in a host, behind a header and in a folder', () => {
  expect(hosts).toHaveLength(3);
});

describe.each(hosts)('$name', (site) => {
  test.each([
    ['search.html', true],
    [piece, false],
  ])('the browser heeds it on %s', async (path, compiles) => {
    const { page } = await visit(site, path);
    const left: string[] = [];
    // What the policy stops is told as a request all the same, one that failed for that reason.
    const note = (request: Request) => {
      const why = request.failure()?.errorText;
      if (why !== 'csp') left.push(`${request.url()}: ${why ?? 'answered'}`);
    };
    page.on('requestfinished', note);
    page.on('requestfailed', note);
    const outcome = await page.evaluate(async (wanted) => {
      // Where a header says the same as the page, each refusal is told twice.
      const refused = new Set<string>();
      const allRefused = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          refused.add(event.effectiveDirective);
          if (wanted.every((it) => refused.has(it))) resolve();
        });
      });
      const append = (name: string, attributes: Record<string, string>, text = '') => {
        const made = document.createElement(name);
        for (const [attribute, value] of Object.entries(attributes)) {
          made.setAttribute(attribute, value);
        }
        made.textContent = text;
        document.body.append(made);
        return made;
      };
      const style = (it: Element) => getComputedStyle(it).outlineStyle;
      const settled = (it: Element) =>
        new Promise((resolve) => {
          // A frame that is refused has loaded, too: nothing.
          for (const type of ['load', 'error']) it.addEventListener(type, resolve);
        });
      const sheet = append('style', {}, 'body { outline-style: dotted }');
      const styled = append('p', { style: 'outline-style: dotted' });
      append('script', {}, 'globalThis.ran = 1');
      append('p', { onclick: 'globalThis.ran = 1' }).click();
      await Promise.all(
        [
          append('script', { src: 'https://elsewhere.example/a.js' }),
          append('script', { src: 'data:text/javascript,globalThis.ran=1' }),
          append('img', { src: 'https://elsewhere.example/a.png' }),
          append('iframe', { src: 'https://elsewhere.example/' }),
        ].map(settled),
      );
      // Refusals are told some time after; what is missing then is missing.
      const late = new Promise((resolve) => setTimeout(resolve, 5000));
      await Promise.race([allRefused, late]);
      const is = (work: Promise<unknown>) =>
        work.then(
          () => true,
          () => false,
        );
      const evaluates = (): unknown => Reflect.construct(Function, ['return true']);
      return {
        refused: [...refused].sort(),
        ran: 'ran' in globalThis,
        fetched: await is(fetch('https://elsewhere.example/', { mode: 'no-cors' })),
        compiled: await is(WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))),
        evaluated: await is(Promise.resolve().then(evaluates)),
        styled: [style(document.body), style(styled)],
        sheet: (sheet as HTMLStyleElement).sheet === null,
      };
    }, told);
    expect(outcome).toEqual({
      refused: expect.arrayContaining(told) as unknown,
      ran: false,
      fetched: false,
      compiled: compiles,
      evaluated: false,
      styled: ['none', 'none'],
      sheet: true,
    });
    expect(left.filter((url) => !url.startsWith(site.url))).toEqual([]);
  });

  test('no cookie is set', async () => {
    const { page } = await visit(site, 'search.html?q=社区');
    await page.locator('#search-results > li').first().waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});
