import { afterEach, expect, test, vi } from 'vitest';
import { createFailureLog } from '../../src/obsidian/failures';

const notices = vi.hoisted((): string[] => []);
vi.mock('obsidian', () => ({
  Notice: function (message: string) {
    notices.push(message);
  },
}));

afterEach(() => vi.restoreAllMocks());

test('a failure is told once with the way out, and logged each time with its cause', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const log = createFailureLog();
  const causes = [new Error('first'), new Error('second')];
  for (const cause of causes) log.error('The panel could not be drawn.', cause);
  log.error('The notes could not be read.', causes[0]);
  expect(notices).toHaveLength(2);
  expect(notices[0]).toContain('The panel could not be drawn.');
  expect(notices[0]).toContain('switch the plugin off and on');
  expect(logged.mock.calls.map(([, cause]) => cause as unknown)).toEqual([...causes, causes[0]]);
});
