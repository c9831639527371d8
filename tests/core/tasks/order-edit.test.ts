import { describe, expect, test } from 'vitest';
import { DEFAULT_TASK_CONVENTIONS, type TaskConventions } from '../../../src/core/model/task-conventions';
import type { Task } from '../../../src/core/model/task';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { editOf, type OrderContext } from '../../../src/core/tasks/order-edit';
import type { Assignee, TaskOrder } from '../../../src/core/tasks/task-order';

const context = (conventions: Partial<TaskConventions> = {}): OrderContext => ({
  settings: DEFAULT_SETTINGS,
  conventions: { ...DEFAULT_TASK_CONVENTIONS, ...conventions },
  today: '2026-01-07',
  noteDate: '2026-01-05',
});
const task = (text: string, more: Partial<Task> = {}) => ({
  span: { path: 'Note.md', line: 0, text, ordinal: 0 },
  status: 'open' as const,
  suggestedDue: false,
  ...more,
});

/** The line that an order makes; `null` where nothing changes, `no: …` where it is refused. */
function made(
  line: string,
  order: TaskOrder,
  more: Partial<Task> = {},
  conventions?: Partial<TaskConventions>,
) {
  const result = editOf(task(line, more), order, context(conventions));
  if (result.kind === 'edit') return result.edit.lines.join('\n');
  return result.kind === 'unchanged' ? null : `no: ${result.reason}`;
}

const due = (date: string | null): TaskOrder => ({ kind: 'due', date });
const DAY = '2026-01-16';

describe('moving the date', () => {
  test.each([
    ['- [ ] Call Dana 📅 2026-01-10', '- [ ] Call Dana 📅 2026-01-16'],
    [
      '- [ ] Call Dana 📅\ufe0f 2026-01-10 #task ^call-1',
      '- [ ] Call Dana 📅\ufe0f 2026-01-16 #task ^call-1',
    ],
    ['- [ ] Call Dana 🗓 2026-1-5 ⏫', '- [ ] Call Dana 🗓 2026-01-16 ⏫'],
    ['- [ ] Call Dana 📅 [[2026-01-10]]  ', '- [ ] Call Dana 📅 [[2026-01-16]]  '],
    ['- [ ] Call Dana üìÖ 2025-11-04 @Ola', '- [ ] Call Dana üìÖ 2026-01-16 @Ola'],
    ['- [ ] Call Dana ðŸ“… 2025-11-04', '- [ ] Call Dana ðŸ“… 2026-01-16'],
    ['- [ ] Donâ€™t call ðŸ“… 2025-11-04 â« @Ola', '- [ ] Donâ€™t call ðŸ“… 2026-01-16 â« @Ola'],
    ['- [ ] Call Dana [due:: 2026-01-10] soon', '- [ ] Call Dana [due:: 2026-01-16] soon'],
    ['- [ ] Call Dana (due::2026/01/10)', '- [ ] Call Dana (due::2026-01-16)'],
    ['- [ ] Call Dana [due:: [[2026-01-10]]]', '- [ ] Call Dana [due:: [[2026-01-16]]]'],
    ['- [ ] Call Dana [due:: ]', '- [ ] Call Dana [due:: 2026-01-16]'],
    ['- [ ] Call Dana [due::]', '- [ ] Call Dana [due:: 2026-01-16]'],
    ['- [ ] Call Dana 📅 2026-02-31', '- [ ] Call Dana 📅 2026-01-16'],
    ['- [ ] Call Dana 📅 next Tuesday @Ola', '- [ ] Call Dana 📅 2026-01-16 @Ola'],
    ['- [ ] Call 📅 2026-01-10 twice 📅 2026-01-12', '- [ ] Call 📅 2026-01-16 twice 📅 2026-01-16'],
    ['- [ ] Call Dana', '- [ ] Call Dana 📅 2026-01-16'],
    [
      '> 1. [ ] Call Dana by Friday @Ola ^call-1 \t',
      '> 1. [ ] Call Dana by Friday @Ola 📅 2026-01-16 ^call-1 \t',
    ],
    ['- [ ] Call @Dana', '- [ ] Call @Dana 📅 2026-01-16'],
    ['- [ ]', '- [ ] 📅 2026-01-16'],
    ['- [ ] ^call-1', '- [ ] 📅 2026-01-16 ^call-1'],
    ['- [ ] Call %% 📅 2026-01-10 %% Dana', '- [ ] Call %% 📅 2026-01-10 %% Dana 📅 2026-01-16'],
    ['- [ ] Call Dana 📅 2026-01-16', null],
    ['- [ ] Call by 16 January', null],
    ['- Call Dana', 'no: This line is not a task'],
    ['', 'no: This line is not a task'],
  ])('%s', (line, expected) => expect(made(line, due(DAY))).toBe(expected));

  test('in the format of the vault', () => {
    expect(made('- [ ] Call ^a', due(DAY), {}, { dateFormat: 'field' })).toBe(
      '- [ ] Call [due:: 2026-01-16] ^a',
    );
  });

  test.each([
    ['- [ ] Call Dana 📅 2026-01-10', '- [ ] Call Dana'],
    ['- [ ] Call Dana 📅 2026-01-10 #task ^a', '- [ ] Call Dana #task ^a'],
    ['- [ ] Call Dana (📅 2026-01-10) soon', '- [ ] Call Dana soon'],
    ['- [ ] 📅 2026-01-10 Call Dana', '- [ ] Call Dana'],
    ['- [ ] Call [due:: 2026-01-10] Dana 📅 2026-01-11', '- [ ] Call Dana'],
    ['- [ ] Call Dana üìÖ 2025-11-04 @Ola', '- [ ] Call Dana @Ola'],
    ['- [ ] Call Dana 📅 next Friday', '- [ ] Call Dana'],
    ['- [ ] Call Dana', null],
    [
      '- [ ] Call Dana by Friday',
      'no: Its sentence says “Friday”: give it another date, or change the sentence',
    ],
    [
      '- [ ] Call Dana by Friday 📅 2026-01-10',
      'no: Its sentence says “Friday”: give it another date, or change the sentence',
    ],
  ])('taking it off: %s', (line, expected) => expect(made(line, due(null))).toBe(expected));
});

