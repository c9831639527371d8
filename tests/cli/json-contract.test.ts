import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { runCli } from '../support/cli-run';

/** The contract, written down a second time: a renamed or lost field fails here. */
const day = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const line = z.int().check(z.gte(1));
const place = z.object({ path: z.string().check(z.regex(/^[^/\\].*\.md$/)), line });
const problem = z.extend(place, { rule: z.string(), message: z.string() });
const entry = z.object({ line, text: z.string() });
const count = z.int().check(z.gte(0));

const task = z.extend(place, {
  text: z.string(),
  symbol: z.string(),
  status: z.enum(['open', 'in-progress', 'proposed', 'done', 'cancelled']),
  owner: z.object({
    kind: z.enum(['me', 'person', 'team', 'unassigned', 'ambiguous']),
    id: z.nullable(z.string()),
    name: z.string(),
    written: z.nullable(z.string()),
  }),
  due: day,
  dueFrom: z.nullable(z.enum(['emoji', 'field', 'text'])),
  suggestedDue: z.boolean(),
  scheduled: day,
  start: day,
  priority: z.nullable(z.enum(['highest', 'high', 'medium', 'low', 'lowest'])),
  tags: z.array(z.string()),
  accounts: z.array(z.string()),
  duplicateOf: z.nullable(place),
});

const note = z.object({
  path: z.string(),
  kind: z.nullable(z.string()),
  family: z.enum(['entity', 'dated', 'other']),
  title: z.string(),
  date: day,
  participants: z.array(z.string()),
  facts: z.array(z.extend(entry, { section: z.string(), attribution: z.nullable(z.string()) })),
  tasks: z.array(task),
  context: z.array(z.extend(entry, { date: day })),
  topics: z.array(entry),
  decisions: z.array(entry),
  blockers: z.array(entry),
  opportunities: z.array(entry),
  roles: z.array(
    z.object({ line, person: z.string(), role: z.nullable(z.string()), company: z.nullable(z.string()) }),
  ),
  links: z.array(z.string()),
});

/** The last meeting with Northwind Freight, and with Dana Whitfield. */
const MET = { date: '2025-12-26', path: 'Accounts/Northwind Freight/2025-12-26 - Weekly sync.md', line: 1 };

const seen = z.nullable(z.extend(place, { date: z.string() }));
const contact = z.object({ met: seen, wrote: seen, mentioned: seen });
const mayBe = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    level: z.enum(['suggest', 'ask']),
    reasons: z.array(z.object({ kind: z.string(), text: z.string(), evidence: z.array(place) })),
  }),
);

const account = z.object({
  name: z.string(),
  notes: z.array(z.string()),
  status: z.nullable(z.string()),
  met: day,
  wrote: day,
  mentioned: day,
  open: count,
  overdue: count,
  proposed: count,
  people: count,
  signals: z.array(z.object({ id: z.string(), evidence: z.array(place) })),
  contact,
  staff: z.array(z.extend(place, { id: z.string(), name: z.string() })),
  mayBe,
});

const facts = z.object({
  items: z.array(z.extend(place, { section: z.string(), text: z.string() })),
  clusters: z.array(
    z.object({
      members: z.array(place),
      kept: place,
      alsoSays: z.array(z.string()),
      sharedWords: z.array(z.string()),
      conflicts: z.array(z.object({ a: place, b: place, kind: z.string() })),
    }),
  ),
});

const index = z.object({
  notes: count,
  entities: z.object({ account: count, person: count, project: count, forum: count }),
  datedNotes: count,
  facts: count,
  tasks: z.object({ open: count, inProgress: count, proposed: count, done: count, cancelled: count }),
  problems: z.array(problem),
});

const who = z.object({
  resolved: z.nullable(z.string()),
  status: z.enum(['resolved', 'ambiguous', 'unknown']),
  candidates: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['account', 'person', 'project', 'forum']),
      name: z.string(),
      notes: z.array(z.string()),
      why: z.string(),
      aliases: z.array(z.string()),
      worksAt: z.array(z.extend(place, { account: z.string() })),
      contact: z.nullable(contact),
      mayBe,
    }),
  ),
});

const brief = z.object({
  title: z.string(),
  date: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      lines: z.array(
        z.object({
          text: z.string(),
          details: z.array(z.string()),
          source: z.extend(place, { title: z.string() }),
        }),
      ),
      omitted: count,
    }),
  ),
});

const dashboard = z.object({
  kind: z.literal('account'),
  name: z.string(),
  notes: z.array(z.extend(place, { title: z.string() })),
  actions: z.object({ open: count, overdue: count, proposed: count, groups: z.array(z.unknown()) }),
  people: z.array(z.object({ name: z.string(), source: place })),
});

