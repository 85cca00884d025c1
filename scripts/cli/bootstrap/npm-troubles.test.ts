import { expect, test } from 'vitest';
import { explainNpmFailure } from './npm-troubles.mjs';

test.each([
  ['npm error code ENOTFOUND\nnpm error errno ENOTFOUND\n', 'cannot be reached'],
  ['npm ERR! code EAI_AGAIN\n', 'cannot be reached'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN\n', 'not trusted'],
  ['npm error code E404\nnpm error 404 Not Found\n', 'does not have a package'],
  ['npm error code EUSAGE\n', 'do not agree'],
  ['npm error code ENOSPC\n', 'disk is full'],
])('%j is explained', (output, words) => {
  const [what, mend] = explainNpmFailure(output);
  expect(what).toContain(words);
  expect(mend).not.toBe('');
});

test('what it does not know is left to npm’s own message', () => {
  expect(explainNpmFailure('npm error code EWHATEVER\n')[0]).toContain('stands above');
  expect(explainNpmFailure('')[0]).toContain('stands above');
});
