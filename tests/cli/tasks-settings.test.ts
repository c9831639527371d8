import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli-run';
import { tempVault } from '../support/temp-vault';

const DATA = '.obsidian/plugins/obsidian-tasks-plugin/data.json';
const ENABLED = '.obsidian/community-plugins.json';
const NOTE = { 'Note.md': '- [ ] Call Dana\n- [d] Send the sheet\n- [i] An idea\n- [✔] Paid\n' };
const SETTINGS = JSON.stringify({
  statusSettings: {
    customStatuses: [
      { symbol: 'd', name: 'Delegated', type: 'DONE' },
      { symbol: 'i', name: 'Idea', type: 'NON_TASK' },
      { symbol: '✔', name: 'Done', type: 'DONE' },
    ],
  },
});

async function openTasks(files: Readonly<Record<string, string>>) {
  const run = await runCli(['tasks', '--json'], { cwd: tempVault({ ...NOTE, ...files }) });
  const tasks = JSON.parse(run.stdout) as { readonly text: string }[];
  return { tasks: tasks.map(({ text }) => text), errors: run.errors };
}

describe('what the boxes of tasks mean on the command line', () => {
  it.each([
    ['as the settings of the Tasks plugin say', { [DATA]: SETTINGS }],
    ['with a byte order mark', { [DATA]: `\ufeff${SETTINGS}` }],
    ['where it is on', { [DATA]: SETTINGS, [ENABLED]: '["dataview", "obsidian-tasks-plugin"]' }],
  ])('%s', async (_, files) => {
    expect(await openTasks(files)).toEqual({ tasks: ['Call Dana'], errors: [] });
  });

  it.each([
    ['without it', {}],
    ['where it is off', { [DATA]: SETTINGS, [ENABLED]: '["dataview"]' }],
  ])('its defaults, %s', async (_, files) => {
    const { tasks, errors } = await openTasks(files);
    expect(tasks).toEqual(['Call Dana', 'Send the sheet', 'An idea', 'Paid']);
    expect(errors).toEqual([]);
  });

  it('its defaults, with a warning, where they cannot be read', async () => {
    const { tasks, errors } = await openTasks({ [DATA]: '{' });
    expect(tasks).toHaveLength(4);
    expect(errors).toEqual([expect.stringContaining('is not valid JSON')]);
  });
});
