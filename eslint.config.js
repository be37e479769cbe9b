import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/**
 * Which folder of `src` may import which (the table of the design, read from left to right).
 * `taskpane` may import `excel` in its entry file only: see the override below.
 */
const mayImport = {
  standard: [],
  report: ['standard'],
  rules: ['report', 'standard'],
  repair: ['rules', 'report', 'standard'],
  narrative: ['rules', 'report', 'standard'],
  consolidation: ['rules', 'report', 'standard'],
  layout: ['standard'],
  workbook: ['rules', 'layout', 'report', 'standard'],
  excel: ['workbook', 'layout', 'report', 'standard'],
  recognition: ['narrative', 'rules', 'layout', 'report', 'standard'],
  exchange: ['recognition', 'workbook', 'layout', 'report', 'standard'],
  app: [
    'repair',
    'narrative',
    'consolidation',
    'recognition',
    'exchange',
    'workbook',
    'rules',
    'layout',
    'report',
    'standard',
  ],
  locale: ['consolidation', 'repair', 'narrative', 'rules', 'standard'],
  taskpane: ['app', 'locale'],
  standin: [],
  commands: [
    'app',
    'locale',
    'consolidation',
    'exchange',
    'workbook',
    'rules',
    'report',
    'standard',
  ],
};
const folders = Object.keys(mayImport);

/** A zone: files of `target` may not import from the folders `from`. */
const zone = (target, from) => ({
  target,
  from: from.map((folder) => `./src/${folder}`),
  message: 'Imports between the folders of src run in one direction only; see eslint.config.js.',
});

const zonesOf = (permitted) =>
  folders.map((folder) =>
    zone(
      `./src/${folder}`,
      folders.filter((other) => other !== folder && !permitted[folder].includes(other)),
    ),
  );
const zones = zonesOf(mayImport);
const entryZones = zonesOf({ ...mayImport, taskpane: [...mayImport.taskpane, 'excel'] });

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-standin/',
      'release*/',
      'artifacts/',
      'coverage/',
      'node_modules/',
      // Stands for types that the pure folders do without: part of no project but theirs.
      '.config/no-types/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/taskpane/taskpane.tsx'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: entryZones, basePath: import.meta.dirname },
      ],
    },
  },
  {
    // The one folder that names Office.js.
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // Office and Excel are globals of office.js: only the adapter may name them.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/excel/**'],
    rules: {
      'no-restricted-globals': ['error', 'Office', 'Excel', 'OfficeExtension'],
    },
  },
  {
    // A test that meets what it did not expect may throw.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Loaded by Jest itself, which compiles nothing of its own.
    files: ['tests/support/*.js'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
