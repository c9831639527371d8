import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinCacheFile, looksLikeCache, splitCacheFile } from '../../../src/core/index/cache-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILE = { reader: 'r1', segments: [bytes('one'), bytes(''), bytes('three')] };

describe('a cache file', () => {
  test('gives back what was put into it', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.uint8Array({ maxLength: 40 })), (reader, segments) => {
        const joined = joinCacheFile({ reader, segments });
        expect(looksLikeCache(joined)).toBe(true);
        expect(splitCacheFile(joined)).toEqual({ reader, segments });
      }),
      { seed: 5 },
    );
  });

  test('is read where it starts inside a larger buffer', () => {
    const joined = joinCacheFile(FILE);
    const larger = new Uint8Array(joined.length + 7);
    larger.set(joined, 7);
    expect(splitCacheFile(larger.subarray(7))).toEqual(FILE);
  });

  test('that is cut anywhere, or has more behind it, is none', () => {
    const joined = joinCacheFile(FILE);
    for (let length = 0; length < joined.length; length++) {
      expect(splitCacheFile(joined.subarray(0, length))).toBeNull();
    }
    expect(splitCacheFile(new Uint8Array([...joined, 0]))).toBeNull();
  });

  test.each([
    ['another program', 'PK\u0003\u0004 and more of it'],
    ['a note', '# Northwind Freight\n\n- Two depots.\n'],
    ['nothing', ''],
  ])('of %s is none, and does not look like one', (_, text) => {
    expect(splitCacheFile(bytes(text))).toBeNull();
    expect(looksLikeCache(bytes(text))).toBe(false);
  });

  test('of another format looks like ours, and is not read', () => {
    const other = joinCacheFile(FILE);
    other.set(bytes('9'), 7);
    expect(looksLikeCache(other)).toBe(true);
    expect(splitCacheFile(other)).toBeNull();
  });

  test.each([
    ['no JSON', 'x'.repeat(20)],
    ['no lengths', '{"reader":"r1"}'],
    ['lengths below zero', '{"reader":"r1","segments":[-1,1]}'],
    ['lengths that are no whole numbers', '{"reader":"r1","segments":[0.5]}'],
  ])('whose header has %s is none', (_, header) => {
    const made = new Uint8Array(12 + header.length);
    made.set(bytes('AICACHE1'));
    new DataView(made.buffer).setUint32(8, header.length, true);
    made.set(bytes(header), 12);
    expect(splitCacheFile(made)).toBeNull();
  });
});
