import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

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
  // After the TypeScript rules, which bring their own parser: templates need Astro's.
  astro.configs['flat/recommended'],
);
