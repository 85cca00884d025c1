import { describe, expect, test } from 'vitest';
import { samplePage } from '../archive/samples.ts';
import { pageName } from '../archive/pages.ts';
import { districtName, districtPage, site } from './site.ts';

const named = (name: string) =>
  samplePage('a', { district: { name, certainty: 'inferred', evidence: [] } });

describe('districts', () => {
  test('those that the settings do not name are called as on the page', () => {
    expect(districtName(named('某某区'))).toBe('某某区');
    expect(districtPage(named('某某区'))).toBe('某某区版');
    expect(pageName(named('某某区'))).toBe('某某区版');
  });

  test('those that they name are called so', () => {
    for (const [asPrinted, { name, page }] of Object.entries(site.districts)) {
      expect(districtName(named(asPrinted))).toBe(name);
      expect(pageName(named(asPrinted))).toBe(page ?? `${name}版`);
    }
  });

  test('an unknown district is said to be unknown', () => {
    expect(districtName(samplePage('a'))).toBeNull();
    expect(pageName(samplePage('a'))).toBe('区县未详的一版');
    expect(pageName(samplePage('a', { edition: '3' }))).toBe('区县未详 第3版');
  });
});
