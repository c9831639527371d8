import { expect, it } from 'vitest';
import { countTests, type CountedModule } from '../../scripts/count-reporter.mjs';

type State = 'passed' | 'failed' | 'skipped';

/** A test file whose tests ended in these states. */
function file(states: readonly State[], loaded = true): CountedModule {
  return {
    ok: () => loaded && !states.includes('failed'),
    children: { allTests: (wanted) => states.filter((state) => state === wanted) },
  };
}

it.each([
  ['no file at all', [], 0, { passed: 0, failed: 0 }],
  ['all well', [file(['passed', 'passed']), file(['passed'])], 0, { passed: 3, failed: 0 }],
  ['skipped ones are neither', [file(['passed', 'skipped'])], 0, { passed: 1, failed: 0 }],
  ['some failed', [file(['passed', 'failed', 'failed']), file(['failed'])], 0, { passed: 1, failed: 3 }],
  ['a file that does not load', [file([], false), file(['passed'])], 0, { passed: 1, failed: 1 }],
  ['a hook that failed after its tests', [file(['passed'], false)], 0, { passed: 1, failed: 1 }],
  ['an error nobody awaited', [file(['passed'])], 1, { passed: 1, failed: 1 }],
])('%s', (_name, modules, errorsOutside, expected) => {
  expect(countTests(modules, errorsOutside)).toEqual(expected);
});
