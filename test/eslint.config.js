import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const chance = 'the simulator has no clock and no chance of its own';
const bits = 'differs between engines in the last bit: use simulator/random/math';
const impure = [
  ...['random'].map((property) => ({ object: 'Math', property, message: chance })),
  { object: 'Date', property: 'now', message: chance },
  { object: 'performance', property: 'now', message: chance },
  ...[
    'exp',
    'log',
    'pow',
    'log2',
    'log10',
    'log1p',
    'expm1',
    'sin',
    'cos',
    'tan',
    'atan',
    'atan2',
    'sinh',
    'cosh',
    'tanh',
    'cbrt',
    'hypot',
  ].map((property) => ({ object: 'Math', property, message: bits })),
];

export default defineConfig(
  { ignores: ['dist/', '**/generated/'] },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
        project: ['tsconfig.json', 'test/tsconfig.json', 'report/page/tsconfig.json'],
      },
    },
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', 'schema/generate.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
  },
  {
    files: ['simulator/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-syntax': [
        'error',
        { selector: 'BinaryExpression[operator="**"]', message: bits },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: chance },
      ],
    },
  },
);