describe('priority', () => {
  test.each([
    ['- [ ] Call Dana 📅 2026-01-10 ^a', 'high', '- [ ] Call Dana 📅 2026-01-10 ⏫ ^a'],
    ['- [ ] Call ⏫ Dana', 'lowest', '- [ ] Call ⏬ Dana'],
    ['- [ ] Call â« Dana', 'high', null],
    ['- [ ] Call â« Dana', 'highest', '- [ ] Call 🔺 Dana'],
    ['- [ ] Call üîº 📅 2026-01-10', null, '- [ ] Call 📅 2026-01-10'],
    ['- [ ] Call [priority:: High]', 'low', '- [ ] Call [priority:: low]'],
    ['- [ ] Call (priority:: high) Dana', null, '- [ ] Call Dana'],
    ['- [ ] Call 🔽\ufe0f Dana', null, '- [ ] Call Dana'],
    ['- [ ] Call', null, null],
    ['Call', 'high', 'no: This line is not a task'],
  ] as const)('%s → %s', (line, priority, expected) =>
    expect(made(line, { kind: 'priority', priority })).toBe(expected),
  );

  test('in the format of the vault', () => {
    expect(made('- [ ] Call', { kind: 'priority', priority: 'low' }, {}, { dateFormat: 'field' })).toBe(
      '- [ ] Call [priority:: low]',
    );
  });
});

