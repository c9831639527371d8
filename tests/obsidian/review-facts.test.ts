import { expect, test } from 'vitest';
import { createEngine } from '../../src/core/engine';
import type { FactScope, FactSection } from '../../src/core/engine';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { isLabel } from '../../src/core/parse/provenance';
import { findReviewFacts } from '../../src/obsidian/review-facts';
import { createMemoryVault } from '../support/memory-vault';
import { sampleVaultTexts } from '../support/sample-vault-texts';

type Line = { readonly path: string; readonly line: number; readonly text: string };
const placeOf = ({ path, line }: Line): string => `${path}:${line}`;
/** The same for the same clusters; without labels of others, which a review leaves out. */
const inOrder = (clusters: readonly (readonly Line[])[]): string[] =>
  clusters
    .map((lines) => lines.filter(({ text }) => !isLabel(text)).map(placeOf))
    .filter(({ length }) => length > 0)
    .map((places) => places.sort().join(' '))
    .sort();

/** What a review puts together, and what all else does. */
async function puttingTogether(files: Readonly<Record<string, string>>, section: FactSection) {
  const { ports } = createMemoryVault(files);
  const engine = createEngine(ports, DEFAULT_SETTINGS);
  await engine.start();
  const scopes: FactScope[] = engine.entities('account').map(({ id }) => ({ account: id }));
  return Promise.all(
    scopes.map(async (scope) => {
      const sources = { engine, scheduler: ports.scheduler, onCount: () => undefined };
      const found = await findReviewFacts(sources, scope, section);
      return {
        review: inOrder(found?.clusters ?? []),
        ledger: inOrder(engine.facts(scope, section).clusters.map(({ members }) => members)),
      };
    }),
  );
}

test.each(['key facts', 'topics', 'recent context'] as const)(
  'a review puts together what the panel does: %s of the sample vault',
  async (section) => {
    const accounts = await puttingTogether(sampleVaultTexts(), section);
    expect(accounts.flatMap(({ ledger }) => ledger)).not.toEqual([]);
    for (const { review, ledger } of accounts) expect(review).toEqual(ledger);
  },
);

test('what is listed under two labels is two things', async () => {
  const [account] = await puttingTogether(
    {
      'N.md': [
        ...['---', 'type: customer', '---', '## Key Facts', '- Open points:'],
        ...[
          '  - The ramp in Moss is replaced in May',
          '- Agreed:',
          '  - The ramp in Moss is replaced in May',
        ],
      ].join('\n'),
    },
    'key facts',
  );
  expect(account?.review).toEqual(['N.md:5', 'N.md:7']);
});
