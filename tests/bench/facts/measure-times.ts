import type { LabeledList } from '../../labels/duplicate-list';
import { interleave } from '../interleave';
import { accountFacts } from './account-lists';
import { ours, type Method } from './methods';

const ONE_ACCOUNT = 165;
const ALL_ACCOUNTS = 10_000;

/** Milliseconds for one account. To be asked before anything else was clustered: nothing is optimized or remembered. */
export function coldStart(lists: readonly LabeledList[]): number {
  const facts = accountFacts(lists, 0, ONE_ACCOUNT);
  const start = performance.now();
  ours('facts').cluster(facts);
  return performance.now() - start;
}

/** Prints how long one account and many take, beside a yardstick; gives the milliseconds of all accounts. */
export async function measureTimes(lists: readonly LabeledList[], yardstick: Method): Promise<number> {
  const engine = ours('facts');
  const one = accountFacts(lists, 1, ONE_ACCOUNT);
  const single = await interleave(
    () => engine.cluster(one),
    () => yardstick.cluster(one),
  );
  const accounts = Array.from({ length: Math.ceil(ALL_ACCOUNTS / ONE_ACCOUNT) }, (_, account) =>
    accountFacts(lists, account, Math.min(ONE_ACCOUNT, ALL_ACCOUNTS - account * ONE_ACCOUNT)),
  );
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
