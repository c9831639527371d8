import { describe, expect, it, vi } from 'vitest';
import { createPropertyKeys } from '../../../src/core/parse/property-keys';

describe('the keys of properties', () => {
  it('reads a key once, and gives the same one after', () => {
    const nameOf = vi.fn((written: string) => written.trim());
    const keyOf = createPropertyKeys(nameOf);
    expect(keyOf('tags ')?.name).toBe('tags');
    expect(keyOf('tags ')).toBe(keyOf('tags '));
    expect(nameOf).toHaveBeenCalledTimes(1);
  });

  it('gives the places of the items of a list, however long', () => {
    const key = createPropertyKeys((written) => written)('tags');
    for (const item of [0, 2, 1, 63, 64, 1000]) expect(key?.itemPlace(item)).toBe(`tags/${item}`);
  });

  it('does not take what is no key for one', () => {
    expect(createPropertyKeys(() => null)('- tags')).toBeNull();
  });

  it('still reads keys in a vault of more than it remembers', () => {
    const keyOf = createPropertyKeys((written) => written);
    for (let key = 0; key < 3000; key++) expect(keyOf(`key ${key}`)?.name).toBe(`key ${key}`);
  });
});
