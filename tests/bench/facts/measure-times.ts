import type { LabeledList } from '../../labels/duplicate-list';
import { interleave } from '../interleave';
import { candidatePairs } from '../../../src/core/facts/candidate-pairs';
import { readStatement } from '../../../src/core/facts/read-statement';
import { PROFILES } from '../../../src/core/facts/text-profile';
import { weighStatements } from '../../../src/core/facts/weigh-terms';
import { accountFacts } from './account-lists';
import { ours, type FactText, type Method } from './methods';

const ONE_ACCOUNT = 165;
const ALL_ACCOUNTS = 10_000;

/** Milliseconds for one account. To be asked before anything else was clustered: nothing is optimized or remembered. */
export function coldStart(lists: readonly LabeledList[]): number {
  const facts = accountFacts(lists, 0, ONE_ACCOUNT);
  const start = performance.now();
  ours('facts').cluster(facts);
  return performance.now() - start;
}

/** So many facts, in accounts of the usual size. */
const accountsOf = (lists: readonly LabeledList[], facts: number): readonly (readonly FactText[])[] =>
  Array.from({ length: Math.ceil(facts / ONE_ACCOUNT) }, (_, account) =>
    accountFacts(lists, account, Math.min(ONE_ACCOUNT, facts - account * ONE_ACCOUNT)),
  );

/** How long it takes to find the pairs that are worth comparing, as ratios: to reading the texts, and of ten times as many. */
export interface CandidateTimes {
  readonly toReading: number;
  readonly tenfold: number;
}

export async function measureCandidates(lists: readonly LabeledList[]): Promise<CandidateTimes> {
  const read = (accounts: readonly (readonly FactText[])[]) =>
    accounts.map((facts) => facts.map(({ text }) => readStatement(text)));
  const weigh = (accounts: readonly (readonly FactText[])[]) =>
    read(accounts).map((readings) => weighStatements(readings, PROFILES.facts));
  const find = (weighed: ReturnType<typeof weigh>) => {
    let pairs = 0;
    for (const statements of weighed) for (const found of candidatePairs(statements)) pairs += found.length;
    return pairs;
  };
  const few = accountsOf(lists, ALL_ACCOUNTS);
  const [weighedFew, weighedMany] = [weigh(few), weigh(accountsOf(lists, 10 * ALL_ACCOUNTS))];
  const toReading = await interleave(
    () => find(weighedFew),
    () => read(few),
    { rounds: 5 },
  );
  const tenfold = await interleave(
    () => find(weighedMany),
    () => find(weighedFew),
    { rounds: 5 },
  );
  return { toReading: toReading.ratio, tenfold: tenfold.ratio };
}

/** Prints how long one account and many take, beside a yardstick; gives the milliseconds of all accounts. */
export async function measureTimes(lists: readonly LabeledList[], yardstick: Method): Promise<number> {
  const engine = ours('facts');
  const one = accountFacts(lists, 1, ONE_ACCOUNT);
  const single = await interleave(
    () => engine.cluster(one),
    () => yardstick.cluster(one),
  );
  const accounts = accountsOf(lists, ALL_ACCOUNTS);
  const all = await interleave(
    () => accounts.map((facts) => engine.cluster(facts)),
    () => accounts.map((facts) => yardstick.cluster(facts)),
    { rounds: 3 },
  );
  const row = ({ a, b, ratio }: typeof all) => ({
    'ours, ms': a.toFixed(0),
    [`${yardstick.name}, ms`]: b.toFixed(0),
    ratio: ratio.toFixed(2),
  });
  console.table({
    [`${ONE_ACCOUNT} facts`]: row(single),
    [`${ALL_ACCOUNTS} facts in account lists`]: row(all),
  });
  return all.a;
}
