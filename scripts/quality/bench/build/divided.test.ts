import { expect, test } from 'vitest';
import { reckonDivided, sharesOf } from './divided.ts';
import type { SizeResults } from './figures-of-size.ts';
import type { StepResult } from './step-results.ts';

const step = (name: string, seconds: number, peak: number, stages: StepResult['stages'] = []) =>
  [name, { step: name, at: '', code: '', load: 1, seconds, peak, stages }] as const;

/** Of 120 s every part does 20 again, of 1,000 bytes it holds 400 again. */
const size: SizeResults = {
  pieces: 1000,
  pages: 100,
  steps: new Map([
    step('archive', 10, 100),
    step('site', 120, 1000),
    step('parts-4', 195, 550, [
      { name: 'part 1/4', seconds: 49, peak: 550 },
      { name: 'part 2/4', seconds: 40, peak: 540 },
      { name: 'part 3/4', seconds: 46, peak: 500 },
      { name: 'part 4/4', seconds: 45, peak: 500 },
      { name: 'join', seconds: 6, peak: 200 },
    ]),
  ]),
};

test('what every part does again is told from what they share out', () => {
  const shares = sharesOf(size);
  expect(shares).toMatchObject({ again: 20 / 60, join: 0.1, peakAgain: 400, peakJoin: 200 });
  expect(reckonDivided(shares ? [shares] : [], 1000, 4)).toMatchObject({
    minutes: 0.75,
    peak: 550,
  });
  const twice = reckonDivided(shares ? [shares] : [], 2000, 10);
  expect(twice.minutes).toBeCloseTo((2 * (20 + 100 / 10)) / 60);
  expect(twice).toMatchObject({ joinMinutes: 0.2, peak: 920 });
});

test('what was not measured in parts is not reckoned', () => {
  expect(sharesOf({ ...size, steps: new Map([...size.steps].slice(0, 2)) })).toBeNull();
});
