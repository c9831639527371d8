import { expect, test } from 'vitest';
import { ownerProposalSteps } from '../../../src/core/graph/owner-proposal';
import { finish } from '../../../src/core/index/slices';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { graphOf, meeting, type VaultFiles } from '../../support/vault-builder';

const ref = ['source_ref: Inbox/x.md'];
const files = {
  'M/2026-01-04 - a.md': meeting(['Robin Ashdown', 'Dana Whitfield'], ref),
  'M/2026-01-04 - b.md': meeting(['Robin Ashdown', 'Dana Whitfield'], ref),
  'M/2026-01-05 - c.md': meeting(['Robin Ashdown', 'Ola Berg']),
  'M/2026-01-06 - d.md': meeting(['Robin Ashdown', 'Dana Whitfield']),
};

test('the most frequent participant is proposed, with the meetings that say so, ingests counted once', () => {
  expect(finish(ownerProposalSteps(graphOf(files, DEFAULT_SETTINGS)))).toEqual({
    id: 'person:robin ashdown',
    name: 'Robin Ashdown',
    meetings: 3,
    of: 3,
    evidence: [
      { path: 'M/2026-01-06 - d.md', line: 3 },
      { path: 'M/2026-01-05 - c.md', line: 3 },
      { path: 'M/2026-01-04 - a.md', line: 3 },
    ],
  });
});

test.each([
  ['the settings name one', files, { ...DEFAULT_SETTINGS, ownerNames: ['Somebody'] }],
  ['there are too few meetings', { 'M/2026-01-05 - c.md': meeting(['Ola Berg']) }, DEFAULT_SETTINGS],
  [
    'two took part in as many',
    Object.fromEntries(
      [1, 2, 3].map((day) => [`M/2026-01-0${day} - x.md`, meeting(['Ola Berg', 'Dana Whitfield'])]),
    ),
    DEFAULT_SETTINGS,
  ],
] satisfies [string, VaultFiles, Settings][])('nobody is proposed where %s', (_, notes, settings) => {
  expect(finish(ownerProposalSteps(graphOf(notes, settings)))).toBeNull();
});
