import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clusterTexts, type TextProfile } from '../../../src/core/facts/cluster-texts';

const clustering = (texts: readonly string[], profile: TextProfile = 'facts') =>
  clusterTexts(
    texts.map((text) => ({ text })),
    profile,
  );
const count = (...texts: string[]) => clustering(texts).clusters.length;

test('texts that differ only in markup, case and punctuation say the same', () => {
  const { clusters } = clustering([
    'Runs **three** sites.',
    'Runs three sites',
    'Renewal is due in May',
    '[[Runs]] three sites',
  ]);
  expect(clusters.map((places) => [...places].sort())).toEqual([[0, 1, 3], [2]]);
});

/** What else the list is about: how much a word tells depends on it. */
const OTHERS = [
  'Procurement asks for two competing quotes.',
  'The incumbent is Grauwacke Backup.',
  'Scans are kept as TIFF files.',
  'Customs wants documents within four hours.',
];

describe('say the same', () => {
  it.each([
    [
      'who said it',
      'Dana stated that the pilot starts in Malmö.',
      'The pilot starts in Malmö (per Ola Berg).',
    ],
    ['the form of a date', 'The contract ends on 30 June 2026.', 'Contract ends 2026-06-30.'],
    ['the form of an amount', 'The budget is €1.2 million.', 'Budget: 1,200,000 euros.'],
    ['the form of a number', 'Two depots take part in the pilot.', '2 depots are part of the pilot.'],
    ['passive', 'Tolpuddle designed the drainage.', 'The drainage was designed by Tolpuddle.'],
    [
      'a detail more',
      'Ola Berg leads the pilot.',
      'Ola Berg (operations) leads the pilot in Malmö and Gdańsk.',
    ],
    ['a joined spelling', 'CosmosDB holds the readings.', 'The readings are held in Cosmos DB.'],
    ['an acronym that the list explains', 'The data processing annex (DPA) is signed.', 'The DPA is signed.'],
    ['umlauts', 'Jörg Weißhaupt leads sales.', 'Joerg Weisshaupt leads sales.'],
    [
      'who hands over, and who takes',
      'Hanne handed the account to Yusuf.',
      'Yusuf took over the account from Hanne.',
    ],
    ['a denial in other words', 'The gate has no camera.', 'The gate is without a camera.'],
    ['its unit', 'Waiting fell from 52 to 31 minutes.', 'From 52 minutes waiting fell to 31.'],
    ['noon', 'Bids close on 18 July at noon.', 'Bids close at 12:00 on 18 July.'],
    ['a denial', 'Shore power is not available in Moss.', 'There is no shore power in Moss.'],
    ['a failure', 'CSV export fails for large reports.', "Large reports can't be exported to CSV."],
    ['a denial of the opposite', 'Ship data stays in the ports.', 'Ship data does not leave the ports.'],
    [
      'an abbreviation',
      'Ola runs the emergency department in Moss.',
      'Ola runs the emergency dept. in Moss.',
    ],
    ['its former name', 'HavnHub, formerly QuayLink, is used by all.', 'QuayLink is used by all.'],
    ['a near synonym', 'The mill requires three more pumps.', 'The mill needs three more pumps.'],
    ['a condition', 'Nothing moves until the annex is signed.', 'The annex is signed before anything moves.'],
  ])('whatever %s', (_, a, b) => {
    expect(clustering([...OTHERS, a, b]).conflicts).toEqual([]);
    expect(count(...OTHERS, a, b)).toBe(OTHERS.length + 1);
  });
});

