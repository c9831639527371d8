import { describe, expect, it } from 'vitest';
import { namesIn, namesOfList } from './names-in';

describe('namesIn', () => {
  it.each<readonly [string, readonly string[]]>([
    ['The plant in Kolding is led by Éva de Groot.', ['Kolding', 'Éva de Groot']],
    ['Dr. Ewan Cole chairs it with Calder & Finch.', ['Dr. Ewan Cole', 'Calder & Finch']],
    ['On Monday the PoC starts in May for 40 kWh.', []],
    ['Anything may stand at the start, as Kolding does.', ['Kolding']],
    ['Kolding does.', []],
  ])('%s', (text, expected) => {
    expect(namesIn(text).map((name) => name.text)).toEqual(expected);
    for (const { start, text: name } of namesIn(text)) expect(text.slice(start)).toContain(name);
  });

  it('knows a single word at the start from the rest of its list', () => {
    const known = namesOfList(['A ship goes to Kolding.', 'Customs are slow.']);
    expect(namesIn('Kolding does.', known)).toEqual([{ start: 0, text: 'Kolding' }]);
    expect(namesIn('Customs are slow.', known)).toEqual([]);
  });
});
