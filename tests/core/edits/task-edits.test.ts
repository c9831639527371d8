import { describe, expect, test } from 'vitest';
import {
  acceptProposal,
  cancelTask,
  completeTask,
  declineProposal,
  reopenTask,
  setStatus,
} from '../../../src/core/edits/task-edits';
import { DEFAULT_TASK_CONVENTIONS, type TaskConventions } from '../../../src/core/model/task-conventions';

const TODAY = '2026-01-07';
const at = (text: string) => ({ path: 'Note.md', line: 0, text, ordinal: 0 });
const tasks = (changed: Partial<TaskConventions> = {}) => ({ ...DEFAULT_TASK_CONVENTIONS, ...changed });

describe('completing a task', () => {
  test.each([
    ['- [ ] Call Dana', '- [x] Call Dana ✅ 2026-01-07'],
    ['- [/] Call 📅 2026-01-04  ', '- [x] Call 📅 2026-01-04 ✅ 2026-01-07  '],
    ['> * [ ] Call #task ^call-1', '> * [x] Call #task ✅ 2026-01-07 ^call-1'],
    ['- [ ] Call ^call-1 \t', '- [x] Call ✅ 2026-01-07 ^call-1 \t'],
    ['- [ ] Power of 2^8', '- [x] Power of 2^8 ✅ 2026-01-07'],
    ['- [ ] Call ✅ 2026-01-05', '- [x] Call ✅ 2026-01-05'],
    ['- [ ] Call [completion:: 2026-01-05]', '- [x] Call [completion:: 2026-01-05]'],
    ['- [-] Call ❌ 2026-01-05', '- [x] Call ✅ 2026-01-07'],
    ['- [ ]', '- [x] ✅ 2026-01-07'],
  ])('%s', (line, expected) => {
    expect(completeTask(at(line), tasks(), TODAY)?.lines).toEqual([expected]);
  });

  test.each([
    [{ doneDate: false }, '- [x] Call'],
    [{ dateFormat: 'field' } as const, '- [x] Call [completion:: 2026-01-07]'],
    [{ statuses: { ' ': 'open', x: 'open', '✔': 'done' } } as const, '- [✔] Call ✅ 2026-01-07'],
  ])('with %j', (changed, expected) => {
    expect(completeTask(at('- [ ] Call'), tasks(changed), TODAY)?.lines).toEqual([expected]);
  });

  test('is nothing where the line is no task', () => {
    expect(completeTask(at('- Call'), tasks(), TODAY)).toBeNull();
  });
});

test.each([
  ['- [x] Call ✅ 2026-01-05 ^id', '- [ ] Call ^id'],
  ['- [x] Call ✅\uFE0F 2026-01-05 📅 2026-01-04', '- [ ] Call 📅 2026-01-04'],
  ['- [x] Call (completion:: 2026-01-05)', '- [ ] Call'],
  ['- [x] Call, ✅ as agreed', '- [ ] Call, ✅ as agreed'],
  ['- [-] Call ❌ 2026-01-05', '- [ ] Call'],
])('reopening %s', (line, expected) => {
  expect(reopenTask(at(line), tasks(), TODAY)?.lines).toEqual([expected]);
});

test.each([
  [{}, '- [-] Call ❌ 2026-01-07'],
  [{ cancelledDate: false }, '- [-] Call'],
  [{ dateFormat: 'field' } as const, '- [-] Call [cancelled:: 2026-01-07]'],
])('cancelling with %j', (changed, expected) => {
  expect(cancelTask(at('- [ ] Call'), tasks(changed), TODAY)?.lines).toEqual([expected]);
});

test('any status writes its symbol', () => {
  expect(setStatus(at('- [ ] Call'), '/', tasks(), TODAY)?.lines).toEqual(['- [/] Call']);
  expect(setStatus(at('- [ ] Call'), 'ab', tasks(), TODAY)).toBeNull();
});

describe('a proposal', () => {
  const accept = { acceptSymbol: ' ', acceptRemovesTags: ['proposed'] };

  test.each([
    ['- [?] Call @Dana 📅 2026-01-10 #task #proposed #auto', '- [ ] Call @Dana 📅 2026-01-10 #task #auto'],
    ['- [ ] Call #Proposed', '- [ ] Call'],
    ['- [?] Call', '- [ ] Call'],
    ['- [?] Call #proposed-by/legal #proposedly', '- [ ] Call #proposed-by/legal #proposedly'],
    ['- [?] Call #proposed 📅 2026-01-10  ', '- [ ] Call 📅 2026-01-10  '],
    ['- [?] C#proposed', '- [ ] C#proposed'],
  ])('is accepted: %s', (line, expected) => {
    expect(acceptProposal(at(line), accept)?.lines).toEqual([expected]);
  });

  test('is accepted as the settings say, and is no proposal then in any case', () => {
    const line = at('- [?] Call #proposed #auto #a.b');
    expect(
      acceptProposal(line, { acceptSymbol: '/', acceptRemovesTags: ['#auto', '', 'a.b'] })?.lines,
    ).toEqual(['- [/] Call']);
    expect(acceptProposal(line, { acceptSymbol: 'xx', acceptRemovesTags: [] })).toBeNull();
  });

  test.each([
    ['cancelled', ['- [-] Call #proposed ❌ 2026-01-07']],
    ['rejected', ['- [R] Call #proposed']],
    ['removed', []],
  ] as const)('is declined as %s', (as, lines) => {
    expect(declineProposal(at('- [?] Call #proposed'), as, tasks(), TODAY)?.lines).toEqual(lines);
    expect(declineProposal(at('Call'), as, tasks(), TODAY)).toBeNull();
  });
});
