import { account, person, type VaultFiles } from '../support/vault-builder';

const ACCOUNTS = 100;
const PEOPLE = 200;
const DAY_NAMES = [
  '',
  ' 📅 2025-12-29',
  ' 📅 2026-01-07',
  ' 📅 2026-01-09',
  ' 📅 2026-01-14',
  ' 📅 2026-02-20',
];
const PRIORITIES = ['', '', ' ⏫', ' 🔽'];
const SYMBOLS = [' ', ' ', ' ', '/'];

const letters = (n: number): string => String.fromCharCode(97 + (n % 26), 97 + ((n * 7) % 26), 97 + (n >> 3));
const personName = (n: number): string => `Pat${letters(n)} Ryder${letters(n * 3)}`;

/** Open tasks of a hundred accounts. */
export function tasksOfAccounts(tasks: number): VaultFiles {
  const each = tasks / ACCOUNTS;
  const line = (n: number): string =>
    `- [${SYMBOLS[n % 4]}] Send plan ${n} for depot ${n % 17} @${personName(n % PEOPLE)}${PRIORITIES[n % 4]}${DAY_NAMES[n % 6]}`;
  const accounts = Array.from({ length: ACCOUNTS }, (_, at): [string, string] => {
    const lines = Array.from({ length: each }, (_none, n) => line(at * each + n));
    return [`Customers/Works ${at}.md`, account(`Works ${at}`, ...lines)];
  });
  const people = Array.from({ length: PEOPLE }, (_, n): [string, string] => [
    `People/${personName(n)}.md`,
    person(personName(n), `Works ${n % ACCOUNTS}`),
  ]);
  return Object.fromEntries([...accounts, ...people]);
}
