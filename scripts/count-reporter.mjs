/**
 * As much of vitest's `TestModule` as counting needs.
 * @typedef {object} CountedModule
 * @property {() => boolean} ok
 * @property {{ allTests: (state: 'passed' | 'failed') => Iterable<unknown> }} children
 */

/**
 * What a run amounts to. What failed outside of any test (a file that does not load, an error nobody awaited) counts.
 * @param {readonly CountedModule[]} modules
 * @param {number} errorsOutside
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(modules, errorsOutside) {
  let passed = 0;
  let failed = errorsOutside;
  for (const module of modules) {
    const failedTests = [...module.children.allTests('failed')].length;
    passed += [...module.children.allTests('passed')].length;
    failed += failedTests === 0 && !module.ok() ? 1 : failedTests;
  }
  return { passed, failed };
}

/**
 * Ends vitest's output with one plain line for people and pipelines: `N passed, N failed`.
 * @param {(text: string) => void} write
 * @returns {import('vitest/node').Reporter}
 */
export function createCountReporter(write) {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const { passed, failed } = countTests(modules, unhandledErrors.length);
      write(`${passed} passed, ${failed} failed\n`);
    },
  };
}
