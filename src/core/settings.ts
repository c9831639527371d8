import * as z from 'zod/mini';
import type { DatedKind, EntityKind } from './model/entities';
import {
  DEFAULT_HEADING_NAMES,
  HEADING_ROLES,
  type HeadingNames,
  type HeadingRole,
} from './model/heading-names';

/** How a value of the `type` property, a tag or a folder tells the kind of a note. */
const kind = z.enum(['account', 'person', 'project', 'forum', 'meeting', 'call', 'email', 'update']);
const kindRule = z.object({
  /** Where to look: the `type` property (or the one named in `property`), a tag, or a folder. */
  by: z.enum(['property', 'tag', 'folder']),
  /**
   * Compared without regard to case. A folder (its name or its whole path) tells the kind of the notes right in it,
   * and of the folders in it that have a README or a note of their own name.
   */
  value: z.string(),
  kind,
});

export type NoteKind = EntityKind | DatedKind;
export type KindRule = z.infer<typeof kindRule>;

const byProperty = (noteKind: NoteKind, ...values: string[]): KindRule[] =>
  values.map((value) => ({ by: 'property', value, kind: noteKind }));
const byTag = (noteKind: NoteKind, ...values: string[]): KindRule[] =>
  values.map((value) => ({ by: 'tag', value, kind: noteKind }));
const byFolder = (noteKind: NoteKind, ...values: string[]): KindRule[] =>
  values.map((value) => ({ by: 'folder', value, kind: noteKind }));

/** Fits the pipeline's notes and the usual conventions of others. Earlier rules win. */
export const DEFAULT_KIND_RULES: readonly KindRule[] = [
  ...byProperty('account', 'customer', 'account', 'company', 'client', 'prospect', 'vendor'),
  ...byProperty('person', 'people', 'person', 'contact'),
  ...byProperty('project', 'projects', 'project'),
  ...byProperty('forum', 'rob', 'forum'),
  ...byProperty('meeting', 'meeting', 'group-meeting', '1-1'),
  ...byProperty('call', 'call'),
  ...byProperty('email', 'email', 'e-mail'),
  ...byProperty('update', 'update'),
  ...byTag('account', 'type/customer', 'customer', 'account', 'company', 'client', 'prospect', 'vendor'),
  ...byTag('person', 'type/people', 'person', 'people', 'contact'),
  ...byTag('project', 'type/projects', 'project'),
  ...byTag('meeting', 'meeting'),
  ...byTag('call', 'call'),
  ...byTag('email', 'email'),
  ...byFolder('account', 'Customers', 'Accounts', 'Clients', 'Companies'),
  ...byFolder('person', 'People', 'Contacts'),
  ...byFolder('project', 'Projects'),
];

const names = z.array(z.string());
const entityKind = z.enum(['account', 'person', 'project', 'forum']);
/** One side of a decision, told by its notes and its name, so that it is found again when either changes. */
const decidedEntity = z.object({ kind: entityKind, name: z.string(), notes: z.array(z.string()) });
const entityDecision = z.object({
  a: decidedEntity,
  b: decidedEntity,
  /** `same`: one node with the notes of both. `different`: never asked again. `later`: not asked before `until`. */
  verdict: z.enum(['same', 'different', 'later']),
  /** `YYYY-MM-DD`; null for the verdicts that hold for good. */
  until: z.nullable(z.string()),
});

/** An entity as a decision keeps it: its kind, its name and the paths of its notes when it was decided. */
export type DecidedEntity = z.infer<typeof decidedEntity>;
/** What the user said about two entities that may be one. */
export type EntityDecision = z.infer<typeof entityDecision>;
export type EntityVerdict = EntityDecision['verdict'];

