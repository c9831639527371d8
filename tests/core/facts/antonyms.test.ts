import { describe, expect, it, test } from 'vitest';
import { areOpposite, haveOpposedWords, isOppositeIn, polesIn } from '../../../src/core/facts/antonyms';
import { readStatement } from '../../../src/core/facts/read-statement';
import { stemOf } from '../../../src/core/facts/stem';

const stemsOf = (text: string): readonly string[] => readStatement(text).words.map(({ stem }) => stem);
const polesOf = (text: string): ReadonlySet<string> => polesIn(stemsOf(text));
/** In both orders, which has to be the same. */
function opposite(a: string, b: string, inPlace: boolean): boolean {
  const found = areOpposite(polesOf(a), polesOf(b), inPlace);
  expect(areOpposite(polesOf(b), polesOf(a), inPlace)).toBe(found);
  return found;
}

describe('opposite wherever they stand', () => {
  it.each([
    ['The council approved the form.', 'The council rejected the form.'],
    ['Dana accepted the offer.', 'Dana turned down the offer.'],
    ['Dana signs off the plan.', 'Dana opposes the plan.'],
    ['The pilot has resumed.', 'The pilot is on hold.'],
    ['The work is ongoing.', 'The work is suspended.'],
    ['The strike goes ahead.', 'The strike was called off.'],
    ['The audit takes place.', 'The audit was cancelled.'],
    ['Waiting rose.', 'Waiting has fallen.'],
    ['Costs go up.', 'Costs went down.'],
    ['Prices were raised.', 'Prices were cut.'],
    ['The gate opens.', 'The gate was closed.'],
    ['The pilot begins in May.', 'The pilot ends in May.'],
    ['The audit is internal.', 'An external audit'],
    ['Freight is included.', 'Freight is excluded.'],
    ['The badge is active.', 'The badge was deactivated.'],
    ['The alarm is enabled.', 'The alarm is disabled.'],
    ['Dana was hired.', 'Dana was laid off.'],
    ['The lease was extended.', 'The lease was terminated.'],
    ['A permit is required.', 'A permit is optional.'],
    ['Results are better.', 'Results got worse.'],
    ['Access was granted.', 'Access was revoked.'],
    ['The loss was confirmed.', 'The loss was denied.'],
    ['Smoking is allowed.', 'Smoking is forbidden.'],
    ['Mirabel won the bid.', 'Mirabel lost the bid.'],
    ['The test passed.', 'The test failed.'],
    ['The crane is back in service.', 'The crane is out of service.'],
    ['The crane works again.', 'The crane is broken.'],
    ['The finding is outstanding.', 'The finding was remedied.'],
    ['Orders are typed by hand.', 'Orders are typed automatically.'],
    ['Menus are part of the pilot.', 'Menus were left out of the pilot.'],
    ['Data is kept in the cloud.', 'Data is kept on their own servers.'],
    ['A permit is required.', 'They are exempt from a permit.'],
  ])('%s %s', (a, b) => {
    expect([opposite(a, b, false), opposite(a, b, true)]).toEqual([true, true]);
  });
});

describe('opposite in the same place only', () => {
  it.each([
    ['The ramp is large.', 'The ramp is small.'],
    ['The ramp is online.', 'The ramp is offline.'],
    ['Dana comes early.', 'Dana comes late.'],
    ['The east wing opens.', 'The depot in the west opens.'],
    ['A long ramp, and a gate', 'A short lease'],
    ['Mirabel buys pumps.', 'Mirabel sells pumps.'],
    ['Mirabel lends cranes.', 'Mirabel borrows cranes.'],
    ['Helena leads Nils.', 'Helena reports to Nils.'],
    ['Mirabel supplies pumps.', 'Mirabel orders pumps.'],
  ])('%s %s', (a, b) => {
    expect([opposite(a, b, false), opposite(a, b, true)]).toEqual([false, true]);
  });
});

describe('opposite of the same thing', () => {
  it.each([
    ['Scanners fail in the east wing.', 'In the west wing scanners fail.'],
    ['A large depot was built.', 'Dana built a small depot.'],
    ['Sign before the audit.', 'After the audit it is signed.'],
    ['The day shift is full.', 'It is quiet in the night shift.'],
    ['Dana runs the on-site storage.', 'The cloud storage is run by Dana.'],
    ['A senior nurse checks it.', 'It is checked by a junior nurse.'],
  ])('%s %s', (a, b) => {
    expect(opposite(a, b, false)).toBe(true);
  });
});

test.each([
  ['the same', 'The gate opens.', 'The gate opened.'],
  ['other pairs', 'The gate opens.', 'The form was rejected.'],
  ['one side only', 'The gate opens.', 'The gate is painted.'],
  ['both sides in one', 'The gate opens at nine and closes at five.', 'The gate closes at five.'],
  ['both sides in both', 'The gate opens and closes.', 'The gate closes and opens.'],
  ['nothing', 'The ramp', 'The gate'],
  ['words that only begin like them', 'The opera', 'The closet'],
  ['parts of a phrase', 'Dana calls Ola.', 'Dana goes to Moss.'],
])('not opposite: %s: %s %s', (_, a, b) => {
  expect([opposite(a, b, false), opposite(a, b, true)]).toEqual([false, false]);
});

test.each([
  ['leave', 'Ship data stays in the ports.', true],
  ['open', 'The gate is closed.', true],
  ['closed', 'The gate is closed.', false],
  ['paint', 'The gate is closed.', false],
  ['accept', 'Dana turned down the offer.', true],
  ['open', 'The ramp is steep.', false],
])('"%s" is the opposite of something in "%s": %s', (word, text, expected) => {
  expect(isOppositeIn(stemOf(word), polesOf(text))).toBe(expected);
});

const opposed = (a: string, b: string): readonly boolean[] => {
  const [one, other] = [new Set(stemsOf(a)), new Set(stemsOf(b))];
  return [haveOpposedWords(one, other), haveOpposedWords(other, one)];
};

test.each([
  ['The gateway is compliant.', 'The gateway is noncompliant.'],
  ['The form is complete.', 'The form is incomplete.'],
  ['Dana is available.', 'Dana is unavailable.'],
  ['The plan was approved.', 'The plan was disapproved.'],
  ['The trips are regular.', 'The trips are irregular.'],
  ['That is possible.', 'That is impossible.'],
  ['The pump is connected.', 'The pump is disconnected.'],
  ['Storage is centralized.', 'Storage is decentralized.'],
  ['The crane is stable.', 'The crane is unstable.'],
  ['The bill is paid.', 'The bill is unpaid.'],
  ['The ramp is safe.', 'The ramp is unsafe.'],
  ['The lease is legal.', 'The lease is illegal.'],
])('opposed by a prefix: %s %s', (a, b) => {
  expect(opposed(a, b)).toEqual([true, true]);
});

test.each([
  ['The gateway is compliant.', 'The gateway is compliant.'],
  ['The form is complete.', 'The plan is approved.'],
  ['The gate opens.', 'The gate reopens.'],
  ['The ten pumps run.', 'The intense pumps run.'],
  ['The port is full.', 'The airport is full.'],
  ['The partner is new.', 'The department is new.'],
  ['The signature is there.', 'The design is there.'],
  ['The form is there.', 'They inform us there.'],
  ['The count is done.', 'The discount is done.'],
  ['The voice is clear.', 'The invoice is clear.'],
  ['The unit is new.', 'The ion is new.'],
  ['Both complete and incomplete forms', 'Complete and incomplete forms'],
])('not opposed: %s %s', (a, b) => {
  expect(opposed(a, b)).toEqual([false, false]);
});
