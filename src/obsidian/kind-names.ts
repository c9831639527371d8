import type { KindRule, NoteKind } from '../core/settings';

/** What the settings call the kinds of notes, and the places where rules look for them. */
export const PLACE_NAMES: Readonly<Record<KindRule['by'], string>> = {
  property: 'Property',
  tag: 'Tag',
  folder: 'Folder',
};
export const KIND_NAMES: Readonly<Record<NoteKind, string>> = {
  account: 'Account',
  person: 'Person',
  project: 'Project',
  forum: 'Forum',
  meeting: 'Meeting',
  call: 'Call',
  email: 'Email',
  update: 'Update',
};
export const KINDS_NAMED: Readonly<Record<NoteKind, string>> = {
  account: 'accounts',
  person: 'people',
  project: 'projects',
  forum: 'forums',
  meeting: 'meetings',
  call: 'calls',
  email: 'e-mails',
  update: 'updates',
};
/** The kinds that something is by itself, without a date. */
export const ENTITY_KINDS: readonly NoteKind[] = ['account', 'person', 'project', 'forum'];
export const DATED_KINDS: readonly NoteKind[] = ['meeting', 'call', 'email', 'update'];

/** What a rule or a group of notes goes by: `type: partners`, `Folder Inbox`, `Tag #customer`. */
export function ruleName({ by, value }: Pick<KindRule, 'by' | 'value'>, property: string): string {
  if (by === 'property') return `${property}: ${value}`;
  return by === 'tag' ? `Tag #${value.replace(/^#/, '')}` : `Folder ${value}`;
}

const isKey = <Key extends string>(record: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(record, key);
export const isPlace = (value: string): value is KindRule['by'] => isKey(PLACE_NAMES, value);
export const isKind = (value: string): value is NoteKind => isKey(KIND_NAMES, value);
