import type { Reporter } from 'vitest/node';

/** As much of vitest's `TestModule` as counting needs. */
export interface CountedModule {
  ok(): boolean;
  readonly children: { allTests(state: 'passed' | 'failed'): Iterable<unknown> };
}

/** What a run amounts to. What failed outside of any test (a file that does not load, an error nobody awaited) counts. */
export function countTests(
  modules: readonly CountedModule[],
  errorsOutside: number,
): { passed: number; failed: number } {
  let passed = 0;
  let failed = errorsOutside;
  for (const module of modules) {
    const failedTests = [...module.children.allTests('failed')].length;
    passed += [...module.children.allTests('passed')].length;
    failed += failedTests === 0 && !module.ok() ? 1 : failedTests;
  }
  return { passed, failed };
}

/** Ends the output with one plain line for people and pipelines: `N passed, N failed`. */
export function createCountReporter(write: (text: string) => void): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const { passed, failed } = countTests(modules, unhandledErrors.length);
      write(`${passed} passed, ${failed} failed\n`);
    },
  };
}
