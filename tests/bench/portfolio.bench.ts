import { portfolio } from '../../src/core/dashboard/portfolio/portfolio';
import type { Portfolio, PortfolioRow } from '../../src/core/dashboard/portfolio/portfolio-model';
import { withFacts } from '../../src/core/dashboard/portfolio/portfolio-row';
import { createPortfolios } from '../../src/core/dashboard/portfolio/portfolios';
import { finish } from '../../src/core/index/slices';
import {
  FIRST_PORTFOLIO_SORT,
  NO_PORTFOLIO_FILTER,
  type PortfolioFilter,
  type PortfolioSort,
} from '../../src/core/model/portfolio-query';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { noteOf } from '../support/note-builder';
import { account, graphOf } from '../support/vault-builder';
import { withBenchPage } from './bench-page';
import { interleave, median } from './interleave';
import type { PortfolioRound } from './portfolio-page';
import { accountName, vaultOfAccounts } from './vault-of-accounts';

const ACCOUNTS = 1_000;
const ROUNDS = 7;
const MOST_NODES = 500;
/** What a task on the main thread may take. */
const MOST_MS = 50;

/**
 * Milliseconds of the whole, and of the processor in its longest step: no slice can be shorter. On a machine that does
 * other things, a step may wait for its turn, which is not its fault.
 */
function timed<T>(steps: Generator<undefined, T>): {
  readonly ms: number;
  readonly longest: number;
  readonly made: T;
} {
  let [ms, longest] = [0, 0];
  for (;;) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const next = steps.next();
    ms += performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    if (next.done === true) return { ms, longest, made: next.value };
  }
}

const ask = (
  rows: readonly PortfolioRow[],
  filter: Partial<PortfolioFilter> = {},
  sort: PortfolioSort = FIRST_PORTFOLIO_SORT,
): Portfolio => portfolio(rows, { sort, filter: { ...NO_PORTFOLIO_FILTER, ...filter }, keep: null });

function measureRows(): readonly PortfolioRow[] {
  const files = vaultOfAccounts(ACCOUNTS);
  const graph = graphOf(files);
  finish(graph.prepare());
  const source = { graph, today: '2026-01-07', thresholds: DEFAULT_SETTINGS.signals };
  const portfolios = createPortfolios();
  const first = timed(portfolios.steps(source));
  const path = `Customers/${accountName(7)}.md`;
  const again = timed(portfolios.steps(source));
  graph.entities.added(noteOf(account(accountName(7), '- [ ] One task @Me'), path));
  const changed = timed(portfolios.steps(source));
  const row = (what: string, { ms, longest }: { readonly ms: number; readonly longest: number }) => ({
    what,
    ms: ms.toFixed(0),
    'against the first': `1/${(first.ms / ms).toFixed(0)}`,
    'longest step, ms': longest.toFixed(1),
    [`≤ ${MOST_MS} ms`]: longest <= MOST_MS ? 'yes' : 'NO',
  });
  console.log(`${Object.keys(files).length} notes, ${first.made.length} accounts`);
  console.table([
    row('rows, the first time', first),
    row('again, nothing changed', again),
    row('again, one account changed', changed),
  ]);
  return changed.made;
}

async function measureQueries(rows: readonly PortfolioRow[]): Promise<void> {
  const plain = () => [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
  const contenders = [
    ['order by needs', () => ask(rows)],
    ['order by a column', () => ask(rows, {}, { by: 'proposed', isReversed: false })],
    ['filter by text and two chips', () => ask(rows, { text: 'works', chips: ['overdue', 'quiet'] })],
  ] as const;
  const found = [];
  for (const [what, contender] of contenders) {
    const { a, b, ratio } = await interleave(contender, plain, { rounds: 15 });
    found.push({ what, ms: a.toFixed(2), 'a plain sort, ms': b.toFixed(2), ratio: ratio.toFixed(1) });
  }
  console.table(found);
}

async function measureView(rows: readonly PortfolioRow[]): Promise<void> {
  const counted = rows.map((row, at) =>
    withFacts(row, { newFacts: at % 7, conflicts: at % 13 === 0 ? 1 : 0 }, 1),
  );
  const all = ask(counted);
  const [first, ...others] = all.rows;
  const changed: Portfolio = { ...all, rows: first ? [{ ...first, weOwe: 99 }, ...others] : [] };
  const filtered = ask(counted, { text: 'bar' });
  await withBenchPage('portfolio-page.tsx', async (page) => {
    const rounds: PortfolioRound[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      rounds.push(
        await page.evaluate(([a, b, c]) => window.portfolioBench.round(a, b, c), [
          all,
          changed,
          filtered,
        ] as const),
      );
    // The first one warms up.
    const of = (pick: (round: PortfolioRound) => number): number => median(rounds.slice(1).map(pick));
    const row = (what: string, ms: number, beside: number) => ({
      what,
      ms: ms.toFixed(1),
      'drawing all, ms': beside.toFixed(0),
      ratio: `1/${(beside / ms).toFixed(1)}`,
    });
    console.table([
      row(
        'first paint',
        of((each) => each.first),
        of((each) => each.all),
      ),
      row(
        'one row changed',
        of((each) => each.change),
        of((each) => each.allAgain),
      ),
      row(
        'filter',
        of((each) => each.filter),
        of((each) => each.allAgain),
      ),
    ]);
    const nodes = of((each) => each.nodes);
    console.log(
      `${nodes} nodes for ${ACCOUNTS} accounts; goal ≤ ${MOST_NODES}: ${nodes <= MOST_NODES ? 'met' : 'NOT MET'}`,
    );
  });
}

/** A portfolio of a thousand accounts: its rows, its questions, and drawing it beside drawing all rows. */
export async function run(): Promise<void> {
  const rows = measureRows();
  await measureQueries(rows);
  await measureView(rows);
}
