/** Two projects: `unit` runs in Node, `e2e` drives the built pane in Chromium. Both are ES modules, like the sources. */
const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2022',
        },
      },
    ],
  },
  // A part of the pane brings its own style along.
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/no-style.js' },
  // The genuine office.js keeps globals of its own, which Jest would otherwise take away between files.
  testEnvironmentOptions: { globalsCleanup: 'off' },
};

export default {
  // Tests wait for programs, not for time: this only ends what hangs, on a slow machine, too.
  testTimeout: 60_000,
  // A worker that has run many files holds what they loaded (they are ES modules), up to the limit of Node.js: another
  // one takes its place before. Two are what a small machine bears.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/tests/support/closing-line-reporter.js'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      runner: '<rootDir>/tests/support/serial-runner.js',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