describe('owner', () => {
  const ola: Assignee = { id: null, name: 'Ola Berg', detail: null, isMe: false };
  const me: Assignee = { id: null, name: 'Robin Ashdown', detail: 'You', isMe: true };
  const team: Assignee = { id: null, name: 'Data Platform team', detail: null, isMe: false };
  const filed: Assignee = { ...ola, link: 'People/ola-berg|Ola Berg' };

  test.each([
    ['- [ ] Call the depot @Dana Whitfield 📅 2026-01-10', '- [ ] Call the depot @Ola Berg 📅 2026-01-10'],
    ['- [ ] @Dana to call the depot', '- [ ] @Ola Berg to call the depot'],
    ['- [ ] **@Dana:** call the depot', '- [ ] **@Ola Berg:** call the depot'],
    ['- [ ] Call the depot (owner: @Dana)', '- [ ] Call the depot (owner: @Ola Berg)'],
    ['- [ ] Send @[[Dana Whitfield|Dana]] #task', '- [ ] Send @[[Ola Berg]] #task'],
    ['- [ ] Send @[Dana](People/Dana.md)', '- [ ] Send @[[Ola Berg]]'],
    ['- [ ] Call [owner:: Dana] soon', '- [ ] Call [owner:: Ola Berg] soon'],
    ['- [ ] Call [owner:: [[Dana Whitfield]]]', '- [ ] Call [owner:: [[Ola Berg]]]'],
    ['- [ ] Call (assignee:: @Dana, @Sam)', '- [ ] Call (assignee:: @Ola Berg)'],
    ['- [ ] Send it. @Dana and @Sam 📅 2026-01-10', '- [ ] Send it. @Ola Berg 📅 2026-01-10'],
    ['- [ ] Send it. @Dana [owner:: Sam]', '- [ ] Send it. @Ola Berg'],
    ['- [ ] Send it @TBD 📅 2026-01-10', '- [ ] Send it @Ola Berg 📅 2026-01-10'],
    ['- [ ] Send it. @data platform team 📅 2026-01-10', '- [ ] Send it. @Ola Berg 📅 2026-01-10'],
    ['- [ ] Send it 📅 2026-01-10 #task ^a', '- [ ] Send it @Ola Berg 📅 2026-01-10 #task ^a'],
    ['- [ ] Send it', '- [ ] Send it @Ola Berg'],
    ['- [ ] Plan the #roadmap 📅 2026-01-10', '- [ ] Plan the #roadmap @Ola Berg 📅 2026-01-10'],
    ['- [ ] Hand it to', '- [ ] Hand it to [owner:: Ola Berg]'],
    ['- [ ]', '- [ ] @Ola Berg'],
    // The sentence needs the name: it stays, and the new owner stands behind.
    [
      '- [ ] Ask @Dana about the depot 📅 2026-01-10',
      '- [ ] Ask Dana about the depot @Ola Berg 📅 2026-01-10',
    ],
    ['- [ ] Ask @Dana about it @Sam', '- [ ] Ask Dana about it @Ola Berg'],
    ['- [ ] Ask @Ola about the depot', '- [ ] Ask @Ola Berg about the depot'],
    // A capital that follows would be read as a part of the name.
    ['- [ ] @TBD: Send it', '- [ ] @Ola Berg: Send it'],
    ['- [ ] @[[Dana]] Depot plan', '- [ ] @[[Ola Berg]] Depot plan'],
    ['- [ ] Call Donâ€™s depot @Dana ðŸ“… 2026-01-10', '- [ ] Call Donâ€™s depot @Ola Berg ðŸ“… 2026-01-10'],
    ['- [ ] Send it @JosÃ© Ruiz 📅 2026-01-10', '- [ ] Send it @Ola Berg 📅 2026-01-10'],
    ['- [ ] Call @JosÃ© Ruiz', '- [ ] Call JosÃ© Ruiz @Ola Berg'],
    ['- [ ] Call the depot @Ola Berg', null],
    ['Call @Dana', 'no: This line is not a task'],
  ])('%s', (line, expected) => expect(made(line, { kind: 'assign', to: ola })).toBe(expected));

  test.each([
    ['- [ ] Send it @Dana Whitfield', me, '- [ ] Send it @Me'],
    ['- [ ] Send it @[[Dana Whitfield]]', me, '- [ ] Send it @Me'],
    ['- [ ] Send it [owner:: [[Dana]]]', me, '- [ ] Send it [owner:: Me]'],
    ['- [ ] Send it @Me', me, null],
    ['- [ ] Send it @Dana', team, '- [ ] Send it @Data Platform team'],
    ['- [ ] Send it @[[Dana]]', filed, '- [ ] Send it @[[People/ola-berg|Ola Berg]]'],
    ['- [ ] Send it @Dana', filed, '- [ ] Send it @Ola Berg'],
    ['- [ ] Send it @Dana', { ...ola, name: 'ola' }, '- [ ] Send it @ola'],
    [
      '- [ ] Send it @Dana, then rest',
      { ...ola, name: 'van der berg' },
      '- [ ] Send it @[[van der berg]], then rest',
    ],
  ])('%s → %o', (line, to, expected) => expect(made(line, { kind: 'assign', to })).toBe(expected));

  test.each([
    ['- [ ] Send it @Dana Whitfield 📅 2026-01-10', '- [ ] Send it 📅 2026-01-10'],
    ['- [ ] @Dana to send it', '- [ ] send it'],
    ['- [ ] **@Dana:** send it', '- [ ] send it'],
    ['- [ ] Send it (owner: @Dana)', '- [ ] Send it'],
    ['- [ ] Send it [owner:: Dana, Sam] 📅 2026-01-10', '- [ ] Send it 📅 2026-01-10'],
    ['- [ ] Ask @Dana about it', '- [ ] Ask Dana about it'],
    ['- [ ] Send it. @Dana and @Sam', '- [ ] Send it.'],
    ['- [ ] Send it @TBD', '- [ ] Send it'],
    ['- [ ] Send it', null],
  ])('taken away: %s', (line, expected) => expect(made(line, { kind: 'assign', to: null })).toBe(expected));

  test('is written as a link where the name alone would be somebody else', () => {
    const to: Assignee = {
      id: 'person:sam okafor',
      name: 'Sam',
      detail: null,
      isMe: false,
      link: 'Sam Okafor|Sam',
    };
    const result = editOf(
      task('- [ ] Send it @Dana'),
      { kind: 'assign', to },
      {
        ...context(),
        ownerOf: ([owner]) =>
          owner?.name === 'Sam Okafor'
            ? { kind: 'person', id: 'person:sam okafor', name: 'Sam Okafor', written: owner.written }
            : { kind: 'ambiguous', id: null, name: owner?.name ?? '', written: owner?.written ?? null },
      },
    );
    expect(result).toMatchObject({ edit: { lines: ['- [ ] Send it @[[Sam Okafor|Sam]]'] } });
  });
});

