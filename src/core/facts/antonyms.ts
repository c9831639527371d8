import { stemOf } from './stem';

/** Opposites: what stands left of the stroke against what stands right of it. Phrases of two words are one entry. */
const OPPOSITES = `
  approve,accept,agree,pass,sign off,endorse,greenlight / reject,refuse,decline,veto,turn down,oppose,disapprove
  complete,proceed,go ahead,goes ahead,going ahead,went ahead,take place,takes place,took place / cancel,call off,called off,abandon,scrap,drop
  resume,restart,continue,go on / hold,pause,suspend,halt,stop,freeze,interrupt
  plan,schedule / cancel,called off
  rise,rose,risen,increase,grow,grew,raise,expand,up,climb / fall,fell,fallen,decrease,shrink,shrank,reduce,cut,lower,drop,decline,down
  open,reopen / close,shut
  start,begin,began,launch / end,finish,stop,terminate
  before,prior / after,following
  internal / external
  public / private
  first,initial / last,final
  largest,biggest,highest,most / smallest,lowest,least
  more,higher,above,over / less,fewer,lower,below,under
  early,earlier,ahead,advance / late,later,behind,delay,postpone
  require,mandatory,must,compulsory,obligatory,need / optional,voluntary
  support,favor,back / oppose,resist,unsupported
  include / exclude
  active,activate / inactive,deactivate
  enable,on / disable,off
  online / offline
  confirm / deny
  buy,bought,purchase / sell,sold
  hire,recruit,appoint / fire,dismiss
  join / leave,left,quit
  win,won / lose,lost
  pass,succeed / fail
  allow,permit,may / forbid,prohibit,ban
  always / never
  all,every / none
  minimum / maximum
  good,enough,satisfactory,sufficient / bad,poor,insufficient,unsatisfactory
  keep,retain / remove,discard,drop,replace
  extend,renew / terminate,expire
  encrypted / unencrypted
  available / unavailable
  happy,satisfied,pleased / unhappy,dissatisfied,displeased
  willing / unwilling
  able / unable
  secure / insecure
  stable / unstable
  centralized,central / decentralized
  manual / automatic,automated
  permanent / temporary
  paid / unpaid
  fast,faster,quick / slow,slower
  strong,stronger / weak,weaker
  cheap,cheaper / expensive,dearer
  safe / unsafe,dangerous
  won / lost
  gain / lose
  insource / outsource
`;

type Side = '+' | '-';
interface Pole {
  readonly pair: number;
  readonly side: Side;
}

const keyOf = (words: string): string => words.trim().split(' ').map(stemOf).join(' ');

const POLES: ReadonlyMap<string, readonly Pole[]> = (() => {
  const poles = new Map<string, Pole[]>();
  OPPOSITES.trim()
    .split('\n')
    .forEach((row, pair) => {
      row.split('/').forEach((words, at) => {
        for (const word of words.split(',')) {
          const key = keyOf(word);
          const known = poles.get(key) ?? [];
          known.push({ pair, side: at === 0 ? '+' : '-' });
          poles.set(key, known);
        }
      });
    });
  return poles;
})();

/** What a statement says of pairs of opposites: `3+`, `3-`. */
export function polesIn(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  words.forEach((word, at) => {
    const phrase = POLES.get(`${word} ${words[at + 1] ?? ''}`);
    for (const { pair, side } of phrase ?? POLES.get(word) ?? []) found.add(`${pair}${side}`);
  });
  return found;
}

/** Whether one of two statements says the opposite of the other: each has a side that it alone has. */
export function areOpposite(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const pole of a) {
    const other = pole.slice(0, -1) + (pole.endsWith('+') ? '-' : '+');
    if (b.has(other) && !a.has(other) && !b.has(pole)) return true;
  }
  return false;
}
