import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import { applyPatches } from '../../../src/core/edits/apply-patches';
import { textLines } from '../../../src/core/edits/text-lines';
import { DEFAULT_HEADING_NAMES } from '../../../src/core/model/heading-names';
import { createSectionRoles } from '../../../src/core/parse/sections';
import { factDecision } from '../../../src/core/facts/fact-decisions';
import { readSectionItems } from '../../../src/core/review/section-items';
import { tidyPlan, type TidyPlan } from '../../../src/core/review/tidy-plan';

const roleOf = createSectionRoles(DEFAULT_HEADING_NAMES);
const PATH = 'Accounts/Northwind Freight.md';

const words = fc.constantFrom(
  'The pilot covers two depots.',
  'the pilot covers **two** depots',
  'Pilot runs at two depots (Malmö, Gdańsk) (via Ola Berg)',
  '**2025-12-19**: Label printers go first',
  'Storage:',
  'Scan archive grows by 40 TB ^growth',
  'See [[Weekly sync]]',
  '`code` and #tag',
);
const marker = fc.constantFrom('- ', '* ', '+ ', '1. ', '10) ', '-\t', '-   ');
/** What may stand in an item below its first line, given what stands before its content. */
const inner = (indent: string) =>
  fc.constantFrom<readonly string[]>(
    [],
    [],
    [],
    [`${indent}and goes on here`],
    ['goes on lazily'],
    ['', `${indent}Second paragraph.`],
    [`${indent}\`\`\`js`, `${indent}- no item`, '', `${indent}\`\`\``],
    [`${indent}\`\`\``, `${indent}never closed`],
    [`${indent}| a | b |`, `${indent}| - | - |`, `${indent}| 1 | 2 |`],
    [`${indent}<div>`, `${indent}html`],
    [`${indent}%% hidden`, `${indent}%%`],
    [`${indent}> quoted`],
    [`${indent}- [ ] Call Dana @Me`],
    [`${indent}- Source: [[Weekly sync]]`],
  );

interface Written {
  readonly lines: readonly string[];
}

const item = (prefix: string, depth: number): fc.Arbitrary<Written> =>
  fc.tuple(marker, words, fc.boolean()).chain(([mark, said, isDeep]) => {
    const indent = prefix + (mark.includes('\t') ? '\t' : ' '.repeat(mark.length));
    const children =
      isDeep && depth < 2 ? fc.array(item(indent, depth + 1), { maxLength: 2 }) : fc.constant([]);
    return fc.tuple(inner(indent), children).map(([more, nested]) => ({
      lines: [`${prefix}${mark}${said}`, ...more, ...nested.flatMap(({ lines }) => lines)],
    }));
  });

const list = (prefix: string) =>
  fc
    .array(fc.tuple(item(prefix, 0), fc.constantFrom('', '', '\n', 'Between the items.')), { maxLength: 7 })
    .map((items) =>
      items.flatMap(([{ lines }, between]) => [
        ...lines,
        ...(between === '' ? [] : between.trim().split('\n')),
      ]),
    );

const note = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    ending: fc.constantFrom('\n', '\r\n'),
    head: fc.constantFrom(['---', 'type: customer', '---', '# Northwind'], ['Text above'], []),
    heading: fc.constantFrom('## Key Facts', '# KEY FACTS', '### Key facts:'),
    facts: fc.oneof(list(''), list('> '), list(' ')),
    tail: fc.constantFrom<readonly string[]>(
      ['', '## Topics', '- the pilot covers two depots', '', 'The end.', ''],
      ['## Archived key facts', '', '- Old one', '', '## Related', '[[Halden Clinics]]'],
      ['', '```', 'never closed'],
      [''],
      [],
    ),
  })
  .map(({ bom, ending, head, heading, facts, tail }) => ({
    text: bom + [...head, heading, ...facts, ...tail].join(ending),
    first: head.length,
    last: head.length + facts.length,
  }));

