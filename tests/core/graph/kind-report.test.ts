import { expect, test } from 'vitest';
import { kindRuleReport } from '../../../src/core/graph/kind-report';
import { DEFAULT_SETTINGS, type KindRule } from '../../../src/core/settings';
import { noteText } from '../../support/note-builder';
import { graphOf } from '../../support/vault-builder';

const kindRules: KindRule[] = [
  { by: 'property', value: 'customer', kind: 'account' },
  { by: 'tag', value: '#vip', kind: 'account' },
  { by: 'folder', value: 'People', kind: 'person' },
];
const graph = graphOf(
  {
    'C/A.md': noteText(['type: customer', 'tags: [vip]']),
    'C/B.md': noteText(['tags: [vip]']),
    'People/D.md': noteText([]),
    'M/2026-01-05 - x.md': noteText(['type: customer', 'source: email']),
    'R/1.md': noteText(['type: recipe']),
    'R/2.md': noteText(['type: recipe']),
    'R/3.md': 'Text',
  },
  { ...DEFAULT_SETTINGS, kindRules },
);

test('each rule says what it matches and what it decides, and the rest is grouped', () => {
  expect(kindRuleReport(graph.entities)).toEqual({
    notes: 7,
    entities: 3,
    dated: 1,
    unclassified: 3,
    rules: [
      { rule: kindRules[0], matches: 2, decides: 2, examples: ['C/A.md', 'M/2026-01-05 - x.md'] },
      { rule: kindRules[1], matches: 2, decides: 1, examples: ['C/A.md', 'C/B.md'] },
      { rule: kindRules[2], matches: 1, decides: 1, examples: ['People/D.md'] },
    ],
    groups: [
      { by: 'property', value: 'recipe', notes: 2, examples: ['R/1.md', 'R/2.md'] },
      { by: 'folder', value: 'R', notes: 1, examples: ['R/3.md'] },
    ],
  });
});