/** A fact by what it says: found again where lines have moved, and where its note was renamed. */
const factRef = z.object({
  path: z.string(),
  /** Its words, without case, markup and punctuation. */
  text: z.string(),
  /** How many of its note say the same to the letter, above it. */
  ordinal: z.int().check(z.nonnegative()),
});
const factDecision = z.object({
  /**
   * `merge`: they say the same. `never`: no two of them do. `later`: not asked before `until`. `superseded`: of two that
   * stand against each other, the first one holds.
   */
  verdict: z.enum(['merge', 'never', 'later', 'superseded']),
  /** The kept one, or the one that holds, first. */
  facts: z.array(factRef).check(z.minLength(2)),
  /** Looked at with them, and not meant. */
  excluded: z.array(factRef),
  /** What the kept line is to say instead; null where it stays. */
  text: z.nullable(z.string()),
  /** What others say that is to be added to the kept line. */
  added: names,
  /** `YYYY-MM-DD`, for `later` only. */
  until: z.nullable(z.string()),
});

export type FactRef = Readonly<z.infer<typeof factRef>>;
/** What the user said about facts that may be one. */
export type FactDecision = z.infer<typeof factDecision>;
export type FactVerdict = FactDecision['verdict'];

const rememberedLine = { path: z.string(), text: z.string(), ordinal: z.int().check(z.nonnegative()) };
const tally = z.int().check(z.nonnegative());
const triageMemory = z.object({
  /** Not asked about before `until` (`YYYY-MM-DD`). */
  snoozed: z.array(z.object({ ...rememberedLine, until: z.string() })),
  /** Asked about last. */
  skipped: z.array(z.object(rememberedLine)),
  /** How many were decided since nothing was left the last time. */
  decided: z.object({ accepted: tally, declined: tally, duplicate: tally, snoozed: tally }),
});

/** A line of a note by its exact text, and how many equal ones stand above it. */
export interface RememberedLine {
  readonly path: string;
  readonly text: string;
  readonly ordinal: number;
}
/** What triage has to know the next time. Renaming a note rewrites its paths here. */
export type TriageMemory = z.infer<typeof triageMemory>;

/** Named here, as what was stored before takes it. */
const DEFAULT_CONFLICTS = 1;

const schema = z.object({
  /** Raised when the meaning of a stored setting changes; `readSettings` migrates older ones. */
  version: z.literal(1),
  /** Names that mean the vault's owner, beside `@Me`, `@Myself` and `@I`. */
  ownerNames: z.array(z.string()),
  /** The owner's own company or companies: their people are "ours". */
  ownCompanies: z.array(z.string()),
  /** The front matter property that tells a note's kind. */
  kindProperty: z.string(),
  kindRules: z.array(kindRule),
  /** The names of headings that stand above each kind of content. Where a role has none, it has the default ones. */
  headingNames: z.partialRecord(z.enum(HEADING_ROLES), names),
  /** What the user decided about entities that may be one. Renaming a note rewrites its paths here. */
  entityDecisions: z.array(entityDecision),
  /** What the user decided about facts that may be one. Renaming a note rewrites its paths here. */
  factDecisions: z.array(factDecision),
  /** Where lines go that say what a kept one says: under it as its sources, or into a section at the end of the note. */
  mergedLines: z.enum(['sources', 'archive']),
  /** What accepting a proposal writes: the character between the brackets, and the tags that go (without `#`). */
  acceptSymbol: z.string().check(z.regex(/^[^\r\n]$/u)),
  acceptRemovesTags: names,
  /** What declining a proposal writes: the symbol of cancelled tasks, `R`, or nothing, and the line goes. */
  declineProposals: z.enum(['cancelled', 'rejected', 'removed']),
  /** Whether accepting a proposal keeps a date that a machine suggested, without being told so. */
  keepSuggestedDates: z.boolean(),
  /** Where triage stopped, and what was put off there. */
  triage: triageMemory,
  /** When the signals of an account speak. Their definitions say what each means. */
  signals: z.object({
    /** An account is quiet after so many times the usual gap between contacts. */
    quietFactor: z.number().check(z.gte(1)),
    /** Days in which there was one person of the customer's only. */
    singleThreadDays: z.int().check(z.positive()),
    /** So many conflicts among its facts. */
    conflicts: z._default(z.int().check(z.positive()), DEFAULT_CONFLICTS),
  }),
  /** What is kept for undo: so many changes, and no more than so many bytes of them; the last one always. */
  undoHistory: z.object({
    changes: z.int().check(z.positive()),
    bytes: z.int().check(z.nonnegative()),
  }),
});

