import { describe, expect, test } from 'vitest';
import { createAssignees } from '../../../src/core/tasks/assignees';
import { account, graphOf, meeting, person, type VaultFiles } from '../../support/vault-builder';

const FILES: VaultFiles = {
  'Customers/Halden Clinics.md': account('Halden Clinics'),
  'Customers/Kestrel Grid.md': account('Kestrel Grid'),
  'People/Robin Ashdown.md': person('Robin Ashdown', 'Tessera Storage'),
  'People/Priya Nair.md': person('Priya Nair', 'Tessera Storage'),
  'People/Sam Okafor.md': person('Sam Okafor', 'Halden Clinics'),
  'People/sam-lindqvist.md': person('Sam Lindqvist', 'Kestrel Grid'),
  'People/Zofia Wrona.md': person('Zofia Wrona', null),
  'Meetings/2026-01-05 - Kestrel.md': meeting(
    ['Sam Lindqvist', 'Jette Holm (Kestrel Grid)'],
    ['account: Kestrel Grid'],
    '- [ ] Send the sheet @Data Platform team',
    '- [ ] Call @Sam',
    '- [ ] Check the mirror. @Data Platform team 📅 2026-01-10',
  ),
};
const NOTE = 'Meetings/2026-01-05 - Kestrel.md';
const assignees = createAssignees(graphOf(FILES));
const names = (typed: string, scope = {}) => assignees.matching(typed, scope).map(({ name }) => name);

describe('whom a task can be given to', () => {
  test('is everybody, the likelier first: me, the people of the account, ours, teams, the others', () => {
    expect(names('', { note: NOTE })).toEqual([
      'Robin Ashdown',
      'Sam Lindqvist',
      'Jette Holm',
      'Priya Nair',
      'Data Platform team',
      'Sam Okafor',
      'Zofia Wrona',
    ]);
    expect(names('')).toEqual([
      'Robin Ashdown',
      'Priya Nair',
      'Data Platform team',
      'Sam Lindqvist',
      'Sam Okafor',
      'Zofia Wrona',
      'Jette Holm',
    ]);
    expect(names('', { accounts: ['account:halden clinics'] })[1]).toBe('Sam Okafor');
  });

  test('says what tells two of one name apart, and who has a note', () => {
    expect(assignees.matching('', {})).toEqual([
      { id: 'person:robin ashdown', name: 'Robin Ashdown', detail: 'You', isMe: true },
      { id: 'person:priya nair', name: 'Priya Nair', detail: 'Tessera Storage', isMe: false },
      { id: null, name: 'Data Platform team', detail: 'Team', isMe: false },
      {
        id: 'person:sam lindqvist',
        name: 'Sam Lindqvist',
        detail: 'Kestrel Grid',
        isMe: false,
        link: 'People/sam-lindqvist|Sam Lindqvist',
      },
      { id: 'person:sam okafor', name: 'Sam Okafor', detail: 'Halden Clinics', isMe: false },
      { id: 'person:zofia wrona', name: 'Zofia Wrona', detail: null, isMe: false },
      { id: null, name: 'Jette Holm', detail: 'Kestrel Grid', isMe: false },
    ]);
  });

  test.each([
    ['sam', ['Sam Lindqvist', 'Sam Okafor', 'sam']],
    ['@Sam O', ['Sam Okafor', 'Sam O']],
    ['okaf', ['Sam Okafor', 'okaf']],
    ['s l', ['Sam Lindqvist', 's l']],
    ['me', ['Robin Ashdown']],
    ['robin ashdown', ['Robin Ashdown']],
    ['WRONA', ['Zofia Wrona', 'WRONA']],
    ['data', ['Data Platform team', 'data']],
    ['Sam  Okafor', ['Sam Okafor']],
    ['Lena Vogt', ['Lena Vogt']],
    ['[[x]]', []],
    ['12', []],
  ])('%j may mean %j', (typed, expected) => expect(names(typed)).toEqual(expected));

  test('is a new name last, which is told as one', () => {
    expect(assignees.matching('Lena Vogt', {}).at(-1)).toEqual({
      id: null,
      name: 'Lena Vogt',
      detail: 'New name',
      isMe: false,
      isNew: true,
    });
  });

  test('follows the notes', () => {
    const graph = graphOf(FILES);
    const known = createAssignees(graph);
    expect(known.matching('priya', {})).toHaveLength(2);
    const note = graph.entities.note('People/Priya Nair.md');
    if (!note) throw new Error('no note');
    graph.entities.removed(note);
    expect(known.matching('priya', {})).toMatchObject([{ name: 'priya', isNew: true }]);
  });

  test('is me, even where nothing says who that is', () => {
    const nobody = createAssignees(graphOf({}));
    expect(nobody.matching('', {})).toEqual([{ id: null, name: 'Robin Ashdown', detail: 'You', isMe: true }]);
  });
});
