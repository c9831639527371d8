import { describe, expect, it, test } from 'vitest';
import { areContrary, readPolarity, type Polarity } from '../../../src/core/facts/polarity';
import { readStatement } from '../../../src/core/facts/read-statement';

interface Read {
  readonly polarity: Polarity;
  readonly stems: ReadonlySet<string>;
}

function read(text: string): Read {
  const { said, words } = readStatement(text);
  return { polarity: readPolarity(said, words), stems: new Set(words.map(({ stem }) => stem)) };
}
const scopeOf = (text: string): readonly string[] => [...read(text).polarity.scope];
const denied = (text: string): readonly string[] => [...read(text).polarity.heads];

describe('what is denied', () => {
  it.each([
    ['The gate has no camera.', 'camera'],
    ['The gate is without a camera.', 'camera'],
    ['The gate lacks a camera.', 'camera'],
    ['No camera is there.', 'camera'],
    ['Dana cannot sign.', 'sign'],
    ["Dana can't sign.", 'sign'],
    ["Dana doesn't sign.", 'sign'],
    ['Dana does not sign.', 'sign'],
    ['Dana will never sign.', 'sign'],
    ['Dana refused to sign.', 'sign'],
    ['Dana declines to sign.', 'sign'],
    ['Dana failed to sign.', 'sign'],
    ['Nobody may sign.', 'sign'],
    ['Out of service is the crane.', 'servic'],
    ['The ramp is not open.', 'open'],
    ["The ramp isn't open.", 'open'],
    ['The ramp is far from open.', 'open'],
    ['The ramp has not been open.', 'open'],
    ['None of the three gates in Moss has been closed.', 'close'],
    ['No gate in the east of Moss was closed.', 'close'],
  ])('%s', (text, head) => {
    expect(denied(text)).toContain(head);
    expect(read(text).polarity).toMatchObject({ denies: true, negations: 1 });
  });

  it('reaches to the end of its clause', () => {
    const scope = scopeOf('The gate is not locked, the ramp is steep.');
    expect(scope).toEqual(expect.arrayContaining(['lock', 'gate']));
    expect(scope.filter((stem) => stem === 'ramp' || stem === 'steep')).toEqual([]);
  });

  it('reaches three words that tell something', () => {
    expect(scopeOf('No narrow brick tower in Moss leans.')).toEqual(['narrow', 'brick', 'tower']);
  });

  it('is on both sides of a word that denies by its meaning, and of a condition', () => {
    expect([...scopeOf('The export fails in Moss.')].sort()).toEqual(['export', 'moss']);
    expect(scopeOf('Nothing moves until the annex is signed.')).toEqual(
      expect.arrayContaining(['move', 'annex', 'sign']),
    );
  });

  it('reaches no further than its conjunction, where it looks back', () => {
    const scope = scopeOf('The depot is cheap but the ramp is not steep.');
    expect(scope).toEqual(expect.arrayContaining(['steep', 'ramp']));
    expect(scope.filter((stem) => stem === 'depot' || stem === 'cheap')).toEqual([]);
  });
});

test.each([
  'The gate has a camera.',
  'Dana has no doubt about the ramp.',
  'The depot is not only cheap, it is near.',
  'The no-go zone is marked.',
  'The union in Moss is unique.',
  'United ports are uniform.',
  'The ward is under the roof.',
  'Dana understood the unit.',
  'The council is unanimous.',
  'The interior is intact.',
  'Indoor lights are industrial.',
  'The notice is noted.',
  'A note about the knot',
])('nothing is denied: %s', (text) => {
  expect(read(text).polarity).toMatchObject({ denies: false, negations: 0 });
  expect(denied(text)).toEqual([]);
});

