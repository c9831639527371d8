import { afterAll, beforeAll, expect, test } from 'vitest';
import { NORTHWIND, TODAY, VAULT, openNote, panel, shows, task, textOf, title } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

const PILOT = 'Projects/Pilot.md';
const FILES = {
  ...VAULT,
  [PILOT]: [
    ...['---', 'type: projects', 'status: active', 'account: Northwind Freight', '---', '# Pilot', ''],
    ...['## People', '- [[Dana Whitfield]]', '', '## Key Facts', '- Ends on 30 January.', ''],
    ...['- [ ] Order the gateways @Dana Whitfield 📅 2026-01-09', ''],
  ].join('\n'),
  'Meetings/2026-01-06 - Pilot kickoff.md':
    '---\ndate: 2026-01-06\nproject: Pilot\nparticipants: [Dana Whitfield]\n---\n# Pilot kickoff\n',
  'Meetings/2026-01-15 - Pilot review.md':
    '---\ndate: 2026-01-15\nproject: Pilot\nparticipants: [Dana Whitfield]\n---\n# Pilot review\n',
};

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(FILES, TODAY);
});
afterAll(() => preview.close());

test('the panel shows a project beside its note, and leads to its account and back', async () => {
  const page = await preview.open({ note: NORTHWIND });
  await openNote(page, PILOT);
  await shows(title(page), 'Pilot');
  for (const text of ['active', '1 d', 'Next: 15 Jan, Pilot review', 'Dana Whitfield', 'Ends on 30 January'])
    await shows(panel(page), text);
  await shows(panel(page).locator('[data-section="timeline"]'), 'Pilot kickoff');

  await task(page, 'Order the gateways').locator('[data-ai-open]').focus();
  await page.keyboard.press('x');
  await shows(task(page, 'Order the gateways'), 'Undo');
  expect(await textOf(page, PILOT)).toContain(
    '- [x] Order the gateways @Dana Whitfield 📅 2026-01-09 ✅ 2026-01-07',
  );

  await panel(page).getByRole('button', { name: 'Northwind Freight' }).click();
  await shows(title(page), 'Northwind Freight');
});
