import { expect, test } from 'vitest';
import { createMoves } from '../../../src/core/index/note-moves';

test('follows a note over several paths, and forgets what was taken', () => {
  const moves = createMoves();
  moves.add('a', 'b');
  moves.add('b', 'c');
  moves.add('x', 'c');
  expect(moves.takeFormer('b')).toEqual([]);
  expect(moves.takeFormer('c')).toEqual(['a', 'b', 'x']);
  expect(moves.takeFormer('c')).toEqual([]);
});

test('a path that is a note’s own again is nobody’s former one', () => {
  const moves = createMoves();
  moves.add('a', 'b');
  moves.forget('a');
  moves.forget('never told');
  expect(moves.takeFormer('b')).toEqual([]);
});

test('a note that comes back is formerly of the places in between', () => {
  const moves = createMoves();
  moves.add('a', 'b');
  moves.forget('b');
  moves.add('b', 'a');
  moves.forget('a');
  expect(moves.takeFormer('a')).toEqual(['b']);
});
