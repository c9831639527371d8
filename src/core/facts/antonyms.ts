import { stemOf } from './stem';

/**
 * Opposites: what stands left of the stroke against what stands right of it. Rows that begin with `~` contradict each
 * other only in the same place of the same sentence, or before the same word: what is long in one sentence may be short in
 * another. With `~~` only in the same place: "buys from" and "sells to" say the same of names that changed places.
 */
const OPPOSITES = `
  approve,accept,agree,pass,sign off,endorse,favor,support,back,welcome,go ahead,consent,say yes,said yes,permit / reject,refuse,decline,veto,turn down,turned down,oppose,disapprove,disagree,resist,against
  complete,proceed,go ahead,goes ahead,going ahead,went ahead,take place,takes place,took place,confirm,uphold / cancel,call off,called off,abandon,scrap
  resume,restart,continue,carry on,underway,ongoing,back in / hold,pause,suspend,halt,stop,freeze,interrupt
  rise,rose,risen,higher,increase,grow,grew,grown,raise,expand,climb,gain,double,growth,go up,goes up,went up,more expensive / fall,fell,fallen,decrease,shrink,shrank,reduce,cut,lower,decline,halve,drop,go down,goes down,went down,cheaper,fewer
  open,reopen / close,shut,closure
  open,outstanding,unresolved,unsolved,pending / fix,remedy,resolve,solve
  start,begin,began,begun,launch / end,finish,stop,terminate
  ~ before / after
  ~ above,over / below,under
  ~ up / down
  ~ on / off
  switch on,switched on,turn on,turned on / switch off,switched off,turn off,turned off
  back in,work again,works again,run again,runs again,running again,order again,operation again,service again,repaired,return to / out of,broken,defective,outage,downtime
  ~ digital,electronic,electronically / paper
  ~ own / central,shared,common
  own server,premises,onpremises,inhouse / cloud
  internal,inside,inhouse / external,outside
  ~ public,open / private,confidential
  ~ first,initial / last,final
  ~ largest,biggest,highest,most,maximum,upper / smallest,lowest,least,minimum,lower
  ~ larger,bigger,higher,more / smaller,lower,less,fewer
  ~ large,big,high / small,low
  ~ long,longer / short,shorter
  ~ early,earlier,ahead / late,later,behind,delay
  ~ advance,bring forward,accelerate / postpone,delay,put off,slow
  require,mandatory,compulsory,obligatory,need / optional,voluntary,exempt
  include,part of / exclude,leave out,left out,omit
  active,activate / inactive,deactivate,passive
  enable / disable
  ~ online / offline
  confirm,admit / deny,dispute
  hire,recruit,appoint / fire,dismiss,lay off,laid off
  ~ join,enter,arrive / leave,quit,exit,depart
  win,won / lose,lost
  pass,succeed,success / fail,failure
  ~ meet,hit,exceed / miss
  allow,permit,enable / forbid,prohibit,ban,bar,prevent,block
  grant / deny,refuse,revoke,withdraw
  ~ always,often,frequent / never,rarely,seldom
  ~ all,every,entire / none
  ~ good,enough,satisfactory,sufficient,adequate / bad,poor,insufficient,unsatisfactory,inadequate
  better,best,improve / worse,worst,worsen,deteriorate
  ~ keep,retain,stay,remain / remove,discard,leave,delete,move,gone,let go
  extend,renew / terminate,expire,cancel,run out,runs out
  ~ add / remove,delete
  ~ connect,attach / disconnect,detach
  ~ import,inbound,incoming / export,outbound,outgoing
  ~ upload / download
  ~ central / local
  ~ domestic,national / foreign,international
  ~ on site / cloud
  manual,manually,by hand / automatic,automatically,automated,automate
  ~ permanent / temporary,interim
  ~ free / paid
  ~ fast,faster,quick,quickly / slow,slower,slowly
  ~ strong,stronger,strengthen / weak,weaker,weaken
  ~ cheap,cheaper / expensive
  ~ safe / dangerous
  ~ insource / outsource
  ~ happy,satisfied,pleased / unhappy,dissatisfied,displeased
  ~ positive / negative
  ~ profit,surplus / loss,deficit
  ~ hot,warm / cold
  ~ north,northern / south,southern
  ~ east,eastern / west,western
  ~ day / night
  ~ summer / winter
  ~ senior / junior
  ~ major / minor
  ~ full / partial,empty
  ~ single / multiple,several
  ~ direct / indirect
  majority / minority
  surplus,excess / shortage,shortfall,short of
  ~ indoors / outdoors
  kept,keep,retain / delete,discard,erase
  ~ simple,easy / complex,complicated,difficult
  ~ same,identical / different
  ~ fixed / variable,flexible
  ~ primary,main / secondary
  ~ fast / slow
  ~ ready,finished / unfinished,pending
  ~ working,operational,intact / broken,damaged,defective
  ~ comply / violate,breach
  ~ attend,present / absent
  ~ likely / unlikely
  ~ new,modern / old,obsolete
  ~ true,right,correct / false,wrong,incorrect
  ~ centralize / decentralize
  ~ exclusive / shared
  ~ visible / hidden
  ~ ahead / behind
  ~ gross / net
  ~ in favor / against
  ~~ buy,bought,purchase / sell,sold
  ~~ lend,lent / borrow
  ~~ give,gave,given,send,sent,hand,pay,paid / take,took,receive,get,got
  ~~ supply,deliver / order,receive,obtain
  ~~ lead,led,manage,supervise / report
`;

