import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFailureLog } from '../../src/obsidian/failures';

const notices = vi.hoisted((): string[] => []);
vi.mock('obsidian', () => ({
  Notice: function (message: string) {
    notices.push(message);
  },
}));

let clock: number;
let logged: unknown[];
let log: ReturnType<typeof createFailureLog>;

beforeEach(() => {
  clock = 0;
  notices.length = 0;
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((_, cause: unknown) => void logged.push(cause));
  log = createFailureLog(() => clock);
});
afterEach(() => vi.restoreAllMocks());

describe('a failure', () => {
  test('is told once with the way out, and logged each time with its cause', () => {
    const causes = [new Error('first'), new Error('second')];
    for (const cause of causes) {
      log.error('The panel could not be drawn.', cause);
      clock += 60_000;
    }
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('The panel could not be drawn.');
    expect(notices[0]).toContain('switch the plugin off and on');
    expect(logged).toEqual(causes);
  });

  test('of another kind is told too', () => {
    log.error('The panel could not be drawn.', null);
    clock += 60_000;
    log.error('The settings could not be saved.', null);
    expect(notices).toHaveLength(2);
  });

  test('that comes in a swarm is one notice', () => {
    for (let note = 0; note < 1000; note += 1) log.error(`Could not index ${note}.md`, null);
    expect(notices).toHaveLength(1);
    expect(logged).toHaveLength(1000);
  });
});
