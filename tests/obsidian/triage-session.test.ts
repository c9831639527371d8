import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { createTriageKeeper } from '../../src/obsidian/triage-keeper';
import type { Item, NoteNow } from '../../src/obsidian/triage-list';
import { createTriageSession } from '../../src/obsidian/triage-session';
import type { WriteResult } from '../../src/obsidian/triage-writes';
import type { SourceSpan } from '../../src/core/model/source-span';
import { proposalsOf, stackOf, TODAY } from '../support/proposals';

const FILES = {
  'a.md': '- [?] One\n- [?] Two @TBD\n- [?] Three\n',
  'b.md': '- [?] Four\n- [?] Five\n',
};

/** A sitting over `files`, whose writes are refused for the tasks in `refusing`, and undone but for those in `stuck`. */
function sitting(files: Record<string, string> = FILES) {
  const settings: { current: Settings; set(key: string, value: unknown): Promise<void> } = {
    current: DEFAULT_SETTINGS,
    set: (key: string, value: unknown) => {
      settings.current = { ...settings.current, [key]: value };
      return Promise.resolve();
    },
  };
  const keeper = createTriageKeeper({ settings, log: { error: () => undefined }, later: () => undefined });
  const told: string[] = [];
  const refusing = new Set<string>();
  const stuck = new Set<string>();
  let changes = 0;
  const open = () => {
    const session = createTriageSession(proposalsOf(files), TODAY, {
      writes: {
        write: (_, orders): Promise<WriteResult> => {
          const refused = new Map<Item, string>();
          const written = new Map<Item, SourceSpan>();
          for (const { item, order } of orders) {
            if (refusing.has(item.proposal.text)) refused.set(item, 'The line has changed');
            else written.set(item, { ...item.proposal.span, text: `- [-] ${item.proposal.text}` });
            told.push(`${order.kind} ${item.proposal.span.text.slice(2)}`);
          }
          const id = written.size > 0 ? `change ${++changes}` : null;
          return Promise.resolve({ id, written, refused });
        },
        undo(id) {
          told.push(`undo ${id}`);
          return Promise.resolve((path: string) => (stuck.has(path) ? 'It differs' : null));
        },
      },
      keeper,
      indexed: () => Promise.resolve(),
      recheck: () => undefined,
      onChange: () => undefined,
    });
    const texts = () => session.list.rest.map(({ proposal }) => proposal.text);
    const decline = (...items: readonly Item[]) =>
      session.rule({
        verdict: 'declined',
        items,
        orders: items.map((item) => ({ item, order: { kind: 'drop' as const } })),
        title: 'Decline',
      });
    const snooze = (...items: readonly Item[]) =>
      session.rule({ verdict: 'snoozed', items, orders: [], title: '', until: '2026-01-21' });
    const at = (text: string) => session.list.items.find(({ proposal }) => proposal.text === text)!;
    return { session, texts, decline, snooze, at };
  };
  return { ...open(), open, told, refusing, stuck, keeper, settings };
}

const ALL = ['One', 'Two', 'Three', 'Four', 'Five'];
const without = (...texts: string[]) => ALL.filter((text) => !texts.includes(text));

