import { Notice } from 'obsidian';
import type { Logger } from '../core/ports';

/** Long enough to read two sentences. */
const NOTICE_MS = 10_000;

/**
 * Where errors of our own end up: each goes to the console with its cause, and the first of its kind to the user, with
 * what to do about it.
 */
export function createFailureLog(): Logger {
  const told = new Set<string>();
  return {
    error(message, cause) {
      console.error(`Account Intelligence: ${message}`, cause);
      if (told.has(message)) return;
      told.add(message);
      new Notice(
        `Account Intelligence: ${message}\nYour notes are as they were. If it happens again, switch the plugin off and on; ` +
          'the details are in the developer console.',
        NOTICE_MS,
      );
    },
  };
}
