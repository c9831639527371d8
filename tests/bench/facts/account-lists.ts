import type { LabeledList } from '../../labels/duplicate-list';
import { textsOf, type FactText } from './methods';
import { namesOfList } from './names-in';

const SYLLABLES = ['ba', 'dor', 'fen', 'gal', 'hil', 'jar', 'kem', 'lus', 'mor', 'nev', 'pol'] as const;

/** Names of one account that no other has, so that nothing remembered from one list helps with the next. */
const suffixOf = (account: number): string =>
  `${SYLLABLES[account % SYLLABLES.length]!}${SYLLABLES[Math.floor(account / SYLLABLES.length) % SYLLABLES.length]!}`;

/** The facts of an account as large as asked for, out of labeled ones under other names. */
export function accountFacts(
  lists: readonly LabeledList[],
  account: number,
  size: number,
): readonly FactText[] {
  const suffix = suffixOf(account);
  const facts: FactText[] = [];
  for (let turn = 0; facts.length < size; turn++) {
    const list = lists[(account + turn) % lists.length]!;
    const names = [...namesOfList(list.items.map(({ text }) => text))].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(
      `(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\p{L})`,
      'gu',
    );
    for (const { text, date } of textsOf(list)) {
      const renamed = text.replace(pattern, (name) => `${name}${suffix}`);
      facts.push(date === undefined ? { text: renamed } : { text: renamed, date });
    }
  }
  return facts.slice(0, size);
}
