import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Component } from './obsidian/base/component';
import { debounce } from './obsidian/base/debounce';
import { Events } from './obsidian/base/events';
import { Scope } from './obsidian/keys/scope';
import { mergeTexts } from './obsidian/workspace/merge-texts';
import { toggleTask } from './obsidian/markdown/toggle-task';
import { prepareFuzzySearch, prepareSimpleSearch, sortSearchResults } from './obsidian/ui/search';
import { installDomHelpers } from './page/dom-helpers';
import { readParameters } from './page/parameters';

beforeAll(installDomHelpers);

describe('Events and Component', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a listener that throws keeps no other from being called, and its error is reported', () => {
    const events = new Events();
    const called: number[] = [];
    events.on('x', () => {
      throw new Error('broken listener');
    });
    events.on('x', (value: number) => called.push(value));
    events.trigger('x', 7);
    expect(called).toEqual([7]);
    expect(() => vi.runAllTimers()).toThrow('broken listener');
  });

  test('offref takes one listener off, off all with the same callback', () => {
    const events = new Events();
    const callback = vi.fn();
    const ref = events.on('x', callback);
    events.on('x', callback);
    events.offref(ref);
    events.trigger('x');
    expect(callback).toHaveBeenCalledTimes(1);
    events.off('x', callback);
    events.trigger('x');
    expect(callback).toHaveBeenCalledTimes(1);
  });

  test('unloading undoes children, listeners and registrations', () => {
    const [parent, child, events] = [new Component(), new Component(), new Events()];
    const order: string[] = [];
    child.onunload = () => order.push('child');
    parent.onunload = () => order.push('parent');
    parent.addChild(child);
    parent.load();
    parent.register(() => order.push('registered'));
    parent.registerEvent(events.on('x', () => order.push('heard')));
    parent.unload();
    parent.unload();
    events.trigger('x');
    expect(order).toEqual(['child', 'registered', 'parent']);
  });

  test('debounce: without resetTimer the first call sets the time, the last one the arguments', () => {
    const said: string[] = [];
    const say = debounce((text: string) => said.push(text), 100);
    say('a');
    vi.advanceTimersByTime(60);
    say('b');
    vi.advanceTimersByTime(40);
    expect(said).toEqual(['b']);
  });

  test('debounce: with resetTimer every call waits anew; run and cancel', () => {
    const said: string[] = [];
    const say = debounce((text: string) => said.push(text), 100, true);
    say('a');
    vi.advanceTimersByTime(60);
    say('b');
    vi.advanceTimersByTime(60);
    expect(said).toEqual([]);
    say.run();
    expect(said).toEqual(['b']);
    say('c');
    say.cancel();
    vi.runAllTimers();
    expect(said).toEqual(['b']);
  });
});

describe('Scope', () => {
  const press = (scope: Scope, key: string, init: KeyboardEventInit = {}): unknown =>
    scope.handleKey(new KeyboardEvent('keydown', { key, ...init }));

  test('matches exactly the modifiers, or any where there is null', () => {
    const scope = new Scope();
    scope.register(['Mod'], 'k', () => 'mod');
    scope.register(null, 'x', () => 'any');
    expect([
      press(scope, 'k'),
      press(scope, 'K', { ctrlKey: true }),
      press(scope, 'k', { ctrlKey: true, shiftKey: true }),
    ]).toEqual([undefined, 'mod', undefined]);
    expect(press(scope, 'x', { altKey: true })).toBe('any');
  });

  test('passes on to its parent what it does not answer', () => {
    const parent = new Scope();
    const scope = new Scope(parent);
    parent.register([], 'j', () => 'parent');
    const handler = scope.register([], 'j', () => 'own');
    expect(press(scope, 'j')).toBe('own');
    scope.unregister(handler);
    expect(press(scope, 'j')).toBe('parent');
  });
});

describe('search', () => {
  test('fuzzy finds letters in order, the closest and earliest first', () => {
    const search = prepareFuzzySearch('opn');
    const found = ['Close', 'Open panel', 'Top notes', 'opn'].flatMap((text) => {
      const match = search(text);
      return match ? [{ text, match }] : [];
    });
    sortSearchResults(found);
    expect(found.map(({ text }) => text)).toEqual(['opn', 'Open panel', 'Top notes']);
  });

  test('simple wants every word of the query, in any order', () => {
    expect(prepareSimpleSearch('b a')('a and b')?.matches).toEqual([
      [0, 1],
      [6, 7],
    ]);
    expect(prepareSimpleSearch('b c')('a and b')).toBeNull();
  });
});

describe('texts', () => {
  test.each([
    ['changes apart', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
    ['lines added at both ends', 'a', 'z\na', 'a\nb', 'z\na\nb'],
    ['the same line: both stay', 'a\nb', 'a\nB', 'a\nX', 'a\nB\nX'],
    ['only theirs', 'a', 'b', 'a', 'b'],
  ])('merge: %s', (_name, base, theirs, mine, merged) => {
    expect(mergeTexts(base, theirs, mine)).toBe(merged);
  });

  test.each([
    ['- [ ] a', '- [x] a'],
    ['  1. [x] a', '  1. [ ] a'],
    ['> - [?] a\r', '> - [ ] a\r'],
    ['no [ ] task', 'no [ ] task'],
  ])('toggle %j', (line, toggled) => {
    expect(toggleTask(`first\n${line}\nlast`, 1)).toBe(`first\n${toggled}\nlast`);
  });

  test('what the address asks for', () => {
    expect(readParameters('?theme=dark&phone=1&open=A%2FB.md&panel=340&today=2026-02-01&keep=1')).toEqual({
      theme: 'dark',
      form: 'phone',
      open: 'A/B.md',
      panel: 340,
      today: '2026-02-01',
      keep: true,
    });
    expect(readParameters('?theme=pink&panel=x&today=soon')).toEqual({
      theme: null,
      form: 'desktop',
      open: null,
      panel: null,
      today: null,
      keep: false,
    });
  });
});
