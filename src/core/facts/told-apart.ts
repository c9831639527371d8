/** A list without pairs that are to stand apart: each item goes to the first group that it may be in. */
export function groupsApart<T>(items: readonly T[], isApart: (a: T, b: T) => boolean): readonly T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.find((each) => each.every((other) => !isApart(item, other)));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
