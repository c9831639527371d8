import { expect, test } from 'vitest';
import { createEngine, type IndexChange } from '../../src/core/engine';
import type { Dashboard } from '../../src/core/dashboard/view-models';
import { factDecision } from '../../src/core/facts/fact-decisions';
import { createFactNames } from '../../src/core/facts/fact-refs';
import { DEFAULT_TASK_CONVENTIONS } from '../../src/core/model/task-conventions';
import { createMemoryVault, type MemoryVault } from '../support/memory-vault';
import { account, meeting, OWNER_SETTINGS, person } from '../support/vault-builder';

const TODAY = '2026-01-07';
const FILES = {
  'Customers/Northwind.md': account('Northwind Freight', '## Key Facts', '- Two depots.'),
  'People/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'Meetings/2026-01-05 - Sync.md': meeting(
    ['Robin Ashdown', 'Dana Whitfield'],
    [],
    '- [ ] Send it. @Me 📅 2026-01-06',
    '- [?] Maybe. @Dana',
  ),
};
const started = async (vault: MemoryVault) => {
  const engine = createEngine(vault.ports, OWNER_SETTINGS);
  await engine.start();
  return engine;
};

test('indexes what there is and says how far it is', async () => {
  const vault = createMemoryVault(FILES);
  const engine = createEngine(vault.ports, OWNER_SETTINGS);
  expect(engine.status).toEqual({ phase: 'idle', done: 0, total: 0, unreadable: [] });
  const start = engine.start();
  await Promise.resolve();
  await Promise.resolve();
  expect(engine.status).toMatchObject({ phase: 'indexing', total: 3 });
  await start;
  expect(engine.status).toEqual({ phase: 'ready', done: 3, total: 3, unreadable: [] });
  expect(engine.accounts(TODAY)).toMatchObject([
    { name: 'Northwind Freight', open: 1, overdue: 1, proposed: 1, people: 1 },
  ]);
  expect(engine.dashboard('account:northwind freight', TODAY)).toMatchObject({
    contact: { met: { date: '2026-01-05', days: 2, people: ['Dana', 'Me'] } },
    actions: { groups: [{ bucket: 'overdue', side: 'ours', rows: [{ text: 'Send it.', late: true }] }] },
    facts: { total: 1, rows: [{ text: 'Two depots.' }] },
  });
});

test('an edit, a new note, a rename and a removal are in the index when settled', async () => {
  const vault = createMemoryVault(FILES);
  const engine = await started(vault);
  const changes: IndexChange[] = [];
  engine.subscribe((change) => changes.push(change));

  vault.write(
    'Customers/Northwind.md',
    account('Northwind Freight', '## Key Facts', '- Two depots.', '- Seven years.'),
  );
  engine.noteChanged('Customers/Northwind.md');
  vault.write('Customers/Halden.md', account('Halden Clinics'));
  engine.noteChanged('Customers/Halden.md');
  await engine.settled();
  expect(engine.summary()).toMatchObject({ notes: 4, facts: 2, entities: { account: 2 } });
  expect(changes.flatMap(({ paths }) => [...paths])).toEqual([
    'Customers/Northwind.md',
    'Customers/Halden.md',
  ]);

  vault.rename('Meetings/2026-01-05 - Sync.md', 'Meetings/2026-01-06 - Sync.md');
  engine.noteRenamed('Meetings/2026-01-05 - Sync.md', 'Meetings/2026-01-06 - Sync.md');
  vault.remove('Customers/Halden.md');
  engine.noteRemoved('Customers/Halden.md');
  await engine.settled();
  expect(engine.note('Meetings/2026-01-05 - Sync.md')).toBeNull();
  expect(engine.tasks({}, TODAY).map(({ task }) => task.span.path)).toEqual([
    'Meetings/2026-01-06 - Sync.md',
  ]);
  expect(engine.accounts(TODAY)).toMatchObject([{ contact: { met: { date: '2026-01-06' } } }]);
  expect(new Set(changes.map(({ revision }) => revision)).size).toBe(changes.length);
});

test('start called again reads only what has changed meanwhile', async () => {
  const vault = createMemoryVault(FILES);
  const engine = await started(vault);
  vault.remove('People/Dana.md');
  vault.write('People/Ola.md', person('Ola Berg', 'Northwind Freight'));
  await engine.start();
  expect(engine.summary()).toMatchObject({ notes: 3, entities: { person: 1 } });
  expect([...vault.reads.values()]).toEqual([1, 1, 1, 1]);
});