const NORTHWIND = 'Customers/Northwind Freight.md';

async function print<T extends z.ZodMiniType>(shape: T, ...argv: string[]): Promise<z.infer<T>> {
  const { stdout, stderr } = await runCli([...argv, '--json']);
  expect(stderr).toBe('');
  return shape.parse(JSON.parse(stdout));
}

describe('--json keeps to the contract', () => {
  it('index', async () => {
    const printed = await print(index, 'index');
    expect(printed).toMatchObject({ notes: 111, entities: { account: 10, person: 28 }, datedNotes: 61 });
    expect(printed.problems).toContainEqual(expect.objectContaining({ path: 'Inbox/Untitled.md', line: 1 }));
  });

  it('note', async () => {
    const printed = await print(note, 'note', NORTHWIND);
    expect(printed).toMatchObject({
      path: NORTHWIND,
      kind: 'account',
      family: 'entity',
      title: 'Northwind Freight',
    });
    expect(printed.tasks.map((each) => each.line)).toEqual([35, 36, 37, 38]);
    expect(printed.facts[0]).toEqual({
      line: 57,
      section: 'Key Facts',
      text: 'The pilot covers two depots, Malmö and Gdańsk, with a go or no-go on 30 January.',
      attribution: null,
    });
    expect(printed.blockers.map((each) => each.line)).toEqual([87, 88]);
    expect(printed.context[0]).toMatchObject({ line: 42, date: '2025-12-26' });
    expect(printed.roles[0]).toMatchObject({ person: 'Dana Whitfield', company: 'Northwind Freight' });
    expect(new Set(printed.links).size).toBe(printed.links.length);
  });

  it('note, where nothing is said', async () => {
    const printed = await print(note, 'note', 'Inbox/Untitled');
    expect(printed).toMatchObject({ kind: null, family: 'other', date: null, participants: [], tasks: [] });
  });

  it('accounts', async () => {
    const printed = await print(z.array(account), 'accounts');
    expect(printed).toContainEqual(
      expect.objectContaining({
        name: 'Northwind Freight',
        notes: ['Accounts/Northwind Freight/README.md', NORTHWIND],
        met: '2025-12-26',
        wrote: '2026-01-04',
        people: 8,
        contact: expect.objectContaining({ met: MET }) as unknown,
        staff: expect.arrayContaining([
          { id: 'person:dana whitfield', name: 'Dana Whitfield', path: 'People/Dana Whitfield.md', line: 7 },
        ]) as unknown,
      }),
    );
    expect(printed.find(({ name }) => name === 'Pell Street Archive')?.met).toBeNull();
  });

  it('account', async () => {
    const printed = await print(dashboard, 'account', 'Northwind Freight');
    expect(printed.notes).toContainEqual({ path: NORTHWIND, line: 1, title: 'Northwind Freight' });
    expect(printed.actions).toMatchObject({ open: 9, proposed: 41 });
    expect(JSON.stringify(printed.actions.groups)).toContain(`"path":"${NORTHWIND}","line":35`);
  });

  it('brief', async () => {
    const printed = await print(brief, 'brief', 'Northwind Freight');
    expect(printed.sections.map(({ id }) => id)).toContain('they-owe');
    expect(printed.sections.find(({ id }) => id === 'blockers')?.lines[0]?.source).toEqual({
      path: NORTHWIND,
      line: 87,
      title: 'Northwind Freight',
    });
  });

  it('tasks', async () => {
    const printed = await print(z.array(task), 'tasks', '--account', 'Northwind Freight', '--status', 'all');
    expect(printed).toContainEqual(
      expect.objectContaining({
        path: 'Accounts/Northwind Freight/2025-12-16 - Pilot planning.md',
        line: 29,
        text: 'Name the network contact for each pilot depot, with a mobile number for the night shift.',
        symbol: ' ',
        status: 'open',
        owner: { kind: 'person', id: 'person:ola berg', name: 'Ola Berg', written: '@[[Ola Berg]]' },
        due: '2026-01-09',
        dueFrom: 'field',
        accounts: ['Northwind Freight'],
        duplicateOf: null,
      }),
    );
  });

  it.each([
    [['--due', 'overdue'], (due: string | null) => due !== null && due < '2026-01-07'],
    [['--due', 'week'], (due: string | null) => due !== null && due >= '2026-01-07' && due <= '2026-01-11'],
    [['--due', 'none'], (due: string | null) => due === null],
  ])('tasks %j', async (flags, isMeant) => {
    const printed = await print(z.array(task), 'tasks', ...flags);
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.every(({ due }) => isMeant(due))).toBe(true);
  });

  it('tasks --duplicates', async () => {
    const printed = await print(
      z.object({ items: z.array(task), clusters: z.array(z.array(place)) }),
      'tasks',
      '--account',
      'Northwind Freight',
      '--duplicates',
    );
    const keyOf = (each: { path: string; line: number }) => `${each.path}:${each.line}`;
    expect(printed.clusters.flat().map(keyOf).sort()).toEqual(printed.items.map(keyOf).sort());
    expect(new Set(printed.items.map(({ status }) => status))).toEqual(
      new Set(['open', 'in-progress', 'proposed']),
    );
    const first = {
      path: 'Meetings/2025-12-19 - Northwind weekly sync on pilot go no-go.md',
      line: 32,
    };
    const second = {
      path: 'Meetings/2025-12-19 - Weekly sync Northwind, go no-go preparation.md',
      line: 26,
    };
    expect(printed.clusters).toContainEqual([first, second]);
    const standing = printed.items.find((each) => keyOf(each) === keyOf(first));
    const repeated = printed.items.find((each) => keyOf(each) === keyOf(second));
    expect([standing?.duplicateOf, repeated?.duplicateOf]).toEqual([null, first]);
  });

  it('tasks --duplicates of a status', async () => {
    const shape = z.object({ items: z.array(task), clusters: z.array(z.array(place)) });
    const { items, clusters } = await print(shape, 'tasks', '--duplicates', '--status', 'open');
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['open', 'in-progress']));
    expect(clusters.flat()).toHaveLength(items.length);
  });

  it('tasks of a status', async () => {
    const statuses = async (status: string) =>
      new Set((await print(z.array(task), 'tasks', '--status', status)).map((each) => each.status));
    expect(await statuses('open')).toEqual(new Set(['open', 'in-progress']));
    expect(await statuses('proposed')).toEqual(new Set(['proposed']));
    expect(await statuses('done')).toEqual(new Set(['done', 'cancelled']));
    expect((await statuses('all')).size).toBe(5);
  });

  it.each([
    [['--account', 'Northwind Freight'], 54],
    [['--account', 'Northwind Freight', '--section', 'Recent Context'], 10],
    [['--note', 'People/Mika Sorvali', '--section', 'topics'], 5],
  ])('facts %j: each item in exactly one cluster', async (flags, amount) => {
    const printed = await print(facts, 'facts', ...flags);
    expect(printed.items).toHaveLength(amount);
    const key = (each: { path: string; line: number }) => `${each.path}:${each.line}`;
    expect(printed.clusters.flatMap(({ members }) => members.map(key)).sort()).toEqual(
      printed.items.map(key).sort(),
    );
    for (const { members, kept } of printed.clusters) expect(members).toContainEqual(kept);
  });

  it('facts: what else they say, and what contradicts them', async () => {
    const { clusters, items } = await print(facts, 'facts', '--account', 'Northwind Freight');
    const textOf = (at: { path: string; line: number }) =>
      items.find(({ path, line }) => path === at.path && line === at.line)?.text ?? '';
    const pilot = clusters.find(({ members }) => members.length === 4);
    expect(pilot?.members).toContainEqual(pilot?.kept);
    const [conflict] = pilot?.conflicts ?? [];
    expect(conflict?.kind).toBe('value');
    expect(conflict && [textOf(conflict.a), textOf(conflict.b)].join(' ')).toMatch(/6 February.*30 January/);
    expect(clusters.flatMap(({ alsoSays }) => alsoSays)).toContain('the carrier doubles it in February');
  });

  it('who', async () => {
    expect(await print(who, 'who', 'Whitfield, Dana')).toEqual({
      resolved: 'person:dana whitfield',
      status: 'resolved',
      candidates: [
        {
          id: 'person:dana whitfield',
          kind: 'person',
          name: 'Dana Whitfield',
          notes: ['People/Dana Whitfield.md'],
          why: 'exact name',
          aliases: [],
          worksAt: [{ account: 'Northwind Freight', path: 'People/Dana Whitfield.md', line: 7 }],
          contact: { met: MET, wrote: null, mentioned: MET },
          mayBe: [
            {
              id: 'person:dana whitfeld',
              name: 'Dana Whitfeld',
              level: 'suggest',
              reasons: [expect.objectContaining({ kind: 'name' })],
            },
          ],
        },
      ],
    });
  });

  it('problems', async () => {
    const printed = await print(z.array(z.extend(problem, { fix: z.nullable(z.string()) })), 'problems');
    expect(printed).toHaveLength(11);
  });
});
