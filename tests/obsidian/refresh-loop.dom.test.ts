import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRefreshLoop, type RefreshLoop } from '../../src/obsidian/refresh-loop';

let isShown: boolean;
let wait: number;
let loop: RefreshLoop;
const run = vi.fn();

/** The element of a view, in a window whose frames are fake timers. */
const element = (): HTMLElement =>
  Object.assign(document.createElement('div'), { isShown: () => isShown, win: window });

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'],
  });
  run.mockReset();
  isShown = true;
  wait = 0;
  loop = createRefreshLoop(element(), run, () => wait);
});
afterEach(() => vi.useRealTimers());

describe('a refresh loop', () => {
  test('runs once a frame, however often it is asked', () => {
    for (let n = 0; n < 10; n += 1) loop.request();
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersToNextFrame();
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersToNextFrame();
    expect(run).toHaveBeenCalledTimes(1);
    loop.request();
    vi.advanceTimersToNextFrame();
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('waits where it is told to', () => {
    wait = 250;
    loop.request();
    vi.advanceTimersByTime(200);
    loop.request();
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('does nothing while it is hidden, and catches up once it is shown', () => {
    isShown = false;
    loop.request();
    vi.advanceTimersToNextFrame();
    expect(run).not.toHaveBeenCalled();
    isShown = true;
    loop.shownOrMoved();
    vi.advanceTimersToNextFrame();
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('that is hidden before its frame comes catches up too', () => {
    loop.request();
    isShown = false;
    vi.advanceTimersToNextFrame();
    isShown = true;
    loop.shownOrMoved();
    vi.advanceTimersToNextFrame();
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('that is shown without anything new does nothing', () => {
    loop.shownOrMoved();
    vi.advanceTimersToNextFrame();
    expect(run).not.toHaveBeenCalled();
  });

  test('finishes in the next frame, before it runs again', () => {
    const done: string[] = [];
    run.mockImplementation(() => {
      done.push('run');
      if (done.length > 1) return;
      loop.request();
      loop.finish(() => done.push('rest'));
    });
    loop.request();
    vi.advanceTimersToNextFrame();
    expect(done).toEqual(['run']);
    vi.advanceTimersToNextFrame();
    expect(done).toEqual(['run', 'rest']);
    vi.advanceTimersToNextFrame();
    expect(done).toEqual(['run', 'rest', 'run']);
    vi.advanceTimersToNextFrame();
    expect(done).toHaveLength(3);
  });

  test('that moves to another window before it has finished runs anew', () => {
    const rest = vi.fn();
    run.mockImplementationOnce(() => loop.finish(rest));
    loop.request();
    vi.advanceTimersToNextFrame();
    loop.shownOrMoved();
    vi.advanceTimersToNextFrame();
    expect(rest).not.toHaveBeenCalled();
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('stops before it has finished', () => {
    const rest = vi.fn();
    run.mockImplementationOnce(() => loop.finish(rest));
    loop.request();
    vi.advanceTimersToNextFrame();
    loop.stop();
    loop.shownOrMoved();
    vi.advanceTimersToNextFrame();
    expect(rest).not.toHaveBeenCalled();
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('stops for good', () => {
    loop.request();
    loop.stop();
    vi.advanceTimersToNextFrame();
    loop.shownOrMoved();
    vi.advanceTimersToNextFrame();
    expect(run).not.toHaveBeenCalled();
  });
});
