import type { ExportedTask } from '../../../../src/core/tasks/export/exported-tasks';

export const exportedTask = (task: Partial<ExportedTask> = {}): ExportedTask => ({
  text: 'Call Dana',
  status: 'open',
  owner: null,
  due: null,
  suggestedDue: false,
  priority: null,
  accounts: [],
  projects: [],
  note: { path: 'Meetings/Weekly sync.md', title: 'Weekly sync', line: 4 },
  ...task,
});