describe('contradict each other', () => {
  it.each([
    ['value', 'The archive grows by 40 TB a month.', 'The archive grows by 55 TB a month.'],
    ['value', 'The go-live is set for 12 January 2026.', 'The go-live is set for 9 March 2026.'],
    ['value', 'Detention is free for five days.', 'Detention is free for three days.'],
    ['entity', 'Sensors from Nordmess are preferred.', 'Sensors from Kessing are preferred.'],
    ['value', 'The score went from 22 to 41.', 'The score went to 22 from 41.'],
    ['value', 'A dose is checked by two nurses.', 'A dose is checked by one nurse.'],
    ['word', 'The insulin dose is checked twice.', 'The heparin dose is checked twice.'],
    ['entity', 'Crane 3 is out of service.', 'Crane 2 is out of service.'],
    ['entity', 'Trailer BX-7714 was damaged.', 'Trailer BX-7741 was damaged.'],
    ['negation', 'The insurers are willing to mediate.', 'The insurers are not willing to mediate.'],
    ['negation', 'Pharmacists can see allergies.', 'Pharmacists cannot see allergies.'],
    ['antonym', 'The council approved the triage form.', 'The council rejected the triage form.'],
    ['antonym', 'The proof of concept is on hold.', 'The proof of concept has resumed.'],
    ['antonym', 'The strike at the terminal goes ahead.', 'The strike at the terminal was called off.'],
    ['antonym', 'The gateway in Moss is compliant.', 'The gateway in Moss is noncompliant.'],
    ['negation', 'The gateway in Moss is compliant.', 'The gateway in Moss is non-compliant.'],
    ['antonym', 'Six hours of downtime are planned in May.', 'The downtime in May was cancelled.'],
    ['antonym', 'Scanners fail in the east wing.', 'In the west wing scanners fail.'],
    ['role-swap', 'Helena reports to Nils.', 'Nils reports to Helena.'],
    ['role-swap', 'The van runs from Odense to Lübeck.', 'From Lübeck to Odense the van runs.'],
    ['role-swap', 'Corbelline supplies Aquavest.', 'Corbelline is supplied by Aquavest.'],
    ['role-swap', 'Corbelline bought Aquavest in May.', 'In May, Corbelline was bought by Aquavest.'],
    [
      'role-swap',
      "Corbelline's purchase of Aquavest is final.",
      'The purchase of Corbelline by Aquavest is final.',
    ],
    ['role-swap', 'Lindgren audits Aquavest, not Mirabel.', 'Lindgren audits Mirabel, not Aquavest.'],
    [
      'role-swap',
      'Siri leads analytics, and Anders leads operations.',
      'Analytics is led by Anders; operations by Siri.',
    ],
  ])('%s: %s', (kind, a, b) => {
    // The names are known as names because they stand inside other sentences, too.
    const known =
      'We know Odense, Lübeck, Helena, Nils, Siri, Anders, Corbelline, Aquavest, Mirabel and Lindgren.';
    const { clusters, conflicts } = clustering([known, ...OTHERS, a, b]);
    expect(clusters).toHaveLength(OTHERS.length + 3);
    expect(conflicts).toEqual([{ a: OTHERS.length + 1, b: OTHERS.length + 2, kind }]);
  });

  it.each([
    ['a list in another order', 'Dana and Sam met in Malmö.', 'Sam and Dana met in Malmö.'],
    ['other things', 'The gate in Moss is broken.', 'The invoice of May is not paid.'],
    ['a go or no-go', 'The go or no-go is in May.', 'The decision (go or no-go) is in May.'],
  ])('not: %s', (_, a, b) => {
    expect(clustering([...OTHERS, a, b]).conflicts).toEqual([]);
  });
});

describe('a series', () => {
  const racks = (count: number) =>
    Array.from({ length: count }, (_, at) => `Rack ${at + 1} in Moss is out of service.`);

  it('is many things, of which none contradicts another', () => {
    const { clusters, conflicts } = clustering(racks(40));
    expect(clusters).toHaveLength(40);
    expect(conflicts).toEqual([]);
  });

  it('begins where there are more than a few', () => {
    expect(clustering(racks(3)).conflicts).toHaveLength(3);
  });

  it('does not hide what contradicts one of its members', () => {
    const { conflicts } = clustering([...racks(40), 'Rack 7 in Moss is back in service.']);
    expect(conflicts).toEqual([{ a: 6, b: 40, kind: 'negation' }]);
  });
});

describe('days that count from the note', () => {
  const dated = (...items: readonly (readonly [string, string])[]) =>
    clusterTexts(
      [...OTHERS.map((text) => ({ text })), ...items.map(([text, date]) => ({ text, date }))],
      'facts',
    ).clusters.length - OTHERS.length;

  it.each([
    ['the same weekday of two weeks', 2, 'Ferris visits the ward on Wednesday.', '2026-01-05', '2026-01-12'],
    ['one day, noted twice', 1, 'Ferris visits the ward on Wednesday.', '2026-01-05', '2026-01-06'],
    [
      'what was, and what was a week later',
      2,
      'Ferris visited the ward on Wednesday.',
      '2026-01-08',
      '2026-01-15',
    ],
    [
      'what was, on the day and after it',
      1,
      'Ferris visited the ward on Wednesday.',
      '2026-01-07',
      '2026-01-09',
    ],
    ['every week', 1, 'Ferris prefers the ward on Wednesday mornings.', '2026-01-05', '2026-01-12'],
    ['next week, noted in two weeks', 2, 'Ferris visits the ward next week.', '2026-01-05', '2026-01-12'],
    ['next month, noted in one', 1, 'Ferris visits the ward next month.', '2026-01-05', '2026-01-12'],
    ['next month, noted in two', 2, 'Ferris visits the ward next month.', '2026-01-05', '2026-02-12'],
  ])('%s', (_, things, text, first, second) => {
    expect(dated([text, first], [text, second])).toBe(things);
  });

  it('are what is written as a date elsewhere', () => {
    expect(
      dated(
        ['Ferris visits the ward tomorrow.', '2026-01-06'],
        ['Ferris visits the ward on 7 January.', '2026-01-01'],
      ),
    ).toBe(1);
  });
});