test('of several wishes for a note the last counts, also while it is being read', async () => {
  const vault = createMemoryVault(FILES);
  const engine = await started(vault);
  const path = 'Customers/Northwind.md';
  engine.noteChanged(path);
  await new Promise((resolve) => setImmediate(resolve));
  engine.noteChanged(path, { path, text: account('Northwind Rail'), mtime: 99, size: 1 });
  await engine.settled();
  expect(engine.note(path)?.note.title).toBe('Northwind Rail');
});

test('a note that cannot be read is listed with its reason, and is read once it can be', async () => {
  const vault = createMemoryVault(FILES);
  vault.lock('People/Dana.md');
  const engine = await started(vault);
  const unreadable = [
    {
      path: 'People/Dana.md',
      line: 0,
      rule: 'unreadable',
      message: 'The note could not be read: permission denied',
    },
  ];
  expect(engine.status.unreadable).toEqual(unreadable);
  expect(engine.problems()).toEqual(unreadable);
  expect(vault.errors).toEqual([]);
  expect(engine.summary().notes).toBe(2);
  vault.write('People/Dana.md', FILES['People/Dana.md']);
  engine.noteChanged('People/Dana.md');
  await engine.settled();
  expect(engine.status.unreadable).toEqual([]);
});

test('a note that vanished before it was read is no error', async () => {
  const vault = createMemoryVault(FILES);
  const engine = await started(vault);
  engine.noteChanged('Gone.md');
  await engine.settled();
  expect(engine.problems()).toEqual([]);
  expect(vault.errors).toEqual([]);
});

test('new settings apply to what is indexed, without reading again', async () => {
  const vault = createMemoryVault(FILES);
  const engine = await started(vault);
  engine.updateSettings({
    ...OWNER_SETTINGS,
    ownerNames: ['Dana Whitfield'],
    kindRules: [{ by: 'property', value: 'customer', kind: 'project' }],
  });
  await engine.settled();
  expect(engine.summary().entities).toMatchObject({ account: 0, person: 0, project: 1 });
  expect([...vault.reads.values()]).toEqual([1, 1, 1]);
  expect(engine.who('@Dana Whitfield').status).toBe('resolved');
});

test('other names of headings read all notes again; until then, what was read stays', async () => {
  const text = '# Wichtige Fakten\n- Zwei Standorte.\n# Key Facts\n- Two sites.\n';
  const vault = createMemoryVault({ 'A.md': text, 'B.md': text });
  const engine = await started(vault);
  const facts = (path: string) => engine.facts({ note: path }, 'key facts').items.map((item) => item.text);
  expect(facts('A.md')).toEqual(['Two sites.']);
  const changed: string[][] = [];
  const german = { ...OWNER_SETTINGS, headingNames: { fact: ['wichtige fakten'] } };
  engine.updateSettings(german);
  engine.subscribe(({ paths }) => changed.push([...paths]));
  expect([facts('A.md'), facts('B.md'), engine.status.done, engine.status.total]).toEqual([
    ['Two sites.'],
    ['Two sites.'],
    0,
    2,
  ]);
  await engine.settled();
  expect([facts('A.md'), facts('B.md'), engine.status.done]).toEqual([
    ['Zwei Standorte.'],
    ['Zwei Standorte.'],
    2,
  ]);
  expect(changed.flat()).toEqual(['A.md', 'B.md']);
  engine.updateSettings({ ...german, ownerNames: ['Dana Whitfield'] });
  await engine.settled();
  expect([...vault.reads.values()]).toEqual([2, 2]);
  engine.updateSettings(OWNER_SETTINGS);
  await engine.settled();
  expect(facts('A.md')).toEqual(['Two sites.']);
});

