import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseYaml } from '../../src/cli/parse-yaml';

afterEach(() => vi.restoreAllMocks());

describe('YAML', () => {
  it('keeps dates as text and takes the last of two equal keys', () => {
    expect(parseYaml('a: 2026-01-07\nb: 1\nb: 2\nc: yes')).toEqual({ a: '2026-01-07', b: 2, c: 'yes' });
  });

  it('says where it is wrong', () => {
    expect(() => parseYaml('a: 1\nb: [1')).toThrow(
      expect.objectContaining({
        linePos: expect.arrayContaining([expect.objectContaining({ line: 2 })]) as unknown,
      }),
    );
  });

  it('refuses an alias bomb', () => {
    const bomb = Array.from({ length: 12 }, (_, index) =>
      index === 0 ? 'a0: &a0 [x, x, x]' : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}x]`,
    ).join('\n');
    expect(() => parseYaml(bomb)).toThrow('Excessive alias count');
  });

  it('does not warn of tags that it does not know', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    expect(parseYaml('a: !secret x')).toEqual({ a: 'x' });
    expect(warn).not.toHaveBeenCalled();
  });
});