export type Settings = Readonly<z.infer<typeof schema>>;
export type SignalSettings = Settings['signals'];

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  ownerNames: [],
  ownCompanies: [],
  kindProperty: 'type',
  kindRules: [...DEFAULT_KIND_RULES],
  headingNames: {},
  entityDecisions: [],
  factDecisions: [],
  mergedLines: 'sources',
  acceptSymbol: ' ',
  acceptRemovesTags: ['proposed'],
  declineProposals: 'cancelled',
  keepSuggestedDates: false,
  triage: { snoozed: [], skipped: [], decided: { accepted: 0, declined: 0, duplicate: 0, snoozed: 0 } },
  signals: { quietFactor: 2, singleThreadDays: 90, conflicts: DEFAULT_CONFLICTS },
  undoHistory: { changes: 500, bytes: 20_000_000 },
};

/**
 * Settings from what was stored. A field that is missing or malformed takes its default and is named in `dropped`;
 * the others are kept. Never throws.
 */
export function readSettings(stored: unknown): { settings: Settings; dropped: readonly string[] } {
  const input = z.record(z.string(), z.unknown()).safeParse(stored ?? {});
  if (!input.success) return { settings: DEFAULT_SETTINGS, dropped: ['settings'] };
  const merged: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const dropped: string[] = [];
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!(key in input.data)) continue;
    if (key === 'headingNames') {
      const read = readHeadingNames(input.data[key]);
      merged[key] = read.names;
      dropped.push(...read.dropped);
      continue;
    }
    const value = z.safeParse(field, input.data[key]);
    if (value.success) merged[key] = value.data;
    else dropped.push(key);
  }
  return { settings: schema.parse(merged), dropped };
}

/** Each role by itself: what is malformed is named `headingNames.fact`, what a later version may know is passed over. */
function readHeadingNames(stored: unknown): { names: Settings['headingNames']; dropped: readonly string[] } {
  const input = z.record(z.string(), z.unknown()).safeParse(stored);
  if (!input.success) return { names: {}, dropped: ['headingNames'] };
  const read: Settings['headingNames'] = {};
  const dropped: string[] = [];
  for (const role of HEADING_ROLES) {
    if (!Object.hasOwn(input.data, role)) continue;
    const value = names.safeParse(input.data[role]);
    if (value.success) read[role] = value.data;
    else dropped.push(`headingNames.${role}`);
  }
  return { names: read, dropped };
}

/** The names of the headings of each role: those that were set, else the default ones. */
export function headingNamesOf({ headingNames }: Settings): HeadingNames {
  const names = (role: HeadingRole): readonly string[] => {
    const set = withoutBlank(headingNames[role] ?? []);
    return set.length > 0 ? set : DEFAULT_HEADING_NAMES[role];
  };
  return Object.fromEntries(HEADING_ROLES.map((role) => [role, names(role)])) as unknown as HeadingNames;
}

/**
 * Settings that the index can work with, whatever was typed halfway: without empty names and rules (an empty folder
 * would be the whole vault), and with a property.
 */
export function usableSettings(settings: Settings): Settings {
  return {
    ...settings,
    ownerNames: withoutBlank(settings.ownerNames),
    ownCompanies: withoutBlank(settings.ownCompanies),
    kindProperty: settings.kindProperty.trim() || DEFAULT_SETTINGS.kindProperty,
    kindRules: settings.kindRules.filter(({ value }) => value.trim() !== ''),
  };
}

const withoutBlank = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');