test('other meanings of task boxes read all notes again; the same ones read none', async () => {
  const vault = createMemoryVault({
    'A.md': '- [v] Sent\n- [i] For your information\n- [?] Call\n- [ ] Pay',
  });
  const engine = createEngine(vault.ports, OWNER_SETTINGS);
  const { statuses } = DEFAULT_TASK_CONVENTIONS;
  engine.updateTaskStatuses({ ...statuses, v: 'done' });
  await engine.start();
  const read = () => engine.note('A.md')?.note.tasks.map(({ symbol, status }) => `${symbol} ${status}`);
  expect(read()).toEqual(['v done', 'i open', '? proposed', '  open']);
  engine.updateTaskStatuses({ ...statuses, v: 'in-progress', i: null });
  expect(read()?.[0]).toBe('v done');
  await engine.settled();
  expect(read()).toEqual(['v in-progress', '? proposed', '  open']);
  engine.updateTaskStatuses({ ...statuses, v: 'in-progress', i: null });
  await engine.settled();
  expect([...vault.reads.values()]).toEqual([2]);
});

test('settings that change nothing of what is known announce nothing', async () => {
  const engine = await started(createMemoryVault(FILES));
  const changes: IndexChange[] = [];
  engine.subscribe((change) => changes.push(change));
  engine.updateSettings({ ...OWNER_SETTINGS, undoHistory: { changes: 7, bytes: 7000 } });
  await engine.settled();
  expect(changes).toEqual([]);
});

test('a renamed note stays known by its old path until it is read at the new one', async () => {
  const vault = createMemoryVault(FILES);
  const engine = await started(vault);
  vault.rename('Customers/Northwind.md', 'Customers/Northwind Freight.md');
  engine.noteRenamed('Customers/Northwind.md', 'Customers/Northwind Freight.md');
  expect(engine.entity('account:northwind freight')?.notes).toEqual(['Customers/Northwind.md']);
  const changes: IndexChange[] = [];
  engine.subscribe((change) => changes.push(change));
  vault.rename('Customers/Northwind Freight.md', 'Northwind.md');
  engine.noteRenamed('Customers/Northwind Freight.md', 'Northwind.md');
  await engine.settled();
  expect(engine.entity('account:northwind freight')?.notes).toEqual(['Northwind.md']);
  expect(changes.map(({ paths }) => [...paths])).toEqual([['Customers/Northwind.md', 'Northwind.md']]);
});

test('notes that swap their paths while the queue is busy are all known afterwards', async () => {
  const vault = createMemoryVault({ 'A.md': account('Alpha'), 'B.md': account('Beta') });
  const engine = await started(vault);
  for (const [from, to] of [
    ['A.md', 't.md'],
    ['B.md', 'A.md'],
    ['t.md', 'B.md'],
  ] as const) {
    vault.rename(from, to);
    engine.noteRenamed(from, to);
  }
  await engine.settled();
  expect(['A.md', 'B.md', 't.md'].map((path) => engine.note(path)?.note.title)).toEqual([
    'Beta',
    'Alpha',
    undefined,
  ]);
});

test('reconciling with nothing new announces nothing', async () => {
  const engine = await started(createMemoryVault(FILES));
  const changes: IndexChange[] = [];
  engine.subscribe((change) => changes.push(change));
  await engine.start();
  expect(changes).toEqual([]);
});

test('a project and a plan filed under an account bring their tasks to it', async () => {
  const engine = await started(
    createMemoryVault({
      'Customers/Northwind/README.md': account('Northwind Freight'),
      'Customers/Northwind/Plan.md': '- [ ] In its folder.',
      'Projects/Pilot.md': '---\ntype: project\naccount: Northwind Freight\n---\n- [ ] By property.',
      'Inbox/Other.md': '- [ ] Of nobody.',
    }),
  );
  expect(engine.accounts(TODAY)).toMatchObject([{ open: 2 }]);
  expect(engine.tasks({ account: 'account:northwind freight' }, TODAY)).toHaveLength(2);
});

test('a stopped engine reads no more, and stays readable', async () => {
  const vault = createMemoryVault(FILES);
  const engine = await started(vault);
  engine.stop();
  vault.write('Customers/Halden.md', account('Halden Clinics'));
  engine.noteChanged('Customers/Halden.md');
  await engine.settled();
  expect(engine.summary().notes).toBe(3);
});

