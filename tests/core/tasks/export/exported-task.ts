import type { ExportedTask } from '../../../../src/core/tasks/export/exported-tasks';

export const exportedTask = (task: Partial<ExportedTask> = {}): ExportedTask => ({
  text: 'Call Dana',
  status: 'open',
  owner: null,
  due: null,
  suggestedDue: false,
  done: null,
  priority: null,
  accounts: [],
  project: null,
  note: { path: 'Meetings/Weekly sync.md', title: 'Weekly sync', line: 4 },
  ...task,
});
