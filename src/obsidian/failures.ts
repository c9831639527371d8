import { Notice } from 'obsidian';
import type { Logger } from '../core/ports';

/** Long enough to read two sentences. */
const NOTICE_MS = 10_000;

/**
 * Where errors of our own end up. Each goes to the console with its cause. The user is told each once, with what to do
 * about it, and one at a time: a disk that fails for a thousand notes is one piece of news.
 */
export function createFailureLog(now: () => number = () => performance.now()): Logger {
  const told = new Set<string>();
  let quietUntil = -Infinity;
  return {
    error(message, cause) {
      console.error(`Account Intelligence: ${message}`, cause);
      if (told.has(message) || now() < quietUntil) return;
      told.add(message);
      quietUntil = now() + NOTICE_MS;
      new Notice(
        `Account Intelligence: ${message}\n` +
          'Your notes are as they were. If it happens again, switch the plugin off and on; ' +
          'the details are in the developer console.',
        NOTICE_MS,
      );
    },
  };
}