describe('status', () => {
  const proposed = { status: 'proposed' } as const;
  const suggested = { status: 'proposed', suggestedDue: true } as const;
  test.each<[string, TaskOrder, Partial<Task>, string | null]>([
    ['- [ ] Call', { kind: 'complete' }, {}, '- [x] Call ✅ 2026-01-07'],
    ['- [x] Call', { kind: 'complete' }, { status: 'done' }, null],
    ['- [x] Call ✅ 2026-01-05', { kind: 'reopen' }, { status: 'done' }, '- [ ] Call'],
    ['- [-] Call ❌ 2026-01-05', { kind: 'reopen' }, { status: 'cancelled' }, '- [ ] Call'],
    ['- [ ] Call', { kind: 'reopen' }, {}, null],
    ['- [ ] Call', { kind: 'status', symbol: '/' }, {}, '- [/] Call'],
    ['- [ ] Call', { kind: 'status', symbol: ' ' }, {}, null],
    ['- [ ] Call #proposed', { kind: 'status', symbol: '/' }, proposed, '- [/] Call'],
    ['- [ ] Call #proposed', { kind: 'status', symbol: 'x' }, proposed, '- [x] Call #proposed ✅ 2026-01-07'],
    ['- [ ] Call', { kind: 'drop' }, {}, '- [-] Call ❌ 2026-01-07'],
    ['- [?] Call', { kind: 'drop' }, proposed, '- [-] Call ❌ 2026-01-07'],
    ['- [x] Call', { kind: 'drop' }, { status: 'done' }, 'no: It is done already'],
    ['- [-] Call', { kind: 'drop' }, { status: 'cancelled' }, null],
    ['- [?] Call #proposed', { kind: 'accept', keepSuggestedDate: true }, proposed, '- [ ] Call'],
    [
      '- [?] Call 📅 2026-01-09',
      { kind: 'accept', keepSuggestedDate: false },
      proposed,
      '- [ ] Call 📅 2026-01-09',
    ],
    [
      '- [?] Call 📅 2026-01-09',
      { kind: 'accept', keepSuggestedDate: true },
      suggested,
      '- [ ] Call 📅 2026-01-09',
    ],
    ['- [?] Call 📅 2026-01-09 ^a', { kind: 'accept', keepSuggestedDate: false }, suggested, '- [ ] Call ^a'],
    [
      '- [?] Call by Friday 📅 2026-01-09',
      { kind: 'accept', keepSuggestedDate: false },
      suggested,
      '- [ ] Call by Friday',
    ],
    ['- [ ] Call', { kind: 'accept', keepSuggestedDate: true }, {}, null],
    ['Call', { kind: 'complete' }, {}, 'no: This line is not a task'],
  ])('%s by %j', (line, order, more, expected) => expect(made(line, order, more)).toBe(expected));

  test('a dropped proposal goes as the settings say', () => {
    const settings = { ...DEFAULT_SETTINGS, declineProposals: 'removed' as const };
    const result = editOf(task('- [?] Call', proposed), { kind: 'drop' }, { ...context(), settings });
    expect(result).toMatchObject({ kind: 'edit', edit: { lines: [] } });
  });
});
