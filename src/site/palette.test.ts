import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourRules, contrast, paletteOf, schemeFaults } from './palette.ts';

const light = { paper: '#faf8f2', ink: '#1d1a16', accent: '#9c2a1e' };

test('contrast is what WCAG says of its own examples', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  // The lightest grey that passes on white, and the one after it.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('legible colours have no fault', () => {
  expect(schemeFaults(light)).toEqual([]);
});

test('what is too faint is named with its figure', () => {
  expect(schemeFaults({ ...light, accent: '#e8917c' })).toEqual([
    {
      colour: 'accent',
      fault:
        'a colour that can be read on #faf8f2: the contrast of #e8917c is 2.04, and 4.5 are needed',
    },
  ]);
  expect(schemeFaults({ ...light, ink: '#a0a0a0' }).map(({ colour }) => colour)).toEqual(['ink']);
});

test('grey ink that is legible itself and too faint where it is softened is named', () => {
  const [fault] = schemeFaults({ ...light, ink: '#555555' });
  expect(fault?.colour).toBe('ink');
  expect(fault?.fault).toContain(paletteOf({ ...light, ink: '#555555' })['ink-soft']);
});

test('colours without fault make text that can be read on every ground', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((it) => `#${it.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, colour, colour, (paper, ink, accent) => {
      fc.pre(schemeFaults({ paper, ink, accent }).length === 0);
      const all = paletteOf({ paper, ink, accent });
      for (const text of [all.ink, all['ink-soft'], all.accent]) {
        for (const ground of [all.paper, all.wash]) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(contrast(all.ink, all.highlight)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('the rules name every colour by day and by night', () => {
  const rules = colourRules({ light, dark: { ...light, paper: '#000000' } });
  expect(rules).toMatch(/^:root\{.*\}$/);
  expect(rules).toContain('--paper-by-day:#faf8f2');
  expect(rules).toContain('--paper-by-night:#000000');
  expect(rules.match(/-by-day:/g)).toHaveLength(Object.keys(paletteOf(light)).length);
});
