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

/** Whether the stem at a place says that something came to nothing, by itself or with the next one. */
export const isEndingAt = (stems: readonly string[], at: number): boolean =>
  ENDING.has(stems[at] ?? '') || ENDING.has(`${stems[at] ?? ''} ${stems[at + 1] ?? ''}`);

/** Whether something is said to have come to nothing. */
export const isEnded = (stems: readonly string[]): boolean => stems.some((_, at) => isEndingAt(stems, at));
