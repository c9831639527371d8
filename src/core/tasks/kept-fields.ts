import type { TaskFields } from '../parse/task-fields';

/** What an order changes of a task's line. */
export type ChangedField = 'due' | 'priority' | 'owners';

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Whether a line says all that it said before but for what was to change. Of the description, every word has to stay, in
 * its order: punctuation that nothing follows any more is no word. Where a sentence needs its owner's name, that may come
 * to say more ("ask @Sam about it" → "ask @Sam Okafor about it").
 */
export function keepsOthers(before: TaskFields, after: TaskFields, changed: ChangedField): boolean {
  if (!isSame(others(before, changed), others(after, changed))) return false;
  const [text, now] = [words(before.text), words(after.text)];
  if (isSame(text, now)) return true;
  const [was, is] = [before.owners[0]?.name, after.owners[0]?.name];
  if (changed !== 'owners' || was === undefined || is === undefined || !saysMore(is, was)) return false;
  return isSame(replacedIn(text, now, words(was), words(is)), now);
}

/** The words, with `is` for the `was` beside the place where they first differ from `now`. */
function replacedIn(
  text: readonly string[],
  now: readonly string[],
  was: readonly string[],
  is: readonly string[],
): readonly string[] {
  let at = text.findIndex((word, index) => word !== now[index]);
  if (at < 0) at = text.length;
  for (let start = Math.max(0, at - was.length); start <= at; start++)
    if (isSame(text.slice(start, start + was.length), was))
      return [...text.slice(0, start), ...is, ...text.slice(start + was.length)];
  return text;
}

const words = (text: string): readonly string[] => text.match(WORDS) ?? [];

/** Whether a name holds all words of another one. */
export function saysMore(name: string, than: string): boolean {
  const held = new Set(words(name.toLowerCase()));
  return words(than.toLowerCase()).every((word) => held.has(word));
}

function others(fields: TaskFields, changed: ChangedField): unknown {
  const { due, dueFrom, dueText, invalid, owners, priority } = fields;
  return [
    changed === 'due' ? null : [due, dueFrom, dueText, invalid],
    changed === 'owners' ? null : owners.map(({ name, written }) => [name, written]),
    changed === 'priority' ? null : priority,
    [fields.scheduled, fields.start, fields.created, fields.done, fields.cancelled],
    [fields.recurrence, fields.id, fields.dependsOn, fields.onCompletion, fields.tags],
  ];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
