import { account, meeting, person, type VaultFiles } from '../support/vault-builder';
import { addDays } from '../../src/core/model/calendar-date';

const TODAY = '2026-01-07';
const SYLLABLES = [
  'bar',
  'del',
  'fin',
  'gor',
  'kus',
  'lam',
  'mer',
  'nil',
  'pol',
  'rut',
  'san',
  'tev',
  'vik',
  'wos',
  'zun',
  'arn',
];

/** A word that no other number has. */
const word = (n: number): string => {
  const text = [n >> 8, n >> 4, n].map((part) => SYLLABLES[part & 15]).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
export const accountName = (n: number): string => `${word(n)} Works`;
const personName = (n: number, at: number): string => `${word(n)} ${word(n * 7 + at + 3)}son`;

/** Open tasks of both sides, proposals and facts. */
function linesOf(n: number): readonly string[] {
  const tasks = Array.from({ length: 8 }, (_, at) => {
    const owner = ['@Me', `@${personName(n, 0)}`, '', '@Priya Nair'][at % 4] ?? '';
    const due = (n + at) % 5 === 0 ? ` 📅 ${addDays(TODAY, ((n * 3 + at) % 40) - 12)}` : '';
    return `- [${at % 5 === 4 ? '?' : ' '}] Send plan ${at} for depot ${n % 17} ${owner}${due}`;
  });
  const facts = Array.from(
    { length: 10 },
    (_, at) => `- Depot ${at} of ${word(n)} keeps ${n + at} TB for ${at + 2} years`,
  );
  const blockers = n % 9 === 0 ? ['## Blockers', '- ❌ Nobody has signed the annex'] : [];
  return ['## Action Items', ...tasks, '## Key Facts', ...facts, ...blockers];
}

/** So many accounts, each with two people and six meetings. */
export function vaultOfAccounts(accounts: number): VaultFiles {
  const files: Record<string, string> = { 'People/Priya Nair.md': person('Priya Nair', 'Tessera Storage') };
  for (let n = 0; n < accounts; n++) {
    const name = accountName(n);
    files[`Customers/${name}.md`] = account(name, ...linesOf(n));
    for (const at of [0, 1]) files[`People/${personName(n, at)}.md`] = person(personName(n, at), name);
    for (let at = 0; at < 6 && n % 20 !== 0; at++) {
      const day = addDays(TODAY, -((n % 30) + at * (3 + (n % 11))));
      files[`Meetings/${name}/${day} - Sync ${at}.md`] = meeting(
        [personName(n, at % 2), 'Robin Ashdown'],
        [`account: ${name}`, `date: ${day}`],
        `- [ ] Follow up ${at} @Me`,
      );
    }
  }
  return files;
}
