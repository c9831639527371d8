// An account whose note says many things several times, and two meetings that say some of them again.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The day that the pages pretend. */
export const TODAY = '2026-01-07';
export const NORTHWIND = 'Accounts/Northwind Freight.md';
export const SYNC = 'Meetings/2025-12-26 - Weekly sync.md';

interface Item {
  readonly text: string;
  readonly date?: string | null;
}

const itemsOf = (list: string): readonly Item[] => {
  const path = fileURLToPath(new URL(`../labels/facts/${list}.json`, import.meta.url));
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly items: readonly Item[] }).items;
};

const TOLD = [
  ...itemsOf('tuning/storage-sales'),
  ...itemsOf('tuning/reseller-network'),
  ...itemsOf('tuning/freight'),
];
/** In the meeting: the latest of the list, which is said elsewhere as well. */
const IN_MEETING = 4;
const IN_NOTE = 90;

/** The bullets of the account's note: some with a date, one that is repeated with markup. */
export const BULLETS: readonly string[] = TOLD.slice(IN_MEETING, IN_MEETING + IN_NOTE - 2)
  .map(({ text, date }, at) =>
    at % 9 === 4 && typeof date === 'string' ? `- ${date}: ${text}` : `- ${text}`,
  )
  .flatMap((line, at) => (at === 10 || at === 30 ? [line, line.replace(/^- (\S+)/, '- **$1**')] : [line]));

const HEAD = ['---', 'type: customer', 'status: Active', '---', '# Northwind Freight', '', '## Key Facts'];
const TAIL = ['', '## Topics', '- Pilot', '', '## Action Items', '- [ ] Send the offer @Me', ''];

/** The note with these lines as its facts. */
export const noteWith = (facts: readonly string[]): string => [...HEAD, ...facts, ...TAIL].join('\r\n');

export const REVIEW_VAULT = {
  [NORTHWIND]: noteWith(BULLETS),
  [SYNC]: [
    '---',
    'date: 2025-12-26',
    'account: Northwind Freight',
    'participants: [Dana Whitfield]',
    '---',
    '# Weekly sync',
    '',
    '## Key Information',
    ...TOLD.slice(0, IN_MEETING).map(({ text }) => `- ${text}`),
    '',
  ].join('\n'),
  'Accounts/Halden Clinics.md':
    '---\ntype: customer\n---\n# Halden Clinics\n\n## Key Facts\n- They have nine sites.\n- The records are kept for ten years.\n',
};
