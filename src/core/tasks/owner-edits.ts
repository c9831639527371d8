import { isInside, type TextRange } from '../parse/text-range';
import { cutsOfGroup, tailStart } from '../parse/task-description';
import type { OwnerMention } from '../parse/owners';
import { saysMore } from './kept-fields';
import { cut, partsOf, spliced, type TaskLineParts, type TextSplice } from './task-line-parts';
import type { Assignee } from './task-order';
import { insertedAt } from './value-edits';

/** Where a line names owners: together in the sentence or behind it, or in one field. */
interface OwnerPlace {
  /** From the first owner to the last. */
  readonly range: TextRange;
  readonly form: 'mention' | 'field';
  readonly isLink: boolean;
  /** In a field, whether the names are written with their mark. */
  readonly hasMark: boolean;
  /** The sentence needs the words: "ask @Dana about the sheet". */
  readonly isNeeded: boolean;
  readonly names: readonly string[];
  /** What goes when these owners go. */
  readonly cuts: readonly TextSplice[];
}

/**
 * The ways to write the owner of a task, the most natural first: whoever calls takes the first that is read as it is
 * meant. The new owner takes the place of the former ones, in its form. Where the sentence needs a name ("ask @Dana about
 * the sheet") the name stays as a word, and the new owner stands behind, unless it only says more (Sam → Sam Okafor).
 */
export function* linesOwned(parts: TaskLineParts, to: Assignee | null): Iterable<string> {
  const places = ownerPlaces(parts);
  if (to === null) {
    yield spliced(
      parts,
      places.flatMap(({ cuts }) => cuts),
    );
    return;
  }
  const isTaken = ({ isNeeded, names }: OwnerPlace) =>
    !isNeeded || (names.length === 1 && saysMore(to.name, names[0] ?? ''));
  const taken = places.find(isTaken);
  const others = places.filter((place) => place !== taken).flatMap(({ cuts }) => cuts);
  if (taken) {
    for (const by of forms(to, taken)) yield spliced(parts, [{ ...taken.range, by }, ...others]);
    return;
  }
  // What was taken out may move the places behind it: the line without is looked at anew.
  const bare = spliced(parts, others);
  yield* linesWithNew(partsOf(bare, parts.noteDate), to);
}

function* linesWithNew(parts: TaskLineParts | null, to: Assignee): Iterable<string> {
  if (!parts) return;
  const { text, structure } = parts;
  const tail = tailStart(text, structure.removed, structure.groups);
  const metadata = structure.removed.find(({ start }) => start >= tail)?.start ?? text.length;
  for (const place of [tail, metadata, text.length])
    for (const form of forms(to, MENTION)) yield insertedAt(parts, place, form);
  yield insertedAt(parts, text.length, `[owner:: ${to.name}]`);
}

const MENTION = { form: 'mention', isLink: false, hasMark: true } as const;

/** How a name can be written in a place. The owner of the vault is `Me` wherever a name stands, and no link. */
function forms(
  to: Assignee,
  { form, isLink, hasMark }: Pick<OwnerPlace, 'form' | 'isLink' | 'hasMark'>,
): readonly string[] {
  const mark = form === 'mention' || hasMark ? '@' : '';
  if (to.isMe) return [`${mark}Me`];
  const links = [...new Set([to.link ?? to.name, to.name])]
    .filter(isLinkText)
    .map((link) => `${mark}[[${link}]]`);
  const plain = mark + to.name;
  return isLink ? [...links, plain] : [plain, ...links];
}

const isLinkText = (link: string): boolean => !/[[\]#^\r\n]/.test(link);

function ownerPlaces(parts: TaskLineParts): readonly OwnerPlace[] {
  const { text, structure } = parts;
  const { owners, groups, removed } = structure;
  const places: OwnerPlace[] = [];
  for (const group of groups) {
    const named = owners.filter(({ start, end }) => start >= group.start && end <= group.end);
    if (named.length === 0 || text.charAt(group.marks[0] ?? 0) !== '@') continue;
    const { isNeeded, cuts } = cutsOfGroup(text, group, removed);
    const goes = isNeeded ? cuts.map((mark) => ({ ...mark, by: '' })) : cuts.map((range) => cut(text, range));
    places.push({ ...placeOf(text, named), form: 'mention', isNeeded, cuts: goes });
  }
  for (const field of removed) {
    const named = owners.filter(({ start }) => isInside([field], start));
    if (named.length > 0)
      places.push({ ...placeOf(text, named), form: 'field', isNeeded: false, cuts: [cut(text, field)] });
  }
  return places.sort((a, b) => a.range.start - b.range.start);
}

function placeOf(text: string, named: readonly OwnerMention[]) {
  const [first, last] = [named[0], named.at(-1)];
  const written = first?.written ?? '';
  return {
    range: { start: first?.start ?? 0, end: last?.end ?? 0 },
    isLink: /^@?\[/.test(text.slice(first?.start)),
    hasMark: written.startsWith('@'),
    names: named.map(({ name }) => name),
  };
}
