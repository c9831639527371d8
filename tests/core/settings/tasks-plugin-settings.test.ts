import { describe, expect, test } from 'vitest';
import { DEFAULT_TASK_CONVENTIONS, statusOfSymbol } from '../../../src/core/model/task-conventions';
import { readTasksSettings } from '../../../src/core/settings/tasks-plugin-settings';

describe('the settings of the Tasks plugin', () => {
  test('give symbols their meaning; proposals keep theirs', () => {
    const { statuses, choices, ...rest } = readTasksSettings({
      setDoneDate: false,
      setCancelledDate: true,
      taskFormat: 'dataview',
      statusSettings: {
        coreStatuses: [
          { symbol: ' ', name: 'Todo', nextStatusSymbol: 'x', type: 'TODO' },
          { symbol: 'x', name: 'Done', nextStatusSymbol: ' ', type: 'DONE' },
        ],
        customStatuses: [
          { symbol: '>', type: 'ON_HOLD' },
          { symbol: 'd', name: 'Under way', type: 'IN_PROGRESS' },
          { symbol: '✔', type: 'DONE' },
          { symbol: 'i', type: 'NON_TASK' },
          { symbol: 'q', name: ' ', type: 'OF_A_LATER_VERSION' },
          { symbol: '?', type: 'TODO' },
          { symbol: '✔', type: 'TODO' },
          { symbol: 'several', type: 'DONE' },
          { type: 'DONE' },
          'no status',
        ],
      },
    });
    expect(rest).toEqual({ doneDate: false, cancelledDate: true, dateFormat: 'field' });
    expect(choices).toEqual([
      { symbol: ' ', name: 'Todo' },
      { symbol: 'x', name: 'Done' },
      { symbol: '>', name: '[>]' },
      { symbol: 'd', name: 'Under way' },
      { symbol: '✔', name: '[✔]' },
      { symbol: 'q', name: '[q]' },
      { symbol: '?', name: 'Proposed' },
      { symbol: 'R', name: 'Rejected' },
    ]);
    const meaning = Object.fromEntries(
      [' ', 'x', '/', '-', '>', 'd', '✔', 'i', 'q', '?', 'R', '!'].map((symbol) => [
        symbol,
        statusOfSymbol({ statuses }, symbol),
      ]),
    );
    expect(meaning).toEqual({
      ...{ ' ': 'open', x: 'done', '/': 'in-progress', '-': 'cancelled' },
      ...{ '>': 'open', d: 'in-progress', '✔': 'done', i: null, q: 'open' },
      ...{ '?': 'proposed', R: 'cancelled', '!': 'open' },
    });
    expect(Object.keys(statuses)).not.toContain('several');
  });

  test.each([
    null,
    'text',
    {},
    { statusSettings: 3, setDoneDate: 'yes', taskFormat: 7 },
    { statusSettings: { coreStatuses: {}, customStatuses: null } },
  ])('are the defaults where they say %j', (stored) => {
    expect(readTasksSettings(stored)).toEqual(DEFAULT_TASK_CONVENTIONS);
  });
});
