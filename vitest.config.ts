import { defineConfig } from 'vitest/config';
import { createCountReporter } from './scripts/count-reporter.mjs';
import { readerFingerprint } from './scripts/reader-fingerprint.mjs';

// The `obsidian` package ships types only, so whatever runs outside the app needs a stand-in for it.
const obsidianMocks = { find: /^obsidian$/, replacement: 'obsidian-test-mocks/obsidian' };

export default defineConfig({
  resolve: { alias: [obsidianMocks] },
  define: { READER_FINGERPRINT: JSON.stringify(readerFingerprint()) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', createCountReporter((text) => process.stdout.write(text))],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.*', 'tests/e2e/**'],
          // No test measures time: a slow machine must not fail one.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: ['tests/**/*.dom.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/chromium-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
