/** What a careless or hostile vault can bring, and the largest account. */
import type { AccountDashboard } from '../../src/core/dashboard/view-models';
import { northwind } from './dashboard-fixture';
import {
  source,
  inAccount,
  person,
  taskRow,
  actionsOf,
  contact,
  personRow,
  variant,
  factRow,
  timelineRow,
} from './dashboard-rows';

/** Markup as text, very long words, right-to-left text, emoji. */
export const HOSTILE = {
  html: '<img src=x onerror="alert(1)"> <b>not bold</b> &amp; <script>alert(2)</script>',
  longWord: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4),
  url: `https://northwind.example/${'very-long-path-segment/'.repeat(12)}?q=${'x'.repeat(200)}`,
  hebrew: 'לשלוח את גיליון המידות המעודכן לצוות האחסון עד יום שישי',
  arabic: 'تأكيد من سيوقّع ملحق معالجة البيانات (v2.1) قبل الاجتماع',
  emoji: '👩🏽‍💻👨‍👩‍👧‍👦 Ship the 🧊 cold tier 🏔️🏔️🏔️',
} as const;

/** Every text of it hostile. */
export function hostile(): AccountDashboard {
  const texts = Object.values(HOSTILE);
  const base = northwind();
  return {
    ...base,
    id: 'account:hostile',
    name: `${HOSTILE.longWord} ${HOSTILE.html}`,
    facets: [HOSTILE.html, HOSTILE.hebrew, HOSTILE.longWord],
    contact: { ...base.contact, met: contact(4_000, HOSTILE.html, texts), stale: null },
    attention: [
      {
        id: 'blocked',
        tone: 'bad',
        label: HOSTILE.html,
        evidence: [{ ...inAccount(70), text: HOSTILE.html }],
      },
    ],
    actions: actionsOf([
      {
        bucket: 'overdue',
        side: 'theirs',
        rows: texts.map((text) =>
          taskRow(text, { owner: person(text), noteTitle: text, due: '2019-02-28', late: true }),
        ),
      },
    ]),
    people: texts.map((text) => personRow(text, { role: text })),
    facts: {
      total: texts.length,
      rows: texts.map((text, line) => factRow(text, source('x.md', line, text))),
    },
    timeline: {
      ...base.timeline,
      months: [{ month: '2025-12', rows: texts.map((text) => timelineRow('2025-12-01', text)) }],
    },
    more: [
      {
        id: 'topics',
        rows: texts.map((text, line) => ({ key: text, text, source: source('y.md', line, text) })),
      },
    ],
  };
}

/** An account as large as they come: 500 facts, 400 tasks, 60 people. */
export function huge(facts = 500, tasks = 400, people = 60): AccountDashboard {
  const numbered = <T>(n: number, make: (index: number) => T): T[] =>
    Array.from({ length: n }, (_, i) => make(i));
  const words = 'archive depot retention gateway quote line annex tape restore freeze board signature'.split(
    ' ',
  );
  const text = (n: number): string =>
    `${n}: the ${words[n % 12]} of the ${words[(n * 7) % 12]} is checked by [[Dana Whitfield]] before the ${words[(n * 5) % 12]}`;
  return northwind({
    id: 'account:huge',
    name: 'Østfjord Shipping',
    actions: actionsOf([
      {
        bucket: 'overdue',
        side: 'ours',
        rows: numbered(tasks / 2, (n) => taskRow(text(n), { due: '2025-12-01', late: true })),
      },
      {
        bucket: 'no-date',
        side: 'theirs',
        rows: numbered(tasks / 2, (n) => taskRow(text(n), { owner: person('Ola Berg') })),
      },
    ]),
    people: numbered(people, (n) => personRow(`Person ${n}`)),
    facts: {
      total: facts * 3,
      rows: numbered(facts, (n) =>
        factRow(text(n), inAccount(200 + n), {
          firstSeen: '2025-11-01',
          lastSeen: '2025-12-26',
          variants: [
            variant(text(n), inAccount(200 + n), null),
            variant(text(n), inAccount(900 + n), '2025-12-26'),
          ],
        }),
      ),
    },
  });
}
