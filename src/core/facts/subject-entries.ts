import type { FactConflict, FactItem, LedgerEntry } from './fact-ledger';

/** Whether two items speak of two subjects, without naming them: "prefers e-mail" in the notes of two people. */
export const haveOtherSubjects = (a: Pick<FactItem, 'subject'>, b: Pick<FactItem, 'subject'>): boolean =>
  typeof a.subject === 'string' && typeof b.subject === 'string' && a.subject !== b.subject;

interface SubjectGroup<T> {
  /** Null while nobody is known whom it speaks of. */
  subject: string | null;
  readonly members: T[];
}

/** Each item in the first group that speaks of nobody else. There are no more groups than subjects. */
export function groupsBySubject<T extends Pick<FactItem, 'subject'>>(
  items: readonly T[],
): readonly (readonly T[])[] {
  const groups: SubjectGroup<T>[] = [];
  for (const item of items) {
    const subject = typeof item.subject === 'string' ? item.subject : null;
    const group = groups.find(
      (each) => subject === null || each.subject === null || each.subject === subject,
    );
    if (!group) groups.push({ subject, members: [item] });
    else {
      group.subject ??= subject;
      group.members.push(item);
    }
  }
  return groups.map(({ members }) => members);
}

/** Entries in which nothing stands together, or against each other, that speaks of two subjects. */
export function entriesBySubject<T extends FactItem>(
  entries: readonly LedgerEntry<T>[],
): readonly LedgerEntry<T>[] {
  const isConflict = ({ a, b }: FactConflict<T>): boolean => !haveOtherSubjects(a, b);
  return entries.flatMap((entry) => {
    const groups = groupsBySubject(entry.members);
    const conflicts = entry.conflicts.filter(isConflict);
    if (groups.length === 1)
      return conflicts.length === entry.conflicts.length ? entry : { ...entry, conflicts };
    return groups.flatMap(([shown, ...others]) => {
      if (!shown) return [];
      const own = new Set([shown, ...others]);
      return {
        ...entry,
        ...{ members: [shown, ...others] as const, alsoSays: [], ownWords: [] },
        conflicts: conflicts.filter(({ a, b }) => own.has(a) || own.has(b)),
      };
    });
  });
}
