import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/core/engine';
import { HOSTILE_LINES, HOSTILE_NOTES } from '../../support/hostile-notes';
import { createMemoryVault } from '../../support/memory-vault';
import { noteOf } from '../../support/note-builder';
import { expectSound } from '../../support/sound-note';
import { account, meeting, OWNER_SETTINGS, person, type VaultFiles } from '../../support/vault-builder';
import { HOSTILE_BODIES, readingOf, textOf } from './hostile-notes.cases';
import { HOSTILE_PROPERTIES } from './hostile-properties.cases';

/** Some of these notes have megabytes, and the machine may be busy. */
const TIMEOUT = 60_000;

const CASES = [...HOSTILE_BODIES, ...HOSTILE_PROPERTIES];

test.each(CASES)('$name', (hostile) => {
  const text = textOf(hostile);
  const note = noteOf(text, 'Hostile.md');
  expect(note.findings.map(({ rule, line }) => [rule, line])).toEqual(hostile.findings);
  expect(readingOf(note)).toMatchObject(hostile.reads);
  expectSound(note, text);
});

describe('in a vault, all else reads as if it were not there', () => {
  const TODAY = '2026-01-07';
  const AUDIT = 'Customers/2026-01-05 - Audit.md';
  const SOUND: VaultFiles = {
    'Customers/Halden Clinics.md': account(
      'Halden Clinics',
      '# Key Contacts',
      '- [[Sam Okafor]]',
      '# Key Facts',
      '- One.',
    ),
    'People/Sam Okafor.md': person('Sam Okafor', 'Halden Clinics'),
    [AUDIT]: meeting(
      ['Robin Ashdown', 'Sam'],
      ['account: Halden Clinics', 'tags: [account/nobody]'],
      '- [ ] Send the log. @Sam 📅 2026-01-02',
    ),
  };
  const PLACES = ['Customers/Hostile.md', 'People/Hostile.md', 'Meetings/2026-01-06 - Hostile.md'];

  async function engineOf(files: VaultFiles) {
    const vault = createMemoryVault(files);
    const engine = createEngine(vault.ports, OWNER_SETTINGS);
    await engine.start();
    expect([...vault.errors, ...engine.status.unreadable]).toEqual([]);
    return engine;
  }
  type Engine = Awaited<ReturnType<typeof engineOf>>;

  /** All that a user can ask about one note. */
  function askAbout(engine: Engine, path: string): void {
    const subject = engine.subjectOf(path);
    if (subject.kind === 'entity') engine.dashboard(subject.entity.id, TODAY);
    for (const { id } of engine.accounts(TODAY)) engine.dashboard(id, TODAY);
    engine.who('Sam', path);
    engine.facts({ note: path }, 'key facts');
    engine.tasks({ status: 'all' }, TODAY);
    engine.summary();
  }

  /** All that a user can see of the sound notes. */
  const soundPart = (engine: Engine) => ({
    notes: Object.keys(SOUND).map((path) => engine.note(path)),
    row: engine.accounts(TODAY).find(({ name }) => name === 'Halden Clinics'),
    account: engine.dashboard('account:halden clinics', TODAY),
    person: engine.dashboard('person:sam okafor', TODAY),
    sam: engine.who('Sam', AUDIT),
    tasks: engine.tasks({ owner: 'Sam Okafor' }, TODAY),
    problems: engine.problems().filter(({ path }) => path in SOUND),
  });

  const alone = engineOf(SOUND).then(soundPart);

  test('there is something to see', async () => {
    expect(await alone).toMatchObject({
      row: { overdue: 1 },
      person: { name: 'Sam Okafor' },
      sam: { status: 'resolved' },
      tasks: [{ accounts: ['account:halden clinics'] }],
    });
  });

  test.each(CASES)(
    '$name',
    async (hostile) => {
      const text = textOf(hostile);
      for (const path of PLACES) {
        const engine = await engineOf({ ...SOUND, [path]: text });
        askAbout(engine, path);
        expect(soundPart(engine)).toEqual(await alone);
      }
    },
    TIMEOUT,
  );
});

/**
 * Sizes at which a step that takes quadratic time takes many seconds; the whole of a linear one takes one at most. The
 * processor's time counts, not the clock's: a busy machine makes nothing quadratic.
 */
const IN_TIME = [
  ...HOSTILE_NOTES.map(({ name, make }) => ({ name, make: () => make(100_000) })),
  ...HOSTILE_LINES.map(({ name, make }) => ({ name, make: () => make(20_000) })),
];
const MOST_MS = 4_000;

test.each(IN_TIME)(
  'is read in time: $name',
  ({ make }) => {
    const text = make();
    const before = process.cpuUsage();
    const note = noteOf(text);
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(MOST_MS);
    expectSound(note, text);
  },
  TIMEOUT,
);