test('what the panel shows for a note', async () => {
  const engine = await started(
    createMemoryVault({ ...FILES, 'Inbox/x.md': 'Text.', 'Projects/Apollo.md': '---\ntype: project\n---\n' }),
  );
  const northwind = { id: 'account:northwind freight', name: 'Northwind Freight' };
  expect(engine.subjectOf('Customers/Northwind.md')).toEqual({ kind: 'entity', entity: northwind });
  expect(engine.subjectOf('People/Dana.md')).toMatchObject({
    kind: 'entity',
    entity: { name: 'Dana Whitfield' },
  });
  expect(engine.subjectOf('Meetings/2026-01-05 - Sync.md')).toMatchObject({
    kind: 'dated',
    choices: [northwind],
  });
  expect(engine.subjectOf('Inbox/x.md')).toEqual({ kind: 'none' });
  expect(engine.subjectOf('Projects/Apollo.md')).toEqual({
    kind: 'entity',
    entity: { id: 'project:apollo', name: 'Apollo' },
  });
  expect(engine.subjectOf('Nowhere.md')).toEqual({ kind: 'none' });
});

test('a dashboard with many facts is there at once, and whole when it has been prepared', async () => {
  const id = 'account:northwind freight';
  const facts = Array.from(
    { length: 50 },
    (_, n) => `- Gate ${n >> 1} opens for ${n >> 1} trucks of citrus.`,
  );
  const vault = createMemoryVault({
    ...FILES,
    'Customers/Northwind.md': account('Northwind Freight', '## Key Facts', ...facts),
  });
  const engine = await started(vault);
  const first = engine.readyDashboard(id, TODAY);
  expect(first?.facts).toMatchObject({ total: 50, isPending: true });
  expect(first?.facts.rows).toHaveLength(50);
  await engine.prepareDashboard(id);
  const whole = engine.readyDashboard(id, TODAY);
  expect(whole?.facts.isPending).toBeUndefined();
  expect(whole?.facts.rows).toHaveLength(25);
  expect(whole).toEqual(engine.dashboard(id, TODAY));
});

test('so has that of a person, and one with few facts and many topics', async () => {
  const topics = Array.from({ length: 50 }, (_, n) => `- Gate ${n >> 1} and its ${n >> 1} trucks of citrus`);
  const vault = createMemoryVault({
    ...FILES,
    'People/Dana.md': person('Dana Whitfield', 'Northwind Freight', '## Topics', ...topics),
  });
  const engine = await started(vault);
  const id = 'person:dana whitfield';
  const topicsOf = (dashboard: Dashboard | null) => dashboard?.more.find((each) => each.id === 'topics');
  expect(topicsOf(engine.readyDashboard(id, TODAY))).toMatchObject({ isPending: true, rows: { length: 50 } });
  await engine.prepareDashboard(id);
  const whole = engine.readyDashboard(id, TODAY);
  expect(topicsOf(whole)).not.toHaveProperty('isPending');
  expect(whole).toEqual(engine.dashboard(id, TODAY));
});

test('conflicts of facts stand in the list of accounts once they are known, and go when they are decided', async () => {
  const id = 'account:northwind freight';
  const [less, more] = [40, 55].map(
    (n) => `Northwind Freight ships ${n} TB of scans a week to the Hull depot`,
  );
  const path = 'Customers/Northwind.md';
  const vault = createMemoryVault({
    ...FILES,
    [path]: account('Northwind Freight', '## Key Facts', `- ${less}`, `- ${more}`),
  });
  const engine = await started(vault);
  const signalIds = () => engine.accountRow(id, TODAY)?.signals.map((signal) => signal.id);
  expect(signalIds()).not.toContain('conflicting-facts');
  await expect(engine.findFactSummary(id, TODAY)).resolves.toEqual({ newFacts: 0, conflicts: 1 });
  expect(signalIds()).toContain('conflicting-facts');

  const nameOf = createFactNames();
  const refs = [less, more].map((text = '') => nameOf(path, text));
  engine.updateSettings({ ...OWNER_SETTINGS, factDecisions: [factDecision('superseded', refs)] });
  expect(signalIds()).not.toContain('conflicting-facts');
  const shown = engine.dashboard(id, TODAY)?.facts.rows;
  expect(shown?.map(({ text, superseded }) => [text, superseded.map((each) => each.text)])).toEqual([
    [less, [more]],
  ]);
  expect(engine.keyFacts({ account: id }, TODAY, null).rows).toEqual(shown);
  expect(signalIds()).not.toContain('conflicting-facts');
});