describe('entries of recent context', () => {
  const entries = (...texts: readonly (string | readonly [string, string | null, boolean?])[]) =>
    clusterTexts(
      [...texts, ...OTHERS].map((each) => {
        const [text, date, isDetail = false] = typeof each === 'string' ? [each, null] : each;
        return { text, date, isDetail };
      }),
      'context',
    ).clusters.length - OTHERS.length;
  const cut = '[[2026-01-05 - Sizing of the array for the depots in Moss and Mal]]';

  it.each([
    ['repeated', ['Call with Ola', '2026-01-05'], ['Call with Ola.', '2026-01-05']],
    [
      'cut',
      ['Call with Ola on sizing and...', '2026-01-05'],
      ['Call with Ola on sizing and the ramp', '2026-01-05'],
    ],
    [
      'with a link to one note',
      ['Two arrays of 40 TB fit. ([[2026-01-05 - Sizing call]])', '2026-01-05'],
      ['[[Meetings/2026-01-05 - Sizing call|The call on sizing]]', '2026-01-05'],
    ],
    [
      'with a link that was cut',
      [cut, '2026-01-05'],
      ['[[2026-01-05 - Sizing of the array for the depots in Moss and Malmö]] with Ola', '2026-01-05'],
    ],
    ['without a day', ['Call with Ola on sizing', '2026-01-05'], ['Call with Ola on sizing (depots)', null]],
    [
      'in other words, on the same day',
      ['Weekly sync: ramp slip, gate trace, crane result; 7 July possible', '2026-01-05'],
      ['Weekly sync with Ola Berg and Dana Whitfield on delays, the crane test and keys', '2026-01-05'],
    ],
  ] as const)('are one: %s', (_, a, b) => {
    expect(entries(a, b)).toBe(1);
  });

  it.each([
    ['of a series', ['Weekly sync with Ola', '2026-01-05'], ['Weekly sync with Ola', '2026-01-12']],
    [
      'of a series, by their links',
      ['[[2026-01-05 - Weekly sync]]', '2026-01-05'],
      ['[[2026-01-12 - Weekly sync]]', '2026-01-12'],
    ],
    [
      'of one day, with links to two notes',
      [
        'Discussed tiering (warm near the ramps) and the pilot. ([[2026-01-05 - Strategy of storage]])',
        '2026-01-05',
      ],
      ['[[2026-01-05 - Sync on the warm pilot]]', '2026-01-05'],
    ],
    [
      'a meeting, and a detail of it',
      ['Weekly sync: ramp slip, gate trace, crane result; 7 July possible', '2026-01-05'],
      ['Weekly sync with Ola Berg and Dana Whitfield on delays, the crane test and keys', '2026-01-05', true],
    ],
  ] as const)('are two: %s', (_, a, b) => {
    expect(entries(a, b)).toBe(2);
  });

  it('do not contradict each other: each was so on its day', () => {
    const { conflicts } = clusterTexts(
      [
        { text: 'The pilot in Moss is on hold.', date: '2026-01-05' },
        { text: 'The pilot in Moss is not on hold.', date: '2026-01-12' },
      ],
      'context',
    );
    expect(conflicts).toEqual([]);
  });
});

test('of several the one that says most of what all say is shown, without hedges, the latest of equals', () => {
  const shown = (...items: readonly (readonly [string, string])[]) =>
    clusterTexts(
      [...OTHERS.map((text) => ({ text, date: null })), ...items.map(([text, date]) => ({ text, date }))],
      'facts',
    )
      .clusters.at(-1)
      ?.map((place) => items[place - OTHERS.length]?.[0]);
  expect(
    shown(
      ['Ola leads the pilot in Malmö.', '2026-01-05'],
      ['Ola leads the pilot in Malmö and Gdańsk with two gateways.', '2026-01-01'],
      ['The pilot in Malmö and Gdańsk is led by Ola.', '2026-01-03'],
    ),
  ).toEqual([
    'Ola leads the pilot in Malmö and Gdańsk with two gateways.',
    'Ola leads the pilot in Malmö.',
    'The pilot in Malmö and Gdańsk is led by Ola.',
  ]);
  expect(
    shown(['Pilot starts in Malmö', '2026-01-05'], ['The pilot starts in Malmö.', '2026-01-06']),
  ).toEqual(['The pilot starts in Malmö.', 'Pilot starts in Malmö']);
  expect(
    shown(
      ['The pilot probably starts in Malmö.', '2026-01-06'],
      ['The pilot starts in Malmö.', '2026-01-01'],
    ),
  ).toEqual(['The pilot starts in Malmö.', 'The pilot probably starts in Malmö.']);
});

