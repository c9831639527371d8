import { areSameVerbs } from './actions';
import { stemOf } from './stem';

/** Words of a row say the same in most sentences; some stand in several. */
const SAME = `
  need require want demand
  start begin commence launch open
  end finish stop conclude expire close cease
  complete finish conclude
  approximately roughly nearly almost circa some
  main major primary principal chief key central
  mostly mainly largely primarily chiefly
  plan schedule expect anticipate intend set due
  employee staff worker personnel
  customer client
  supplier vendor provider
  buy purchase acquire
  lead head run manage direct chair
  hold contain store keep retain
  show display present demonstrate
  allow permit let grant
  big large great
  small little
  quick fast rapid
  help assist support aid
  use utilize employ operate work
  get receive obtain
  give provide supply offer deliver hand
  make produce create manufacture
  cost price
  location site place
  company firm business
  contract agreement
  problem issue
  meeting call session
  error bug fault defect
  various several multiple many different numerous
  ask request seek
  change modify alter adjust amend
  fix repair resolve solve
  choose select pick
  build construct erect
  shut close
  total overall
  annual yearly
  current present existing
  previous prior former earlier past
  think believe consider
  like prefer favor want
  because since
  locate base situate
  important critical crucial vital
  aim goal target objective
  part portion share
  rise increase grow climb
  fall drop decrease decline
  leave quit depart
  team group
  cover insure
  also additionally too
  only solely just
  own possess have
  speak talk
  send forward
  live reside
  happen occur
  must need
  account stand represent
`;

const ROWS_OF: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const known = new Map<string, Set<number>>();
  SAME.trim()
    .split('\n')
    .forEach((row, at) => {
      for (const word of row.trim().split(' ')) {
        const stem = stemOf(word);
        known.set(stem, (known.get(stem) ?? new Set()).add(at));
      }
    });
  return known;
})();

/** Whether two stems say the same in most sentences. */
export function areSynonyms(a: string, b: string): boolean {
  if (areSameVerbs(a, b)) return true;
  const rows = ROWS_OF.get(b);
  return rows !== undefined && [...(ROWS_OF.get(a) ?? [])].some((row) => rows.has(row));
}