/** Prefixes that turn a word into its opposite. */
const OPPOSING = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'de'];
const LEAST_LETTERS = 3;
/** So many letters the two may differ at their ends, as stems are cut at different places. */
const OTHER_END = 3;
/** Words that only look as if they had such a prefix. */
const NO_PREFIX: ReadonlySet<string> = new Set(
  (
    'department design discount inform information import important impress invoice income increase indeed industry ' +
    'install instead insure intend interest invest invite issue delay deliver demand depend deposit derive detail deploy ' +
    'determine develop decide declare defend define deal dear discuss disk display dispatch district distance under unit ' +
    'unique union until uniform image impact improve index inch intern into inside invent involve'
  )
    .split(' ')
    .map(stemOf),
);

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

interface Pole {
  readonly pair: string;
  readonly side: '+' | '-';
}

const keyOf = (words: string): string => words.trim().split(' ').map(stemOf).join(' ');

const POLES: ReadonlyMap<string, readonly Pole[]> = (() => {
  const poles = new Map<string, Pole[]>();
  OPPOSITES.trim()
    .split('\n')
    .forEach((row, at) => {
      const mark = /^ *(~*)/.exec(row)?.[1] ?? '';
      const pair = `${mark}${at}`;
      row
        .replace(mark, '')
        .split('/')
        .forEach((words, index) => {
          for (const word of words.split(',')) {
            const key = keyOf(word);
            const known = poles.get(key) ?? [];
            known.push({ pair, side: index === 0 ? '+' : '-' });
            poles.set(key, known);
          }
        });
    });
  return poles;
})();

/** What a statement says of pairs of opposites, and of which thing: of "the east wing", east, and the wing as eastern. */
export function polesIn(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  words.forEach((word, at) => {
    const next = words[at + 1] ?? '';
    const phrase = POLES.get(`${word} ${next}`);
    const behind = at + (phrase ? 2 : 1);
    const thing = words[ARTICLES.has(words[behind] ?? '') ? behind + 1 : behind];
    for (const { pair, side } of phrase ?? POLES.get(word) ?? []) {
      found.add(pair + side);
      if (/^~\d/.test(pair) && thing) found.add(`${pair.slice(1)} ${thing}${side}`);
    }
  });
  return found;
}

/** Whether a word says the opposite of something that is said there. */
export const isOppositeIn = (word: string, poles: ReadonlySet<string>): boolean =>
  (POLES.get(word) ?? []).some(({ pair, side }) => poles.has(pair + (side === '+' ? '-' : '+')));

/**
 * Whether one of two statements says the opposite of the other: each has a side that it alone has. `inPlace` says that
 * they read the same otherwise, so that nothing but the word has changed its side.
 */
export function areOpposite(a: ReadonlySet<string>, b: ReadonlySet<string>, inPlace: boolean): boolean {
  for (const pole of a) {
    if (pole.startsWith('~') && !inPlace) continue;
    const other = pole.slice(0, -1) + (pole.endsWith('+') ? '-' : '+');
    if (b.has(other) && !a.has(other) && !b.has(pole)) return true;
  }
  return false;
}

/** Whether a word is another one behind a prefix that turns it around; stems may be cut at different places. */
function opposes(word: string, other: string): boolean {
  if (NO_PREFIX.has(other)) return false;
  return OPPOSING.some((prefix) => {
    const bare = other.startsWith(prefix) ? other.slice(prefix.length) : '';
    return (
      bare.length >= LEAST_LETTERS &&
      Math.abs(bare.length - word.length) <= OTHER_END &&
      (word.startsWith(bare) || bare.startsWith(word))
    );
  });
}

/** Whether one has a word of which the other has the opposite by its prefix: "compliant", "non-compliant". */
export function haveOpposedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const own = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
    [...one].filter((word) => word.length >= LEAST_LETTERS && !other.has(word));
  const [left, right] = [own(a, b), own(b, a)];
  return left.some((one) => right.some((other) => opposes(one, other) || opposes(other, one)));
}