describe('a decision', () => {
  test('shows at once, is counted and remembered, and is written after', async () => {
    const { session, texts, decline, at, told, keeper } = sitting();
    decline(at('One'));
    expect(texts()).toEqual(without('One'));
    expect(told).toEqual([]);
    expect(session.tally).toMatchObject({ declined: 1 });
    expect(keeper.current.decided).toMatchObject({ declined: 1 });
    expect(session.voice.said.text).toBe('Declined: One. Next: Two');
    await session.settled();
    expect(told).toEqual(['drop [?] One']);
  });

  test('that is refused comes back after the card, with its reason, and counts no more', async () => {
    const { session, texts, decline, at, refusing, keeper } = sitting();
    refusing.add('One');
    decline(at('One'));
    await session.settled();
    expect(texts()).toEqual(['Two', 'One', 'Three', 'Four', 'Five']);
    expect(at('One')).toMatchObject({ trouble: 'The line has changed', verdict: null });
    expect(session.voice.troubles.map(({ text }) => text)).toEqual([
      'Not written: “One”. The line has changed. It comes back next.',
    ]);
    expect(session.tally.declined).toBe(0);
    expect(keeper.current.decided.declined).toBe(0);
    expect(session.history.latest(3)).toEqual([]);
  });

  test('on many, of which some are refused, stays for the others', async () => {
    const { session, texts, decline, at, refusing } = sitting();
    refusing.add('Three');
    decline(at('One'), at('Three'), at('Five'));
    expect(texts()).toEqual(['Two', 'Four']);
    await session.settled();
    expect(texts()).toEqual(['Two', 'Three', 'Four']);
    session.undo();
    await session.settled();
    expect(texts()).toEqual(['Two', 'One', 'Three', 'Four', 'Five']);
  });
});

describe('undo', () => {
  test('takes back step by step, in front of what is asked now', async () => {
    const { session, texts, decline, snooze, at, told, keeper } = sitting();
    decline(at('One'));
    snooze(at('Two'));
    session.skip(at('Three'));
    expect(texts()).toEqual(['Four', 'Five', 'Three']);
    session.undo();
    expect(texts()).toEqual(['Three', 'Four', 'Five']);
    expect(keeper.current.skipped).toEqual([]);
    session.undo();
    expect(texts()).toEqual(['Two', 'Three', 'Four', 'Five']);
    expect(keeper.current.snoozed).toEqual([]);
    session.undo();
    session.undo();
    await session.settled();
    expect(texts()).toEqual(ALL);
    expect(told).toEqual(['drop [?] One', 'undo change 1']);
    expect(session.tally).toEqual({ accepted: 0, declined: 0, duplicate: 0, snoozed: 0 });
    expect(session.voice.said.text).toContain('There is nothing to undo here');
  });

  test('puts the lines of a sweep back into their order, behind the card', async () => {
    const { session, texts, decline, at } = sitting();
    decline(at('One'), at('Three'), at('Four'));
    expect(texts()).toEqual(['Two', 'Five']);
    session.undo();
    expect(texts()).toEqual(['Two', 'One', 'Three', 'Four', 'Five']);
    await session.settled();
  });

  test('that is refused leaves what was decided, and says so', async () => {
    const { session, texts, decline, at, stuck } = sitting();
    stuck.add('a.md');
    decline(at('One'), at('Four'));
    session.undo();
    expect(texts()).toEqual(['Two', 'One', 'Three', 'Four', 'Five']);
    await session.settled();
    expect(texts()).toEqual(['Two', 'Three', 'Four', 'Five']);
    expect(session.tally.declined).toBe(1);
    expect(session.voice.troubles[0]?.text).toBe('Not undone: Declined, “2 proposals”. It differs.');
    expect(session.history.latest(1)[0]?.trouble).toBe('It differs');
    session.undo();
    expect(session.voice.said.text).toContain('nothing to undo');
  });

  test('before the write is done waits for it', async () => {
    const { session, texts, decline, at, told } = sitting();
    decline(at('One'));
    session.undo();
    expect(texts()).toEqual(ALL);
    await session.settled();
    expect(told).toEqual(['drop [?] One', 'undo change 1']);
  });

  test('lets the line be decided anew at once, as it reads again', async () => {
    const { session, decline, at, told } = sitting();
    decline(at('One'));
    session.undo();
    decline(at('One'));
    await session.settled();
    expect(told).toEqual(['drop [?] One', 'undo change 1', 'drop [?] One']);
  });

  test('of one step by name leaves the others', async () => {
    const { session, texts, decline, at } = sitting();
    decline(at('One'));
    decline(at('Two'));
    session.undo(session.history.latest(2)[1]!.id);
    await session.settled();
    expect(texts()).toEqual(['One', 'Three', 'Four', 'Five']);
  });
});

