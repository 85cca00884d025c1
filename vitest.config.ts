import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['scripts/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['scripts/test/browser/**'],
          setupFiles: ['scripts/test/fixed-seed.ts'],
          // Whole pages, a million characters, commands of their own: slow where much else runs.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Needs dist/: `npm test` builds it first.
        test: {
          name: 'browser',
          include: ['scripts/test/browser/**/*.test.ts'],
          globalSetup: ['scripts/test/browser/setup.ts'],
          sequence: { groupOrder: 2 },
          // Pages share one browser; on few cores, more at a time only makes each slower.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // `expect.poll` waits for what a page has yet to show, however slow the machine.
          expect: { poll: { timeout: 20_000, interval: 100 } },
        },
      },
    ],
  },
});
