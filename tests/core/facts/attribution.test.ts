import { describe, expect, it, test } from 'vitest';
import { splitAttribution } from '../../../src/core/facts/attribution';

/** What is said in every row, in whoever's name. */
const SAID = 'the ramp is closed';

describe('who said it, at the beginning, is set aside', () => {
  it.each([
    'Dana said that',
    'Dana says that',
    'Dana Whitfield stated that',
    'Dana has confirmed that',
    'Dana also noted that',
    'Dana told us that',
    'Dana told Ola that',
    'Dana warned us that',
    'Dana pointed out that',
    'Dana emphasized that',
    'Dana emphasised that',
    'Dana suggested that',
    'Dana believes that',
    "Dana Whitfield's team confirmed that",
    "Dana's note says that",
    'Jan van der Velde said that',
    'Ines de Holm said that',
    'Otto von Thorn said that',
    'Von der Heyde said that',
    "Anne-Marie O'Dell said that",
    'Dr. Falk Thorn said that',
    'J. Marlow said that',
    'Åse Lundgård said that',
    'It was noted that',
    'It is reported that',
    'We were told that',
    'We are informed that',
    'The report says that',
    'This report indicates that',
    'The meeting minutes note that',
    'The latest status update mentions that',
    'An internal update notes that',
    'A note in the thread states that',
    'Dana noted',
    'Dana says',
    'Dana told us',
    'Dana and Ola said that',
    'Dana Whitfield, Ola and Nils noted that',
    'van der Heyde said that',
    'Chiara di Salvo said that',
    'An email from Dana states that',
    'The Aquavest board confirmed that',
    'Dana admitted that',
  ])('%s …', (words) => {
    expect(splitAttribution(`${words} ${SAID}`)).toEqual({ said: SAID, by: [words] });
  });

  it.each([
    ['Dana said:', 'Dana said'],
    ['Dana told us:', 'Dana told us'],
    ['According to Dana,', 'According to Dana'],
    ['According to Jan van der Velde,', 'According to Jan van der Velde'],
    ['According to the minutes,', 'According to the minutes'],
    ['Per Dana:', 'Per Dana'],
    ['As per Dana,', 'As per Dana'],
    ['As told by Dana,', 'As told by Dana'],
    ['From Dana:', 'From Dana'],
    ['Update:', 'Update'],
    ['Latest update:', 'Latest update'],
    ['Update as of 2026-05-04:', 'Update as of 2026-05-04'],
    ['Update shared by Dana:', 'Update shared by Dana'],
    ['Latest update is that', 'Latest update is that'],
  ])('%s …', (words, by) => {
    expect(splitAttribution(`${words} ${SAID}`)).toEqual({ said: SAID, by: [by] });
  });
});

describe('who said it, at the end, is set aside', () => {
  it.each([
    ['(per Dana)'],
    ['(per Jan van der Velde, 3 May)'],
    ['(according to the minutes)'],
    ['(as reported by Dana)'],
    ['(as noted in the call)'],
    ['(noted by Dana)'],
    ['(source: Dana)'],
    ['(said Dana)'],
    ['(from Dana)'],
    ['(via Dana)'],
  ])('… %s', (words) => {
    expect(splitAttribution(`${SAID} ${words}`)).toEqual({ said: SAID, by: [words] });
  });

  it.each([
    'according to Dana',
    'according to Dana Whitfield',
    "according to Dana Whitfield's last email",
    'according to Jan van der Velde',
    'per Dana',
    'as stated by Dana',
    'as confirmed by Otto von Thorn',
    'said Dana Whitfield',
    'confirmed Dana',
    'as Dana reported',
    'as Dana heard from Ola',
  ])('…, %s', (words) => {
    expect(splitAttribution(`${SAID}, ${words}`)).toEqual({ said: SAID, by: [words] });
  });

  it('without a comma', () => {
    expect(splitAttribution(`${SAID} per Dana`)).toEqual({ said: SAID, by: ['per Dana'] });
    expect(splitAttribution(`${SAID} according to Dana`)).toEqual({
      said: SAID,
      by: ['according to Dana'],
    });
  });
});

test('what only says that there is something is set aside, too', () => {
  expect(splitAttribution('There is no shore power in Moss').said).toBe('no shore power in Moss');
  expect(splitAttribution('There were two ramps in Moss').said).toBe('two ramps in Moss');
});

test('in the middle, what stands around it is kept', () => {
  expect(splitAttribution('The ramp is closed, per Dana: the gate is open').said).toBe(
    'The ramp is closed: the gate is open',
  );
  expect(splitAttribution('The ramp is closed (per Dana) and the gate is open')).toEqual({
    said: 'The ramp is closed and the gate is open',
    by: ['(per Dana)'],
  });
});

test('more than one is set aside', () => {
  const { said, by } = splitAttribution(`Ola said that ${SAID} (per Dana)`);
  expect(said).toBe(SAID);
  expect([...by].sort()).toEqual(['(per Dana)', 'Ola said that']);
});

describe('the same words tell something themselves', () => {
  it.each([
    'From May, the ramp in Moss is closed',
    'From Odense, the van runs to Lübeck',
    'Per site, two pumps run',
    'According to plan, the ramp opens',
    'The ramp is closed (from 3 May)',
    'The ramp is closed (from May)',
    'The fee is €40 (per week)',
    'The van runs from Odense (via Malmö) to Lübeck',
    'Corbelline added three sites',
    'Corbelline reported a loss',
    'Nils reported to Helena in May',
    'Corbelline confirmed the order',
    'Dana repeated the test',
    'Release notes cover the fix',
    'Handover notes are kept in Moss',
    'The call notes are kept in Moss',
    'Member states must sign the annex',
    'The report says nothing about cranes',
    'The email states the price',
    'The council confirmed Dana Whitfield',
    'The disk costs €40 per TB',
    'Per Holm leads the pilot in Moss, and Ola helps',
    'Nils reports to Helena.',
    'Nils Holm reports to Helena.',
    'The report is due in May.',
    'The report of the audit is signed.',
    'The minutes of May are signed.',
    'The update of the berth map is done.',
    'Update the berth map.',
    'The move goes according to plan.',
    'The depot handles 300 trailers per week.',
    'The fee is €40 per day.',
    'The fee is €40 per trailer, 3 euros per box.',
    'Dana met Per Holm.',
    'The van runs from Odense to Lübeck.',
    'The van runs from Odense (Funen) to Lübeck.',
    'It is said to be slow.',
    'There will be two ramps.',
    'Dana expects the ramp to open in May.',
    'Dana suggested a discount.',
    'Dana shared the plan with Ola.',
    'Dana described the ramp.',
    'It was agreed that the ramp is closed.',
    'As of May, the ramp is closed.',
    'Helena believes in it.',
    'The source code is kept in Moss.',
    'The ramp (a new one) is closed.',
    '',
  ])('%s', (text) => {
    expect(splitAttribution(text)).toEqual({ said: text, by: [] });
  });
});

test.each(['Update:', '(per Dana)', 'Dana said that '])('nothing else: %s', (text) => {
  expect(splitAttribution(text)).toEqual({ said: text, by: [] });
});