describe('the index', () => {
  const now = (text: string, path = 'a.md'): NoteNow => ({
    proposals: proposalsOf({ [path]: text }),
    lines: new Set(text.split('\n')),
  });

  test('that has not taken up a decision brings nothing back', async () => {
    const { session, texts, decline, at } = sitting();
    decline(at('One'));
    await session.settled();
    session.list.reconcile('a.md', now(FILES['a.md']));
    expect(texts()).toEqual(without('One'));
    session.list.reconcile('a.md', now('- [-] One\n- [?] Two @TBD\n- [?] Three\n'));
    expect(texts()).toEqual(without('One'));
    // Somebody takes it back in the note.
    session.list.reconcile('a.md', now(FILES['a.md']));
    expect(texts()).toEqual(['Two', 'One', 'Three', 'Four', 'Five']);
  });

  test('that is told of several writes to a line one by one brings nothing back', async () => {
    const { session, texts, decline, at } = sitting();
    decline(at('One'));
    session.undo();
    session.rule({
      ...{ verdict: 'accepted', items: [at('One')], title: 'Accept' },
      orders: [{ item: at('One'), order: { kind: 'accept', keepSuggestedDate: false } }],
    });
    await session.settled();
    session.list.reconcile('a.md', now('- [x] One\n- [?] Two @TBD\n- [?] Three\n'));
    session.list.reconcile('a.md', now(FILES['a.md']));
    expect(texts()).toEqual(without('One'));
  });

  test('that has not taken up an undo takes nothing away', async () => {
    const { session, texts, decline, at } = sitting();
    decline(at('One'));
    await session.settled();
    session.list.reconcile('a.md', now('- [-] One\n- [?] Two @TBD\n- [?] Three\n'));
    session.undo();
    session.list.reconcile('a.md', now('- [-] One\n- [?] Two @TBD\n- [?] Three\n'));
    await session.settled();
    session.list.reconcile('a.md', now('- [-] One\n- [?] Two @TBD\n- [?] Three\n'));
    expect(texts()).toEqual(ALL);
    session.list.reconcile('a.md', now(FILES['a.md']));
    session.list.reconcile('a.md', now('- [-] One\n- [?] Two @TBD\n- [?] Three\n'));
    expect(at('One').state).toBe('gone');
  });

  test('keeps a card whose line is gone until the user goes on, and drops the others', () => {
    const { session, texts, at } = sitting();
    session.list.reconcile('a.md', now(''));
    expect(texts()).toEqual(['One', 'Four', 'Five']);
    expect(at('One').state).toBe('gone');
    session.goOn();
    expect(texts()).toEqual(['Four', 'Five']);
  });

  test('brings new proposals in behind the card', () => {
    const { session, texts } = sitting();
    const { came } = session.list.reconcile('a.md', now(`- [?] Zero\n${FILES['a.md']}`));
    expect(came).toBe(true);
    expect(texts()).toEqual(['One', 'Zero', 'Two', 'Three', 'Four', 'Five']);
  });

  test('follows a note that was renamed', () => {
    const { session, texts, at } = sitting();
    session.list.renamed('a.md', 'Notes/a.md');
    session.list.reconcile('a.md', now(''));
    session.list.reconcile('Notes/a.md', now(FILES['a.md'], 'Notes/a.md'));
    expect(texts()).toEqual(ALL);
    expect(at('One').proposal.span.path).toBe('Notes/a.md');
  });
});

test('what asks for the same comes together, behind the card', () => {
  const { session, texts, at } = sitting();
  session.list.setStacks([stackOf(FILES, ['Two', 'Five'])]);
  expect(texts()).toEqual(['One', 'Two', 'Five', 'Three', 'Four']);
  expect(session.list.like(at('Two'))).toEqual([at('Five')]);
  expect(session.list.like(at('One'))).toEqual([]);
});

test('another sitting goes on where this one stopped', async () => {
  const { session, snooze, at, keeper, open } = sitting();
  session.skip(at('One'));
  snooze(at('Four'));
  await keeper.flush();
  expect(open().texts()).toEqual(['Two', 'Three', 'Five', 'One']);
});
