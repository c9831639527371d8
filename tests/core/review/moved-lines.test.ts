import { expect, test } from 'vitest';
import { movedLine } from '../../../src/core/review/moved-lines';

test.each([
  ['  - child', '', '  ', '    - child'],
  ['\t- child', '\t', '  ', '  - child'],
  ['lazy', '  ', '    ', '    lazy'],
  // A tab is as wide as four spaces: what was one step further in, still is.
  ['        - child', '\t', '  ', '      - child'],
  ['\t\tcode', '    ', '', '    code'],
  ['> quoted', '> ', '', 'quoted'],
  ['', '  ', '    ', ''],
  ['   ', '  ', '    ', ''],
])('%j from behind %j to behind %j', (line, from, to, expected) => {
  expect(movedLine(line, from, to)).toBe(expected);
});
