import { expect, test } from 'vitest';
import { gate } from './gate.ts';

test('what waits is done in its order when the gate opens, and holds nobody up', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const done: string[] = [];
  const way = gate(promise);
  await way.pass(1, () => done.push('first'));
  await way.pass(1, () => done.push('second'));
  expect(done).toEqual([]);
  resolve(undefined);
  await promise;
  await way.pass(1, () => done.push('third'));
  await way.opened();
  expect(done).toEqual(['first', 'second', 'third']);
});

test('it is waited for where too much is held', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const done: string[] = [];
  const way = gate(promise);
  const passing = way.pass(2 ** 30, () => done.push('large'));
  setTimeout(() => {
    resolve(undefined);
  }, 2);
  await passing;
  expect(done).toEqual(['large']);
  expect(way.seconds).toBeGreaterThan(0);
});

test('what fails behind it is told to who asks', async () => {
  const way = gate(Promise.resolve());
  await way.pass(1, () => {
    throw new Error('no room');
  });
  await expect(way.opened()).rejects.toThrow('no room');
});

test('it is open where nobody closes it', async () => {
  const done: string[] = [];
  await gate().pass(1, () => done.push('now'));
  expect(done).toEqual(['now']);
});
