import type { FactConflict, FactItem, LedgerEntry } from './fact-ledger';
import { groupsApart } from './told-apart';

/** Whether two items speak of two subjects, without naming them: "prefers e-mail" in the notes of two people. */
export const haveOtherSubjects = (a: Pick<FactItem, 'subject'>, b: Pick<FactItem, 'subject'>): boolean =>
  typeof a.subject === 'string' && typeof b.subject === 'string' && a.subject !== b.subject;

/** Entries in which nothing stands together, or against each other, that speaks of two subjects. */
export function entriesBySubject<T extends FactItem>(
  entries: readonly LedgerEntry<T>[],
): readonly LedgerEntry<T>[] {
  const isConflict = ({ a, b }: FactConflict<T>): boolean => !haveOtherSubjects(a, b);
  return entries.flatMap((entry) => {
    const groups = groupsApart(entry.members, haveOtherSubjects);
    const conflicts = entry.conflicts.filter(isConflict);
    if (groups.length === 1)
      return conflicts.length === entry.conflicts.length ? entry : { ...entry, conflicts };
    return groups.flatMap(([shown, ...others]) =>
      shown
        ? {
            ...entry,
            ...{ members: [shown, ...others] as const, alsoSays: [], ownWords: [] },
            conflicts: conflicts.filter(({ a, b }) =>
              [shown, ...others].some((each) => each === a || each === b),
            ),
          }
        : [],
    );
  });
}
