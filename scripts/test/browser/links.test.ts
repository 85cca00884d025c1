import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dist } from '../../cli/paths.ts';
import { listFiles, readBuiltPages } from './built-files.ts';
import { leadsElsewhere, linkFaults, readLinks, showLink, targetOf } from './link-faults.ts';

/**
 * Every reference of every file in dist/, style sheets, feeds and data included: relative, to a
 * file that is there by its exact name, to an anchor that is there. Needs no browser, only the
 * built site.
 */
const pages = readBuiltPages();
const links = readLinks(dist);
const inside = links.filter((it) => !leadsElsewhere(it));
const linksByPage = Map.groupBy(inside, ({ from }) => from);

describe('links in dist/', () => {
  test('there are some', () => {
    expect(inside.length).toBeGreaterThan(pages.size);
  });

  test.each(['html', 'css', 'xml', 'json'])('some are in %s', (ending) => {
    // Where the address of the site is not settled, JSON Feed has none and the sitemap is left out.
    expect(links.some(({ from }) => from.endsWith(`.${ending}`))).toBe(ending !== 'css');
  });

  test('each is relative, to a file by its name, to an anchor that is there', () => {
    expect(linkFaults(dist)).toEqual([]);
  });

  test('none loads anything from elsewhere', () => {
    const loaded = [...pages].flatMap(([page, html]) =>
      [...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?(?:href|src)="([^"]*)"/g)].map(
        ([, link = '']) => ({ from: page, link }),
      ),
    );
    expect(loaded.filter(leadsElsewhere).map(showLink)).toEqual([]);
  });

  test('addresses are ASCII', () => {
    expect(listFiles().filter((file) => !/^[\w./-]+$/.test(file))).toEqual([]);
  });

  test('no page has one anchor twice', () => {
    const twice = [...pages].filter(([, html]) => {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      return new Set(ids).size !== ids.length;
    });
    expect(twice.map(([page]) => page)).toEqual([]);
  });

  test('no style or script stands in a page, so that a strict policy can forbid both', () => {
    const inline = [...pages].filter(([, html]) =>
      /\sstyle="|<style\b|<script\b(?![^>]*\s(?:src=|type="application\/ld\+json"))|\son[a-z]+="/.test(
        html.replace(/>[^<]*</g, '><'),
      ),
    );
    expect(inline.map(([page]) => page)).toEqual([]);
  });

  test('every page is found from the home page', () => {
    const reached = new Set(['index.html']);
    const waiting = ['index.html'];
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      for (const link of linksByPage.get(page) ?? []) {
        const { file } = targetOf(link);
        if (!pages.has(file) || reached.has(file)) continue;
        reached.add(file);
        waiting.push(file);
      }
    }
    expect([...pages.keys()].filter((page) => page !== '404.html' && !reached.has(page))).toEqual(
      [],
    );
  });
});

describe('the link checker', () => {
  test.each([
    ['x.html', '<a href="y.html">', 'x.html: y.html leads to no file'],
    ['x.html', '<a href="/x.html">', 'x.html: /x.html begins at the root of the host'],
    ['x.html', '<a href="#there">', 'x.html: #there leads to no anchor'],
    ['x.css', 'a { background: url("y.png") }', 'x.css: y.png leads to no file'],
    ['x.xml', '<link href="y.html"/>', 'x.xml: y.html leads to no file'],
    ['x.json', '{ "path": "data/y.csv" }', 'x.json: data/y.csv leads to no file'],
  ])('finds what is wrong in %s: %s', (name, text, fault) => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, name), text);
    expect(linkFaults(folder)).toEqual([fault]);
  });
});
