import process from 'node:process';

/** What stands behind each word after `npm run bench --`; without one the build is measured. */
const benchmarks = {
  parse: () => import('./parse.ts'),
  search: () => import('./search.ts'),
  weight: () => import('./weight.ts'),
  lighthouse: () => import('./lighthouse.ts'),
};

const name = process.argv[2] ?? '';
if (name in benchmarks) {
  // Each is a command of its own, which reads what stands behind its name.
  process.argv.splice(2, 1);
  await benchmarks[name as keyof typeof benchmarks]();
} else {
  await import('./build.ts');
}