test('a cluster tells what its members share, and what each adds', () => {
  const { explanations, clusters } = clustering([
    ...OTHERS,
    'Ola Berg leads the pilot at both depots, starting on 12 January.',
    'The pilot at both depots is led by Ola Berg, who has two spare gateways.',
  ]);
  expect(clusters.at(-1)).toEqual([5, 4]);
  expect(explanations.at(-1)).toMatchObject({
    sharedWords: expect.arrayContaining(['Ola', 'Berg', 'pilot', 'depots']) as unknown,
    alsoSays: ['starting on 12 January'],
  });
});

const SENTENCES = [
  'The pilot starts in Malmö on 12 January.',
  'Pilot start: Malmö, 2026-01-12.',
  'The pilot starts in Gdańsk on 12 January.',
  'Dana said that the pilot starts in Malmö.',
  'The pilot does not start in Malmö.',
  'Nils reports to Helena Prowse.',
  'Helena Prowse reports to Nils.',
  'The budget is €1.2M.',
  'Budget of 1,200,000 euros.',
  'Two depots take part.',
  '',
  '…',
  'a',
];
const profile = fc.constantFrom<TextProfile>('facts', 'context', 'tasks', 'topics');
const texts = fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string()), { maxLength: 12 });

describe('for any texts', () => {
  it('every place is in exactly one cluster, and conflicts name places of the list', () => {
    fc.assert(
      fc.property(texts, profile, (list, of) => {
        const { clusters, conflicts, explanations } = clustering(list, of);
        expect(clusters.flat().sort((a, b) => a - b)).toEqual(list.map((_, at) => at));
        expect(explanations).toHaveLength(clusters.length);
        for (const { a, b } of conflicts) expect(a < b && b < list.length).toBe(true);
      }),
    );
  });

  it('the order of the list does not matter', () => {
    const inWords = (list: readonly string[], of: TextProfile) => {
      const { clusters, conflicts } = clustering(list, of);
      const said = (places: readonly number[]) => places.map((place) => list[place]).sort();
      return [
        clusters
          .map(said)
          .map((each) => JSON.stringify(each))
          .sort(),
        conflicts.map(({ a, b, kind }) => JSON.stringify([said([a, b]), kind])).sort(),
      ];
    };
    const shuffled = texts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, profile, ([list, other], of) => {
        expect(inWords(other, of)).toEqual(inWords(list, of));
      }),
    );
  });
});

test.each([
  ['A-side ramp: measure it', 'B-side ramp: measure it'],
  ['Measure gate A', 'Measure gate B'],
  ['Call depot 1', 'Call depot 2'],
])('%s and %s are two tasks', (a, b) => {
  expect(clustering([a, b], 'tasks').clusters).toHaveLength(2);
});

test('a letter that is no name of a thing tells nothing apart', () => {
  expect(clustering(['E-mail the offer to Dana', 'Email Dana the offer'], 'tasks').clusters).toHaveLength(1);
});

describe('one task', () => {
  it.each([
    ['Inspect the fire doors in Tower 2', 'Carry out an inspection of the fire doors in Tower 2'],
    ['Review the consent form with legal', 'Have the consent form reviewed with legal'],
    ['Ask Dana to approve the discount', "Get Dana's approval of the discount"],
    ['Get the lease signed by Dana', "Obtain Dana's signature on the lease"],
    ['Prepare a settlement offer of £250,000', 'Draw up a settlement offer of £250k'],
    ['Tell the hauliers about the slot rules', 'Let the hauliers know about the slot rules'],
    ['Update the berth map of Varnhaven', 'Bring the berth map of Varnhaven up to date'],
    ['Agree on a date for the audit in Moss', 'Fix the date of the audit in Moss'],
    ['Send the tenants an invitation to the evening', 'Invite the tenants to the evening'],
  ])('%s: %s', (a, b) => {
    expect(clustering([...OTHERS, a, b], 'tasks').clusters).toHaveLength(OTHERS.length + 1);
  });
});

test.each([
  ['Have the lease reviewed by Dana', 'Have the lease signed by Dana'],
  ['Hold the onboarding in Moss', 'Schedule the onboarding in Moss'],
  ['Turn on the gateway in Moss', 'Turn off the gateway in Moss'],
  ['Publish the slot rules for Moss', 'Let hauliers know the slot rules for Moss'],
])('%s and %s are two things to do', (a, b) => {
  expect(clustering([...OTHERS, a, b], 'tasks').clusters).toHaveLength(OTHERS.length + 2);
});
