import type { Role } from './roles';

/** How many stems of a clause two roles share, of the fewer that either has. */
function nearness(a: Role, b: Role): number {
  let shared = 0;
  for (const stem of a.clause) if (b.clause.has(stem)) shared++;
  return shared / Math.max(1, Math.min(a.clause.size, b.clause.size));
}

/** Behind these stands another part than before them: "with" and "near" say the same of both. */
const DIRECTED: ReadonlySet<string> = new Set('for on over inside behind above below against'.split(' '));

/** "X covers for Y", "Y covers for X": the same said in the same way, of the one what was said of the other. */
const arePositionsExchanged = (one: Role, other: Role, oneThere: Role, otherThere: Role): boolean =>
  one.position !== other.position &&
  one.position === otherThere.position &&
  other.position === oneThere.position &&
  one.voice === otherThere.voice &&
  other.voice === oneThere.voice &&
  (DIRECTED.has(one.position) || DIRECTED.has(other.position));

/** Each of the two is told what the other statement tells of the other one. */
function areExchanged(one: Role, other: Role, oneThere: Role, otherThere: Role): boolean {
  if (one.isDenied !== other.isDenied || oneThere.isDenied !== otherThere.isDenied)
    return one.isDenied !== oneThere.isDenied && other.isDenied !== otherThere.isDenied;
  if (one.clause !== other.clause && oneThere.clause !== otherThere.clause) {
    const kept = nearness(one, oneThere) + nearness(other, otherThere);
    const exchanged = nearness(one, otherThere) + nearness(other, oneThere);
    if (exchanged >= kept + 0.5) return true;
  }
  if (one.rank === null || other.rank === null || oneThere.rank === null || otherThere.rank === null)
    return arePositionsExchanged(one, other, oneThere, otherThere);
  return (one.rank - other.rank) * (oneThere.rank - otherThere.rank) < 0;
}

/** Whether two names have changed places: who delivers, and to whom. */
export function areRolesSwapped(a: ReadonlyMap<string, Role>, b: ReadonlyMap<string, Role>): boolean {
  const shared = [...a.keys()].filter((stem) => b.has(stem));
  return shared.some((stem, at) =>
    shared.slice(at + 1).some((next) => {
      const [one, other, oneThere, otherThere] = [a.get(stem), a.get(next), b.get(stem), b.get(next)];
      if (!one || !other || !oneThere || !otherThere) return false;
      if (one.mention === other.mention || oneThere.mention === otherThere.mention) return false;
      return areExchanged(one, other, oneThere, otherThere);
    }),
  );
}
