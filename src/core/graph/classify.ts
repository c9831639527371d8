import type { Classification, DatedKind, EntityKind } from '../model/entities';
import type { Note } from '../model/note';
import { baseName, datedName, folderOf, folderOfFolderNote } from '../model/note-path';
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

function propertyValues(note: Note, property: string): readonly string[] {
  const value = note.frontMatter[property];
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}

/** The folder that a note stands in; of a folder note, the one that its folder stands in. */
function shelf(note: Note): string {
  return folderOf(folderOfFolderNote(note.path) ?? note.path);
}

function meets(note: Note, rule: KindRule, property: string): boolean {
  const value = rule.value.toLowerCase();
  switch (rule.by) {
    case 'property':
      return propertyValues(note, property).some((each) => each.trim().toLowerCase() === value);
    case 'tag':
      return note.tags.includes(value.replace(/^#/, ''));
    case 'folder':
      return [shelf(note), baseName(shelf(note))].some((folder) => folder.toLowerCase() === value);
  }
}

const WHY = {
  property: (rule: KindRule, property: string) => `${property}: ${rule.value}`,
  tag: (rule: KindRule) => `tag #${rule.value.replace(/^#/, '')}`,
  folder: (rule: KindRule) => `folder ${rule.value}`,
} as const;

/** Every rule that a note meets, in the order of the settings. */
export function kindEvidence(note: Note, settings: Settings): readonly KindEvidence[] {
  return settings.kindRules
    .filter((rule) => meets(note, rule, settings.kindProperty))
    .map((rule) => ({ kind: rule.kind, why: WHY[rule.by](rule, settings.kindProperty) }));
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
  if (TEMPLATE.test(note.title)) return { family: 'other', kind: null, why: 'a template' };
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
