// A vault of proposals that a pipeline wrote and nobody has looked at: invented, and the same for the same seed.

/** A generator of numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ACCOUNTS = [
  ...['Northwind Freight', 'Halden Clinics', 'Kestrel Grid', 'Marlow Textiles', 'Ostrava Rail'],
  ...['Pinebrook Dairy', 'Quillon Press', 'Rosmar Ports', 'Selby Museums', 'Tarn Valley Water'],
];
const FIRST = ['Dana', 'Ola', 'Mika', 'Priya', 'Jonas', 'Ruth', 'Emeka', 'Ines', 'Pavel', 'Yuki'];
const LAST = ['Whitfield', 'Berg', 'Sorvali', 'Nair', 'Keller', 'Abbot', 'Obi', 'Duarte', 'Novak', 'Tanaka'];
const OBJECTS = [
  ...['cabling plan', 'scan volumes', 'tape inventory', 'fire drill rota', 'badge list', 'lease draft'],
  ...['backup window', 'invoice layout', 'pilot checklist', 'floor map', 'retention table', 'shift calendar'],
  ...[
    'cooling report',
    'archive index',
    'label printer',
    'staging server',
    'vendor scorecard',
    'exit clause',
  ],
  ...['training video', 'parking permits', 'dock schedule', 'power estimate', 'glossary', 'audit trail'],
  ...[
    'newsletter text',
    'photo consent form',
    'returns policy',
    'loading ramp',
    'night shift cover',
    'risk log',
  ],
];
const PLACES = [
  ...['Gdansk', 'Malmo', 'Porto', 'Leeds', 'Turku', 'Ghent', 'Lodz', 'Cork', 'Bergen', 'Basel'],
  ...['Aarhus', 'Linz', 'Nantes', 'Tartu', 'Vigo', 'Brno', 'Split', 'Kassel', 'Rouen', 'Oulu'],
];
const VERBS = [
  'Send',
  'Draft',
  'Review',
  'Order',
  'Cancel',
  'Measure',
  'Translate',
  'Book',
  'Count',
  'Paint',
];
const WHO = ['for the legal team', 'with the landlord', 'before the pilot', 'after the move', 'at the annex'];

export interface ProposalVault {
  readonly files: Readonly<Record<string, string>>;
  /** How many proposals there are. */
  readonly proposals: number;
}

interface Meeting {
  readonly account: string;
  readonly date: string;
  readonly ingest: number;
  readonly lines: string[];
}

const day = (month: number, date: number): string =>
  month > 12
    ? `2026-${String(month - 12).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    : `2025-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** At least `least` proposals in the notes of ten accounts, from August 2025 to January 2026. */
export function proposalVault(least: number, seed = 1): ProposalVault {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const files: Record<string, string> = {};
  let proposals = 0;
  let number = 0;

  ACCOUNTS.forEach((account, at) => {
    const person = personOf(at);
    files[`Accounts/${account}.md`] = [
      ...['---', 'type: customer', '---', `# ${account}`, '', '## Open Tasks'],
      `- [ ] Renew the maintenance contract of ${pick(PLACES)} @${person} 📅 2026-01-05`,
      `- [ ] Call the ${pick(PLACES)} site about the ${pick(OBJECTS)}`,
      '',
    ].join('\n');
    files[`People/${person}.md`] = `---\ntype: people\ncompany: ${account}\n---\n# ${person}\n`;
  });

  while (proposals < least) {
    const account = ACCOUNTS[number % ACCOUNTS.length]!;
    const date = day(8 + (Math.floor(number / ACCOUNTS.length) % 6), 1 + (number % 5) * 6);
    const tasks = Array.from({ length: 6 + Math.floor(random() * 9) }, () => taskWords());
    const stamp = random() < 0.4 ? day(13, 20) : null;
    for (let ingest = 0; ingest < (number % 6 === 0 ? 2 : 1); ingest++) {
      const meeting: Meeting = { account, date, ingest, lines: [] };
      for (const words of tasks) {
        if (ingest > 0 && random() < 0.4) continue;
        meeting.lines.push(taskLine(ingest > 0 ? reworded(words) : words, stamp));
        proposals++;
      }
      write(meeting);
    }
    number++;
  }
  return { files, proposals };

  function personOf(at: number): string {
    return `${FIRST[at % FIRST.length]!} ${LAST[at % LAST.length]!}`;
  }

  function taskWords(): string {
    return `${pick(VERBS)} the ${pick(OBJECTS)} of ${pick(PLACES)} ${pick(WHO)}`;
  }

  function reworded(words: string): string {
    return random() < 0.5 ? words.replace(' the ', ' over the ') : `${words} again`;
  }

  function taskLine(words: string, stamp: string | null): string {
    const box = random() < 0.8 ? '[?]' : '[ ]';
    const owner = pick([...FIRST.map((_, at) => `@${personOf(at)}`), '@TBD', '@Me', '@Me']);
    const date = stamp === null ? (random() < 0.1 ? ` 📅 ${day(14, 3)}` : '') : ` 📅 ${stamp}`;
    const priority = random() < 0.2 ? ` ${pick(['⏫', '🔼', '🔽'])}` : '';
    return `- ${box} ${words} ${owner}${date}${priority} #task #proposed${random() < 0.1 ? '  ' : ''}`;
  }

  function write({ account, date, ingest, lines }: Meeting): void {
    const name =
      ingest > 0 ? 'Weekly sync, second transcript' : number % 7 === 3 ? 'Depot walkthrough' : 'Weekly sync';
    const path = `Meetings/${account}/${date} - ${name} ${number}.md`;
    const text = [
      ...['---', `date: ${date}`, `account: ${account}`, 'source: transcript'],
      ...[`participants: [${personOf(ACCOUNTS.indexOf(account))}]`, '---', `# ${name} ${number}`, ''],
      ...['## Summary', `They spoke about the ${pick(OBJECTS)} and the winter in ${pick(PLACES)}.`, ''],
      ...['## Action Items', ...lines, '', '*Source: [[transcript]]*', ''],
    ];
    files[path] = (number % 9 === 4 ? '\uFEFF' : '') + text.join(number % 5 === 2 ? '\r\n' : '\n');
  }
}
