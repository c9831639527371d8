import { addedDetail, ownTokens, toldBy } from './also-says';
import type { Token } from './read-statement';
import type { WeighedStatement } from './weigh-terms';

/** Why texts were put together, in words. */
export interface Explanation {
  /** Words and values that all of them have, the telling ones first. */
  readonly sharedWords: readonly string[];
  /** What members say that the first does not, word by word, in the order of the members; the first has none. */
  readonly ownWords: readonly (readonly string[])[];
  /** The same as parts of sentences, each told once. */
  readonly alsoSays: readonly string[];
}

const MOST_SHARED = 8;

const written = (statement: WeighedStatement, tokens: readonly Token[]): readonly string[] => [
  ...new Set(tokens.map(({ start, end }) => statement.reading.said.slice(start, end))),
];

/** `members` are the statements of a cluster, the one that stands for all first. */
export function explainCluster(members: readonly WeighedStatement[]): Explanation {
  const [first, ...others] = members;
  if (!first) return { sharedWords: [], ownWords: [], alsoSays: [] };
  const shared = first.tokens
    .filter(({ stem }) => first.terms.has(stem) && others.every(({ terms }) => terms.has(stem)))
    .sort((a, b) => (first.terms.get(b.stem) ?? 0) - (first.terms.get(a.stem) ?? 0));
  const told: WeighedStatement[] = [];
  const alsoSays: string[] = [];
  const ownWords: (readonly string[])[] = [[]];
  for (const each of others) {
    const byFirst = toldBy(first, each);
    ownWords.push(written(each, ownTokens(each, [byFirst])));
    const detail = addedDetail(each, [byFirst, ...told.map((other) => toldBy(other, each))]);
    if (detail === null) continue;
    alsoSays.push(detail);
    told.push(each);
  }
  return { sharedWords: written(first, shared).slice(0, MOST_SHARED), ownWords, alsoSays };
}