test.each([
  'The export fails.',
  'The slot is free.',
  'The council rejected the form.',
  'The offer was withdrawn.',
  'The work is unfinished.',
  'The form is incomplete.',
  'The ramp is inaccessible.',
  'The gateway is noncompliant.',
  'Smoking is prohibited.',
  'The annex is pending.',
])('denied by its meaning: %s', (text) => {
  expect(read(text).polarity.denies).toBe(true);
});

test.each([
  ['The gate has a camera.', 0],
  ['The gate has no camera.', 1],
  ['The gate has no camera, and Dana cannot see it.', 2],
  ['Bids close no later than 3 May.', 0],
  ['No fewer than 12 pumps run.', 0],
  ['Crane no. 4 is broken.', 0],
  ['The export fails.', 0],
])('%s has %d negations', (text, count) => {
  expect(read(text).polarity.negations).toBe(count);
});

/** In both orders. */
const contrary = (a: string, b: string) => {
  const [one, other] = [read(a), read(b)];
  return [
    areContrary(one.polarity, other.polarity, one.stems, other.stems),
    areContrary(other.polarity, one.polarity, other.stems, one.stems),
  ];
};

test.each([
  ['The insurers are willing to mediate.', 'The insurers are not willing to mediate.'],
  ['Pharmacists can see allergies.', 'Pharmacists cannot see allergies.'],
  ['Pharmacists see allergies.', "Pharmacists don't see allergies."],
  ['The gate has a camera.', 'The gate has no camera.'],
  ['The gate has a camera.', 'The gate is without a camera.'],
  ['The gate has a camera.', 'The gate lacks a camera.'],
  ['The crane is in service.', 'The crane is out of service.'],
  ['Dana signed the annex.', 'Dana never signed the annex.'],
  ['Dana agreed to sign the annex.', 'Dana refused to sign the annex.'],
  ['Mirabel supports exports.', 'Mirabel no longer supports exports.'],
  ['The pump needs a permit.', 'The pump needs no permit.'],
  ['All of us sign the annex.', 'Nobody signs the annex.'],
  ['All gates are open.', 'Not all gates are open.'],
  ['The ramp is open.', 'The ramp is not yet open.'],
  ['The annex has to be signed.', 'The annex does not have to be signed.'],
  ['The depot has a ramp.', 'The depot has a crane but no ramp.'],
  ['Buy the second ramp.', 'Hold off on buying the second ramp.'],
  ['Replace the crane in Moss.', 'Decided against replacing the crane in Moss.'],
])('contrary: %s %s', (a, b) => {
  expect(contrary(a, b)).toEqual([true, true]);
});

test.each([
  ['The gate has a camera.', 'The gate has a camera.'],
  ['The gate has no camera.', 'The gate is without a camera.'],
  ['No second ramp is bought.', 'Decided against a second ramp.'],
  ['The gate has no camera.', 'The gate has no camera.'],
  ['There is no shore power in Moss.', 'Shore power is not available in Moss.'],
  ['Bids close by 3 May.', 'Bids close no later than 3 May.'],
  ['The depot is cheap.', 'The depot is not only cheap but near.'],
  ['CSV export fails for reports.', "Reports can't be exported to CSV."],
  ['Dana declined the offer.', 'Dana did not accept the offer.'],
  ['Only Dana can sign the annex.', 'Nobody but Dana can sign the annex.'],
  ['The steering meeting was called off.', 'The steering meeting will not happen.'],
  ['The old scanner is out of use.', 'The old scanner is retired.'],
  ['Nothing moves until the annex is signed.', 'The annex is signed before anything moves.'],
  ['Crane 4 is broken.', 'Crane no. 4 is broken.'],
  ['Dana knows that the ramp opens.', 'Dana has no doubt that the ramp opens.'],
  ['The ramp opens in May.', 'The ramp opens in May, not in June.'],
  ['The depot has a crane.', 'The depot has a crane but no ramp.'],
  ['The gate has a camera.', 'Nobody signs the annex.'],
])('not contrary: %s %s', (a, b) => {
  expect(contrary(a, b)).toEqual([false, false]);
});