/** Each fact gets one of few groups, in any order; those of one group say the same. */
const tidied = fc
  .record({
    note,
    mergedLines: fc.constantFrom('sources' as const, 'archive' as const),
    groups: fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }),
    isReversed: fc.boolean(),
    isElsewhere: fc.boolean(),
  })
  .map(({ note: written, mergedLines, groups, isReversed, isElsewhere }) => {
    const { items } = readSectionItems(PATH, written.text, 'fact', roleOf);
    const elsewhere = isElsewhere ? [{ path: 'Meetings/Sync.md', text: 'x', ordinal: 0 }] : [];
    const decisions = [0, 1, 2].map((group) => {
      const refs = items.filter((_, at) => groups[at] === group).map(({ ref }) => ref);
      return factDecision('merge', [...(isReversed ? refs.reverse() : refs), ...elsewhere]);
    });
    const plan = tidyPlan({
      ...{ path: PATH, text: written.text, kind: 'fact', roleOf, decisions, mergedLines },
      titleOf: () => 'Weekly sync',
    });
    return { ...written, plan, mergedLines };
  });

const made = (text: string, { edits }: TidyPlan) => {
  const result = applyEdits(text, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.conflicts));
  return result;
};
/** What a line says, whatever it is nested in. */
const said = (line: string): string =>
  line
    .trim()
    .replace(/^(?:>\s*)+/, '')
    .replace(/^(?:[-*+]|\d+[.)])\s+/, '')
    .replace(/^Also: /, '');

test('every line of the note is still in it, as often as before but for what a kept line says to the letter', () => {
  fc.assert(
    fc.property(tidied, ({ text, plan }) => {
      const after = textLines(made(text, plan).text).map((line) => said(line.text));
      for (const line of textLines(text)) expect(after).toContain(said(line.text));
    }),
    { numRuns: 150 },
  );
});

test('what stands outside the section is the same to the byte, and lines that stay keep their order', () => {
  fc.assert(
    fc.property(tidied, ({ text, plan, first, last, mergedLines }) => {
      const before = textLines(text);
      const after = made(text, plan).text;
      expect(after.startsWith(text.slice(0, before[first]?.end))).toBe(true);
      const behind = text.slice(before[last]?.end ?? text.length);
      if (mergedLines === 'sources') expect(after.endsWith(behind)).toBe(true);
      const changed = new Set(plan.edits.map(({ span }) => span.line));
      const staying = before.filter((_, line) => !changed.has(line)).map((line) => line.text);
      const now = textLines(after).map((line) => line.text);
      let at = -1;
      for (const line of staying) {
        at = now.indexOf(line, at + 1);
        expect(at).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 150 },
  );
});

test('undo gives the original bytes', () => {
  fc.assert(
    fc.property(tidied, ({ text, plan }) => {
      const { text: after, undo } = made(text, plan);
      const back = applyPatches(after, undo);
      expect(back.ok && back.text).toBe(text);
    }),
    { numRuns: 120 },
  );
});

test('the note states what it stated, without what was merged; tidied once, it is tidy', () => {
  fc.assert(
    fc.property(tidied, ({ text, plan }) => {
      const after = readSectionItems(PATH, made(text, plan).text, 'fact', roleOf);
      const moved = plan.merges.flatMap((merge) => merge.moved);
      const left = plan.items.items.filter(
        ({ line }) => !moved.some((item) => line >= item.line && line <= item.endLine),
      );
      expect(after.items.map((item) => item.text)).toEqual(left.map((item) => item.text));
    }),
    { numRuns: 120 },
  );
});

test('most merges can be made', () => {
  const plans = fc.sample(tidied, { numRuns: 100, seed: 7 }).map(({ plan }) => plan);
  const count = (of: (plan: TidyPlan) => readonly unknown[]) =>
    plans.reduce((sum, plan) => sum + of(plan).length, 0);
  expect(count(({ merges }) => merges)).toBeGreaterThan(2 * count(({ skipped }) => skipped));
});
