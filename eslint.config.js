import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The stages of `scripts/` in their order: each imports only those before it. */
const stages = [
  'source',
  'names',
  'blocks',
  'pieces',
  'facts',
  'gazetteer',
  'doubts',
  'record',
  'collections',
];

/** What else stands in `scripts/` and is built upon the stages. */
const afterStages = [
  'pipeline',
  'explain',
  'list-doubts',
  'adding',
  'corrections',
  'desk',
  'cli',
  'quality',
];

const tests = ['**/*.test.ts', 'scripts/test/**'];

/** The two halves meet in `src/model/` alone. */
const oneDoor = {
  regex: String.raw`^(?:\.\./)+src/(?!model/)`,
  message: 'scripts/ imports nothing of src/ but src/model/.',
};

export default defineConfig(
  globalIgnores(['dist/', 'dist.*/', '.astro/', '**/fixtures/', 'content/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Both have their uses; the code around decides.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers read well inside a template; everything else is still refused there.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The characters of a text are its code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
    },
  },
  {
    // Plain JavaScript and templates: the same rules as far as they need no types, which
    // `astro check` looks after.
    files: ['**/*.{js,mjs,astro}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: { eqeqeq: 'error' },
  },
  {
    files: ['src/**'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^(?:\.\./)+scripts/`,
              message: 'src/ imports nothing of scripts/.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**/*.ts'],
    ignores: [...tests, 'scripts/quality/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [oneDoor] }] },
  },
  ...stages.map((stage, index) => ({
    files: [`scripts/${stage}/**/*.ts`],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            oneDoor,
            {
              regex: String.raw`^(?:\.\./)+(?:${[...stages.slice(index + 1), ...afterStages].join('|')})(?:/|\.ts$)`,
              message: `The stage ${stage} imports earlier stages only: ${stages.join(' → ')}.`,
            },
          ],
        },
      ],
    },
  })),
  // After the TypeScript rules, which bring their own parser: templates need Astro's.
  astro.configs['flat/recommended'],
);
