import type { Classification, DatedKind, EntityKind } from '../model/entities';
import type { Note } from '../model/note';
import { datedName, folderOf, folderOfFolderNote } from '../model/note-path';
import { foldName } from '../model/name';
import type { KindRule, NoteKind, Settings } from '../settings';

const DATED_KINDS: ReadonlySet<string> = new Set<DatedKind>(['meeting', 'call', 'email', 'update']);
export const isDatedKind = (kind: NoteKind): kind is DatedKind => DATED_KINDS.has(kind);
const isEntityKind = (kind: NoteKind): kind is EntityKind => !isDatedKind(kind);

/** A rule that a note meets. */
export interface KindEvidence {
  readonly kind: NoteKind;
  /** For people: `type: customer`, `tag #customer`, `folder Customers`. */
  readonly why: string;
}

/** The folder that a note stands in; of a folder note, the one that its folder stands in. */
export function shelf(note: Note): string {
  return folderOf(folderOfFolderNote(note.path) ?? note.path);
}

/** The rules of the settings by what they look for, so that a note is held against those alone that it may meet. */
interface RuleTable {
  readonly evidence: readonly KindEvidence[];
  /** Places of rules in their order, by the lower-case value that they look for. */
  readonly by: Readonly<Record<KindRule['by'], ReadonlyMap<string, readonly number[]>>>;
}

const WHY = {
  property: (rule: KindRule, property: string) => `${property}: ${rule.value}`,
  tag: (rule: KindRule) => `tag #${rule.value.replace(/^#/, '')}`,
  folder: (rule: KindRule) => `folder ${rule.value}`,
} as const;

function tableOf({ kindRules, kindProperty }: Settings): RuleTable {
  const by = {
    property: new Map<string, number[]>(),
    tag: new Map<string, number[]>(),
    folder: new Map<string, number[]>(),
  };
  kindRules.forEach((rule, index) => {
    const lower = rule.value.toLowerCase();
    const value = rule.by === 'tag' ? lower.replace(/^#/, '') : lower;
    const known = by[rule.by].get(value);
    if (known) known.push(index);
    else by[rule.by].set(value, [index]);
  });
  return {
    by,
    evidence: kindRules.map((rule) => ({ kind: rule.kind, why: WHY[rule.by](rule, kindProperty) })),
  };
}

const tables = new WeakMap<Settings, RuleTable>();

function ruleTable(settings: Settings): RuleTable {
  const known = tables.get(settings);
  if (known) return known;
  const table = tableOf(settings);
  tables.set(settings, table);
  return table;
}

/** The places in the settings of the rules that a note meets, in their order. */
export function rulesMet(note: Note, settings: Settings): readonly number[] {
  const { by } = ruleTable(settings);
  const met: number[] = [];
  const add = (places: readonly number[] | undefined) => {
    if (places) for (const place of places) if (!met.includes(place)) met.push(place);
  };
  const stated = note.frontMatter[settings.kindProperty];
  for (const value of Array.isArray(stated) ? (stated as readonly unknown[]) : [stated])
    if (typeof value === 'string') add(by.property.get(value.trim().toLowerCase()));
  for (const tag of note.tags) add(by.tag.get(tag));
  const folder = shelf(note).toLowerCase();
  add(by.folder.get(folder));
  add(by.folder.get(folder.slice(folder.lastIndexOf('/') + 1)));
  return met.length < 2 ? met : met.sort((a, b) => a - b);
}

/** Every rule that a note meets, in the order of the settings. */
export function kindEvidence(note: Note, settings: Settings): readonly KindEvidence[] {
  const { evidence } = ruleTable(settings);
  return rulesMet(note, settings).flatMap((place) => evidence[place] ?? []);
}

/** A title that a template plugin would fill: `{{title}}`, `<% tp.file.title %>`. */
const TEMPLATE = /\{\{[^{}]*\}\}|<%[^%]*%>/;

const KIND_OF_SOURCE: ReadonlyMap<string, DatedKind> = new Map([
  ['email', 'email'],
  ['e-mail', 'email'],
  ['mail', 'email'],
  ['call', 'call'],
]);

function datedKind(note: Note, evidence: readonly KindEvidence[]): { kind: DatedKind; why: string } {
  const bySource = note.source === null ? undefined : KIND_OF_SOURCE.get(note.source);
  if (bySource) return { kind: bySource, why: `source: ${note.source ?? ''}` };
  const stated = evidence.find(({ kind }) => isDatedKind(kind));
  if (stated && isDatedKind(stated.kind)) return { kind: stated.kind, why: stated.why };
  if (happened(note)) return { kind: 'meeting', why: 'a date, and participants or a source' };
  return { kind: 'update', why: 'a date in its name' };
}

/** Whether a note records something that took place: it names who was there, or what it was made from. */
const happened = (note: Note): boolean =>
  note.participants.length > 0 || note.source !== null || note.sourceRef !== null;

/**
 * What a note is. `type` alone does not tell the two families apart (a one-to-one carries `type: people` like a
 * profile), so a note that has a date and participants, a source or a source's path is a dated note whatever its
 * type; so is one with a date in its file name, and one with a date whose own rule says meeting, call, e-mail or
 * update.
 */
export function classify(note: Note, settings: Settings): Classification {
  if (/[{<]/.test(note.title) && TEMPLATE.test(note.title))
    return { family: 'other', kind: null, why: 'a template' };
  const evidence = kindEvidence(note, settings);
  const isStated = evidence[0] !== undefined && isDatedKind(evidence[0].kind);
  if (note.date !== null && (happened(note) || isStated || datedName(note.path) !== null)) {
    return { family: 'dated', ...datedKind(note, evidence) };
  }
  if (isStated) return { family: 'other', kind: null, why: `${evidence[0]?.why ?? ''}, but without a date` };
  const entity = evidence.find(({ kind }) => isEntityKind(kind));
  if (entity && isEntityKind(entity.kind) && foldName(note.title) !== '') {
    return { family: 'entity', kind: entity.kind, why: entity.why };
  }
  return { family: 'other', kind: null, why: 'no rule of the settings fits' };
}
