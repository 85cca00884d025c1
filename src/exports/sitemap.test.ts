import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { robots, sitemapFiles } from './sitemap.ts';

/** The grammar of protocol 0.9 as sitemaps.org describes it, as far as the archive uses it. */
const grammar = (list: string, item: string): string => `
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xsd:element name="${list}"><xsd:complexType><xsd:sequence>
    <xsd:element name="${item}" maxOccurs="50000"><xsd:complexType><xsd:sequence>
      <xsd:element name="loc"><xsd:simpleType><xsd:restriction base="xsd:anyURI">
        <xsd:minLength value="12"/><xsd:maxLength value="2048"/>
        <xsd:pattern value="https?://.+"/>
      </xsd:restriction></xsd:simpleType></xsd:element>
    </xsd:sequence></xsd:complexType></xsd:element>
  </xsd:sequence></xsd:complexType></xsd:element>
</xsd:schema>`;

async function faults(contents: string, list = 'urlset', item = 'url'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents },
    schema: { fileName: 'sitemap.xsd', contents: grammar(list, item) },
  });
  return errors.map(({ message }) => message);
}

const pages = ['index.html', 'pieces/b.html', 'pieces/a.html', 'data.html'];
const root = 'https://example.org/a/b';

/** Always lists, as the answers of a parser that does not know the grammar are not. */
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

describe('the sitemap', () => {
  test('is one valid file with full addresses, the front page by its folder', async () => {
    const [file, ...more] = sitemapFiles(root, pages);
    expect(more).toEqual([]);
    expect(file?.path).toBe('sitemap.xml');
    expect(await faults(file?.content ?? '')).toEqual([]);
    expect(parser.parse(file?.content ?? '')).toMatchObject({
      urlset: {
        url: [
          { loc: 'https://example.org/a/b/data.html' },
          { loc: 'https://example.org/a/b/' },
          { loc: 'https://example.org/a/b/pieces/a.html' },
          { loc: 'https://example.org/a/b/pieces/b.html' },
        ],
      },
    });
  });

  test('is an index of valid files where there are more pages than one may hold', async () => {
    const [index, ...parts] = sitemapFiles(root, pages, 3);
    expect(parts.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
    expect(await faults(index?.content ?? '', 'sitemapindex', 'sitemap')).toEqual([]);
    expect(index?.content).toContain('<loc>https://example.org/a/b/sitemap-2.xml</loc>');
    for (const { content } of parts) expect(await faults(content)).toEqual([]);
    expect(parts.flatMap(({ content }) => content.match(/<loc>/g) ?? [])).toHaveLength(4);
  });

  test('the check itself refuses relative addresses', async () => {
    const [file] = sitemapFiles(root, pages);
    expect(await faults((file?.content ?? '').replaceAll(`${root}/`, ''))).not.toEqual([]);
  });
});

describe('robots.txt', () => {
  test('names the sitemap by its full address, where there is one', () => {
    expect(robots(root)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/b/sitemap.xml\n',
    );
    expect(robots(null)).toBe('User-agent: *\nAllow: /\n');
  });
});
