import { stemOf } from './stem';

/** What puts an end to whatever it is said of. */
const ENDING = new Set(
  [
    'cancel',
    'call off',
    'called off',
    'fail',
    'break down',
    'broke down',
    'broken down',
    'fall through',
    'fell through',
    'turn down',
    'turned down',
    'switch off',
    'switched off',
    'shut down',
    'reject',
    'deny',
    'refuse',
    'abandon',
    'scrap',
    'revoke',
    'veto',
    'annul',
    'lift',
    'withdrawn',
  ].map((words) => words.split(' ').map(stemOf).join(' ')),
);

/** Whether something is said to have come to nothing. */
export const isEnded = (words: readonly string[]): boolean =>
  words.some((word, at) => ENDING.has(word) || ENDING.has(`${word} ${words[at + 1] ?? ''}`));
