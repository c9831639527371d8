import { expect, test } from 'vitest';
import { factDecision } from '../../../src/core/facts/fact-decisions';
import { DEFAULT_HEADING_NAMES } from '../../../src/core/model/heading-names';
import { createSectionRoles } from '../../../src/core/parse/sections';
import { otherNotes } from '../../../src/core/review/other-notes';
import { tidyPlan } from '../../../src/core/review/tidy-plan';
import { otherNotesWords } from '../../../src/views/review/other-notes-words';
import { reviewFacts } from '../../support/review-facts';

const SHOWN = 'Accounts/Northwind Freight.md';
const SYNC = 'Meetings/Weekly sync.md';
const FACTS = {
  [SYNC]: ['Label printers go first', 'Printers first'],
  [SHOWN]: ['Label printers first', 'Printers come first', 'Labels come first'],
};

/** What is said of the merge of these facts, the first of them kept. */
function said(facts: Readonly<Record<string, readonly string[]>>, text: string | null = null) {
  const refs = reviewFacts(facts).map(({ ref }) => ref);
  const decision = factDecision('merge', refs, { text });
  const plan = (path: string) =>
    tidyPlan({
      ...{ path, kind: 'fact', roleOf: createSectionRoles(DEFAULT_HEADING_NAMES), decisions: [decision] },
      ...{ mergedLines: 'sources', titleOf: () => '' },
      text: ['## Key Facts', ...(facts[path] ?? []).map((each) => `- ${each}`)].join('\n'),
    });
  return otherNotesWords(otherNotes(decision, SHOWN, plan)).join(' ');
}

const KEPT =
  'The kept line stands in Weekly sync. A line stays here as well: lines never move from one note to another.';

test.each([
  ['is about one note', { [SHOWN]: FACTS[SHOWN] }, null, ''],
  ['merges the lines of the other note', FACTS, null, `${KEPT} In Weekly sync, 1 line is merged, too.`],
  [
    'rewords the kept line in the other note',
    FACTS,
    'Printers go first',
    `${KEPT} In Weekly sync, 1 line is merged, too, and the kept line gets its new words.`,
  ],
  [
    'only names the other note',
    { [SHOWN]: FACTS[SHOWN], [SYNC]: ['Printers first'] },
    null,
    'This merge leaves Weekly sync as it is: lines never move from one note to another.',
  ],
])('a merge that %s', (_, facts, text, expected) => {
  expect(said(facts, text)).toBe(expected);
});
