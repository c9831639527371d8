import { areSameVerbs, isActionVerb } from './actions';
import { stemOf } from './stem';

/** Words of a row say the same in most sentences; some stand in several. */
const SAME = `
  need require want demand necessary
  want wish like prefer desire
  start begin commence launch open kick
  end finish stop conclude expire close cease terminate over
  complete finish conclude done
  approximately roughly nearly almost circa some around
  main major primary principal chief key central
  mostly mainly largely primarily chiefly
  plan schedule expect anticipate intend set due foresee
  employee staff worker personnel people colleague
  customer client
  supplier vendor provider
  buy purchase acquire procure
  lead head run manage direct chair
  hold contain store keep retain
  show display present demonstrate demo
  allow permit let grant
  big large great huge
  small little tiny
  quick fast rapid swift
  help assist support aid
  use utilize employ operate work
  get receive obtain gain
  give provide supply offer deliver hand
  make produce create manufacture
  cost price charge fee rate
  location site place facility
  company firm business
  contract agreement deal
  problem issue trouble difficulty
  meeting call session
  error bug fault defect
  various several multiple many different numerous
  ask request seek
  change modify alter adjust amend
  fix repair resolve solve mend correct
  choose select pick favor
  build construct erect
  shut close
  total overall sum
  annual yearly
  current present existing
  previous prior former earlier past
  think believe consider deem regard reckon
  because since due reason
  locate base situate
  important critical crucial vital essential
  aim goal target objective criterion
  part portion share
  rise increase grow climb growth
  fall drop decrease decline shrink reduce cut lower
  leave quit depart go
  team group crew
  cover insure
  also additionally too
  only solely just alone
  own possess have
  speak talk
  send forward ship
  live reside
  happen occur
  must need have
  account stand represent
  refuse reject decline deny
  approve accept agree endorse sanction confirm
  delay postpone defer slip late push
  shift move reschedule postpone relocate transfer
  cancel scrap drop abandon
  replace substitute swap exchange succeed
  return back
  limit cap restrict maximum ceiling
  minimum least
  exclude omit
  extend prolong extension renew
  additional extra further more another
  worry concern fear
  complain complaint object
  dislike against oppose object
  responsible charge accountable
  decide decision determine
  report inform tell
  suggest propose proposal recommend
  promise commit pledge
  warn caution alert
  expensive costly
  cheap inexpensive
  hard difficult tough
  easy simple
  remain stay keep
  reach attain achieve hit
  test trial pilot
  install deploy deployment implement implementation rollout
  migrate migration move transfer
  license seat
  user seat
  bill invoice
  pay payment paid remunerate
  fund finance budget
  spend spent expenditure
  save saving
  lose loss lost
  sign signature signing
  store storage
  measure measurement
  read reading
  estimate estimation assess forecast
  check verify inspect review
  train training
  document documentation paper
  document file record
  date day deadline
  yearly year annual
  monthly month
  weekly week
  daily day
  outage downtime failure
  slow sluggish
  missing lack absent without
  enough sufficient adequate
  broken faulty defective
  old legacy ageing aged
  new newly
  whole entire full
  separate own apart
  joint common shared together
  connect connection link attach
  interface integration connector
  phone telephone
  laptop notebook
  picture photo image
  car vehicle
  doctor physician
  lawyer attorney counsel
  boss manager superior
  assistant aide
  council board committee
  department division unit
  branch subsidiary office
  headquarters head
  plant factory works mill
  warehouse depot store
  country nation
  city town
  region area zone
  abroad overseas foreign
  government state
  law legislation act
  rule regulation policy
  tender bid procurement
  competitor rival competition
  market sector industry
  sale sell
  discount rebate reduction
  margin profit
  revenue turnover sales
  quarter quarterly
  feature function functionality
  screen display monitor
  device unit
  machine equipment
  cable wire
  wireless radio
  speed throughput bandwidth rate
  capacity volume size
  amount quantity sum
  number count figure
  average mean typical
  often frequently regularly
  sometimes occasionally
  soon shortly
  finally eventually
  immediately instantly
  probably likely presumably perhaps maybe possibly
  realistic feasible viable
  certain sure
  clear obvious
  unclear uncertain unknown undecided open doubtful doubt
  happy satisfied pleased glad content
  unhappy dissatisfied displeased annoyed upset displeasure
  angry furious
  busy occupied
  ill sick
  retire retirement
  resign quit
  hire recruit employ appoint
  resume restart continue
  forbid prohibit ban
  avoid prevent
  protect guard secure
  data information
  home house
  child kid
  holiday leave vacation
  night overnight nightly
  morning am
  afternoon pm
  handle treat process
  run operate
  rely depend
  belong own
  involve include
  compare comparison
  explain clarify
  understand see realize
  discuss talk discussion
  join enter attend participate
  join member
  rename call name
  wi-fi wifi wlan wireless
  visit trip
  introduce bring
  copy replicate duplicate
  delete remove erase wipe
  search find look
  enter key type input
  wait await
  skip omit bypass avoid
  split divide
  merge combine unite
  stand remain hold
  die dead fail
  stable steady
  ready prepared
  free gratis
  loan lend borrow
  rent lease hire
  hole gap
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

/** Whether anything says the same as this stem. */
export const hasSynonyms = (stem: string): boolean => ROWS_OF.has(stem) || isActionVerb(stem);

/** Whether two stems say the same in most sentences. */
export function areSynonyms(a: string, b: string): boolean {
  if (areSameVerbs(a, b)) return true;
  const [rows, others] = [ROWS_OF.get(a), ROWS_OF.get(b)];
  if (!rows || !others) return false;
  for (const row of rows) if (others.has(row)) return true;
  return false;
}
