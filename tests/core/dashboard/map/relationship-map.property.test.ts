import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RelationshipMap } from '../../../../src/core/dashboard/map/map-model';
import { relationshipSteps } from '../../../../src/core/dashboard/map/relationship-map';
import { finish } from '../../../../src/core/index/slices';
import { addDays } from '../../../../src/core/model/calendar-date';
import { MAP_PERIODS } from '../../../../src/core/model/map-period';
import { account, graphOf, meeting, person } from '../../../support/vault-builder';

const TODAY = '2026-01-07';
const THEIRS = ['Dana Whitfield', 'Ola Berg', 'Mika Sorvali', 'Mika Tamm'];
const OURS = ['Robin Ashdown', 'Priya Nair'];
const BASE: readonly (readonly [string, string])[] = [
  ['C/Northwind.md', account('Northwind Freight')],
  ...THEIRS.map((name) => [`P/${name}.md`, person(name, 'Northwind Freight')] as const),
  ...OURS.map((name) => [`P/${name}.md`, person(name, 'Tessera Storage')] as const),
];

const people = fc.uniqueArray(fc.constantFrom(...THEIRS, ...OURS, 'Mika', 'Sam', 'Lars Ek', 'Me'), {
  minLength: 1,
  maxLength: 6,
});
const note = fc.record({
  people,
  day: fc.integer({ min: -500, max: 20 }).map((days) => addDays(TODAY, days)),
  title: fc.constantFrom('Sync', 'Pilot', 'Contract review'),
  source: fc.option(fc.constantFrom('a.vtt', 'b.vtt')),
});
const files = fc
  .array(note, { maxLength: 12 })
  .map((notes) =>
    notes.map(({ people: who, day, title, source }, at): readonly [string, string] => [
      `M${at}/${day} - ${title}.md`,
      meeting(who, ['account: Northwind Freight', ...(source === null ? [] : [`source_ref: ${source}`])]),
    ]),
  );
const period = fc.constantFrom(...MAP_PERIODS);

const mapOf = (all: readonly (readonly [string, string])[], asked: (typeof MAP_PERIODS)[number]) =>
  finish(
    relationshipSteps(graphOf(Object.fromEntries(all)), 'account:northwind freight', TODAY, asked),
  ) as RelationshipMap;

test('numbers agree: nobody is at more meetings than there are, and no two are together at more than either', () => {
  fc.assert(
    fc.property(files, period, (notes, asked) => {
      const map = mapOf([...BASE, ...notes], asked);
      const all = [...map.theirs, ...map.ours];
      const of = new Map(all.map((each) => [each.key, each]));
      expect(of.size).toBe(all.length);
      for (const { meetings, lastMet } of all) {
        expect(meetings).toBeLessThanOrEqual(map.meetings);
        expect(meetings > 0 && lastMet === null).toBe(false);
        if (lastMet) expect(lastMet.date <= TODAY).toBe(true);
      }
      for (const link of map.links) {
        const [a, b] = [of.get(link.theirs), of.get(link.ours)];
        expect(link.meetings).toBeGreaterThan(0);
        expect(link.meetings).toBeLessThanOrEqual(Math.min(a?.meetings ?? 0, b?.meetings ?? 0));
        expect(link.latest.date <= TODAY && (map.from === null || link.latest.date >= map.from)).toBe(true);
      }
      const withOne = map.theirs.reduce((sum, { meetings }) => sum + meetings, 0);
      expect(withOne).toBeGreaterThanOrEqual(map.meetings);
      expect(map.meetings + map.withoutTheirs + map.earlier).toBeLessThanOrEqual(notes.length);
    }),
    { numRuns: 60 },
  );
});

test('the order of the files does not matter', () => {
  fc.assert(
    fc.property(files, period, fc.nat(), (notes, asked, seed) => {
      const all = [...BASE, ...notes];
      const at = (n: number): number => (n * 7919 + seed * 104729) % 1009;
      const mixed = all.map((each, n) => [at(n + 1), each] as const).sort(([a], [b]) => a - b);
      expect(
        mapOf(
          mixed.map(([, each]) => each),
          asked,
        ),
      ).toEqual(mapOf(all, asked));
    }),
    { numRuns: 60 },
  );
});

test('a longer period counts no less', () => {
  fc.assert(
    fc.property(files, (notes) => {
      const maps = MAP_PERIODS.map((asked) => mapOf([...BASE, ...notes], asked));
      const counts = maps.map(({ meetings }) => meetings);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(new Set(maps.map(({ meetings, earlier }) => meetings + earlier)).size).toBe(1);
    }),
    { numRuns: 40 },
  );
});
