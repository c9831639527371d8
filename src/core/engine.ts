import { accountDashboard, accountRow } from './dashboard/account-dashboard';
import { contactSummary } from './dashboard/contact-summary';
import { statementsOf } from './dashboard/facts';
import { panelSubject } from './dashboard/panel-subject';
import { personDashboard } from './dashboard/person-dashboard';
import { indexSummary, type IndexSummary } from './dashboard/summary';
import type {
  AccountRow,
  ContactSummary,
  Dashboard,
  IndexStatus,
  PanelSubject,
} from './dashboard/view-models';
import { groupSameFacts } from './facts/group-facts';
import { createEdgeQueries, type EdgeQueries } from './graph/edge-queries';
import { decisionOn, type DecisionInVault } from './graph/entity-decisions';
import { createGraphBuilder } from './graph/graph-builder';
import { kindRuleReport, type KindRuleReport } from './graph/kind-report';
import { findMisfiled } from './graph/misfiled';
import { ownerProposalSteps, proposeOwner, type OwnerProposal } from './graph/owner-proposal';
import {
  decisionsInVault,
  sameEntitySteps,
  sameEntitySuggestions,
  type SameEntitySuggestion,
} from './graph/same-entity';
import { createVaultGraph, type VaultGraph } from './graph/vault-graph';
import { createIndexCache } from './index/index-cache';
import { createIndexingQueue } from './index/indexing-queue';
import { createNoteIndex } from './index/note-index';
import { createSlices, finishInSlices, type Steps } from './index/slices';
import type { Classification, Entity, EntityId, EntityKind, Resolution } from './model/entities';
import type { Finding } from './model/finding';
import type { Note, StatementKind } from './model/note';
import { DEFAULT_TASK_CONVENTIONS, type TaskConventions } from './model/task-conventions';
import { parseNote } from './parse/parse-note';
import { createSectionRoles } from './parse/sections';
import type { EnginePorts, NoteInput, NoteStat } from './ports';
import {
  headingNamesOf,
  usableSettings,
  type EntityDecision,
  type EntityVerdict,
  type Settings,
} from './settings';
import { filterTasks, type TaskFilter } from './tasks/filter-tasks';
import type { ResolvedTask } from './tasks/vault-tasks';

/** What changed between two revisions of the index. */
export interface IndexChange {
  readonly revision: number;
  /** Paths whose content, place or existence changed; a renamed note counts with both of its paths. */
  readonly paths: ReadonlySet<string>;
  readonly status: IndexStatus;
}

export interface NoteReport {
  readonly note: Note;
  readonly classification: Classification;
  /** The note's own findings and whether it is misfiled. */
  readonly problems: readonly Finding[];
}

/** A statement in its place. */
export interface FactEntry {
  readonly path: string;
  readonly line: number;
  /** Line of the statement that it is nested in. */
  readonly parent: number | null;
  readonly section: string;
  readonly text: string;
}

/** Statements, and which of them say the same; in each cluster the kept one comes first. */
export interface FactList {
  readonly items: readonly FactEntry[];
  readonly clusters: readonly (readonly FactEntry[])[];
}

export type FactSection = 'key facts' | 'topics' | 'recent context';
export type FactScope = { readonly account: EntityId } | { readonly note: string };

/**
 * The index of a vault and all that is read from it. Queries are synchronous and answer from what is indexed so
 * far; `today` is always an argument.
 */
export interface Engine {
  /** Indexes what the source lists, in time slices; resolves when all is read. Called again, it reconciles. */
  start(): Promise<void>;
  /** Stops work under way, for good; the engine stays readable. */
  stop(): void;
  /** Tells that a note was created or changed; it is read again soon. With `input` it is not read but taken. */
  noteChanged(path: string, input?: NoteInput): void;
  noteRemoved(path: string): void;
  noteRenamed(from: string, to: string): void;
  /** Resolves when everything told so far is in the index. */
  settled(): Promise<void>;
  /**
   * Takes up settings, in time slices; until then the former ones hold (see `settled`). Where the names of headings
   * changed, all notes are read again; until each is, what was read of it stays.
   */
  updateSettings(settings: Settings): void;
  /** Takes up what the characters of task boxes mean. Where that changed, all notes are read again, as above. */
  updateTaskStatuses(statuses: TaskConventions['statuses']): void;
  /** Keeps what was read of the notes in the cache for the next start, where it is not as it was kept already. */
  saveCache(): Promise<void>;
  /** Called after each revision, at most once a slice. Returns the way to stop it. */
  subscribe(listener: (change: IndexChange) => void): () => void;
  readonly revision: number;
  readonly status: IndexStatus;

  note(path: string): NoteReport | null;
  entity(id: EntityId): Entity | null;
  /** The entities of a kind that have notes, by name. */
  entities(kind: EntityKind): readonly Entity[];
  /** What a name means, anywhere in the vault or as a mention inside the note at `inPath`. */
  who(name: string, inPath?: string): Resolution;
  /** The account that a user means by a name. */
  findAccount(name: string): Resolution;
  /** Questions about who and what belongs together, each answer with its line. */
  readonly edges: EdgeQueries;
  /** Entities that may be one, the surer first. Those that were decided on, or put off to a later day, are left out. */
  sameEntitySuggestions(today: string): readonly SameEntitySuggestion[];
  /** The same in time slices; undefined where the index has changed before it was done. */
  findSameEntities(today: string): Promise<readonly SameEntitySuggestion[] | undefined>;
  /**
   * What a verdict on two entities is stored as: add it to the settings by `withDecision`, take it back by
   * `withoutDecision`. `until` is the day that `later` lasts to. Null where either id is nobody's.
   */
  decisionOn(a: EntityId, b: EntityId, verdict: EntityVerdict, until?: string | null): EntityDecision | null;
  /** The decisions of the settings, and what each is about now. */
  decisions(): readonly DecisionInVault[];
  /** Who may be the owner, to ask the user; null where the settings say who, or nobody stands out. */
  proposeOwner(): OwnerProposal | null;
  /** The same in time slices; undefined where the index has changed before it was done. */
  findOwner(): Promise<OwnerProposal | null | undefined>;
  /** How many notes each rule of the settings matches, and what stays unclassified. */
  kindRuleReport(): KindRuleReport;
  /** The accounts with their dates and counts, by name. */
  accounts(today: string): readonly AccountRow[];
  /** One of them, for who has to rest between two; null where the id is no account's. */
  accountRow(id: EntityId, today: string): AccountRow | null;
  /** When an account or a person was last met, written to and mentioned, each with its note. */
  contact(id: EntityId, today: string): ContactSummary | null;
  /** Null where the id is no account's or person's. */
  dashboard(id: EntityId, today: string): Dashboard | null;
  /** What the panel should show for a note: an entity, the choices of a dated note, or nothing. */
  subjectOf(path: string): PanelSubject;
  /** All tasks that pass, by urgency. */
  tasks(filter: TaskFilter, today: string): readonly ResolvedTask[];
  facts(scope: FactScope, section: FactSection): FactList;
  problems(): readonly Finding[];
  summary(): IndexSummary;
}

const KINDS: readonly EntityKind[] = ['person', 'account', 'project', 'forum'];
const STATEMENT_OF_SECTION = {
  'key facts': 'fact',
  topics: 'topic',
  'recent context': 'context',
} as const satisfies Record<FactSection, StatementKind>;

/** The same values in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const differOnlyInDecisions = (a: Settings, b: Settings): boolean =>
  JSON.stringify({ ...a, entityDecisions: [] }) === JSON.stringify({ ...b, entityDecisions: [] });

/** The only way into the core. Reads nothing until `start` is called. */
export function createEngine(ports: EnginePorts, initial: Settings): Engine {
  let graph: VaultGraph = createVaultGraph(usableSettings(initial));
  let edges: { readonly of: VaultGraph; readonly queries: EdgeQueries } | null = null;
  let headingNames = headingNamesOf(initial);
  let roleOf = createSectionRoles(headingNames);
  let { statuses } = DEFAULT_TASK_CONVENTIONS;
  /** Raised when notes are to be read in another way. */
  let readings = 0;
  const builder = createGraphBuilder(ports.scheduler);
  const index = createNoteIndex([
    { added: (note) => graph.entities.added(note), removed: (note) => graph.entities.removed(note) },
    builder,
  ]);
  /** Notes are read by these; under others they would have been read in another way. */
  const reader = () => `${ports.cache?.reader ?? ''} ${JSON.stringify([headingNames, statuses])}`;
  const cache = ports.cache && createIndexCache({ ...ports.cache, reader }, ports.scheduler, index);
  const listeners = new Set<(change: IndexChange) => void>();
  let revision = 0;
  let phase: IndexStatus['phase'] = 'idle';
  let total = 0;
  /** Notes of the cache that are still to be taken. */
  let cached = 0;
  /** What events have told since the notes were listed: newer than what the cache has. */
  let touched: Set<string> | null = null;
  let isSaved = true;
  let rebuilding: Promise<void> = Promise.resolve();

  const status = (): IndexStatus => ({
    phase,
    done: Math.max(0, total - queue.pending - cached),
    total,
    unreadable: [...queue.unreadable.values()],
  });
  const changed = (paths: ReadonlySet<string>): void => {
    revision++;
    isSaved &&= paths.size === 0;
    for (const listener of [...listeners]) listener({ revision, paths, status: status() });
  };
  const parse = (input: NoteInput): Note => parseNote(input, ports.parseYaml, roleOf, { statuses });
  const queue = createIndexingQueue(ports, index, parse, changed);

  const problemsOf = (note: Note): readonly Finding[] =>
    [...note.findings, ...findMisfiled(graph, note)].sort((a, b) => a.line - b.line);
  const problems = (): readonly Finding[] =>
    [...[...index.notes()].flatMap(problemsOf), ...queue.unreadable.values()].sort((a, b) =>
      a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1,
    );

  function notesIn(scope: FactScope): readonly Note[] {
    if ('note' in scope) return [index.get(scope.note)].filter((note) => note !== undefined);
    const about = graph.dated.about(scope.account).map(({ note }) => note);
    return [...graph.entities.notesOf(scope.account), ...about];
  }

  /** Takes what is still true in the cache, as if it had been read. */
  async function takeCached(listed: readonly NoteStat[]): Promise<void> {
    if (!cache) return;
    const by = readings;
    const kept = await cache.load(listed);
    let taken = new Set<string>();
    const tell = () => {
      changed(taken);
      taken = new Set();
    };
    cached = kept.length;
    const slices = createSlices(ports.scheduler, tell);
    for (const note of kept) {
      cached--;
      // What was kept was read in another way; what of it is taken already, is being read again.
      if (readings !== by) continue;
      if (touched?.has(note.path)) continue;
      taken.add(note.path);
      await slices.run(() => index.upsert(note));
    }
    if (taken.size > 0) tell();
    isSaved = kept.length === listed.length;
  }

  function readAgain(): void {
    readings++;
    const paths = [...index.paths()];
    total = paths.length;
    for (const path of paths) queue.enqueue(path);
  }

  /** Steps over the graph as it is now. */
  function inSlices<T>(steps: Steps<T>): Promise<T | undefined> {
    const began = revision;
    return finishInSlices(steps, ports.scheduler, () => revision === began);
  }

  async function rebuild(settings: Settings): Promise<void> {
    const built = await builder.build(settings, index.notes());
    if (!built) return;
    graph = built;
    changed(new Set(index.paths()));
  }

  return {
    async start() {
      const isFirst = phase === 'idle';
      if (isFirst) {
        phase = 'indexing';
        touched = new Set();
      }
      const listed = await ports.notes.list();
      total = listed.length;
      const isKnown = new Set(listed.map(({ path }) => path));
      for (const path of [...index.paths(), ...queue.unreadable.keys()])
        if (!isKnown.has(path)) queue.forget(path);
      if (isFirst) await takeCached(listed);
      touched = null;
      const stale = listed.filter(({ path, mtime, size }) => {
        const known = index.get(path);
        return known?.mtime !== mtime || known.size !== size;
      });
      for (const { path } of stale) queue.enqueue(path);
      await queue.settled();
      phase = 'ready';
      if (isFirst) changed(new Set());
    },
    stop() {
      queue.stop();
      builder.stop();
    },
    noteChanged(path, input) {
      touched?.add(path);
      queue.enqueue(path, input);
    },
    noteRemoved(path) {
      touched?.add(path);
      queue.forget(path);
    },
    noteRenamed(from, to) {
      touched?.add(from).add(to);
      queue.move(from, to);
    },
    async settled() {
      await rebuilding;
      await queue.settled();
    },
    updateSettings(settings) {
      const usable = usableSettings(settings);
      if (differOnlyInDecisions(usable, graph.entities.settings)) {
        // What is one is asked at every query: a decision needs no note to be looked at again.
        builder.stop();
        graph.entities.decide(usable.entityDecisions);
        changed(new Set(index.paths()));
      } else rebuilding = rebuild(usable);
      const names = headingNamesOf(settings);
      if (isSame(names, headingNames)) return;
      headingNames = names;
      roleOf = createSectionRoles(names);
      readAgain();
    },
    updateTaskStatuses(given) {
      if (isSame(given, statuses)) return;
      statuses = given;
      readAgain();
    },
    async saveCache() {
      if (!cache || isSaved) return;
      isSaved = true;
      await cache.save();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get revision() {
      return revision;
    },
    get status() {
      return status();
    },

    note(path) {
      const note = index.get(path);
      const classification = graph.entities.classification(path);
      if (!note || !classification) return null;
      const refined = graph.dated.classification(note) ?? classification;
      return { note, classification: refined, problems: problemsOf(note) };
    },
    entity: (id) => graph.entities.entity(id),
    entities: (kind) => graph.entities.entities(kind),
    who: (name, inPath) =>
      graph.resolver.resolve(name, KINDS, inPath === undefined ? undefined : index.get(inPath)),
    findAccount: (name) => graph.resolver.resolve(name, ['account']),
    get edges() {
      if (edges?.of !== graph) edges = { of: graph, queries: createEdgeQueries(graph) };
      return edges.queries;
    },
    sameEntitySuggestions: (today) => sameEntitySuggestions(graph, today),
    findSameEntities: (today) => inSlices(sameEntitySteps(graph, today)),
    decisionOn(a, b, verdict, until = null) {
      const [one, other] = [graph.entities.entity(a), graph.entities.entity(b)];
      return one && other ? decisionOn(one, other, verdict, until) : null;
    },
    decisions: () => decisionsInVault(graph),
    proposeOwner: () => proposeOwner(graph),
    findOwner: () => inSlices(ownerProposalSteps(graph)),
    kindRuleReport: () => kindRuleReport(graph.entities),
    accounts: (today) =>
      graph.entities.entities('account').flatMap(({ id }) => accountRow(graph, id, today) ?? []),
    accountRow: (id, today) => accountRow(graph, graph.entities.canonical(id), today),
    contact(asked, today) {
      const id = graph.entities.canonical(asked);
      const hasContact = id.startsWith('account:') || id.startsWith('person:');
      return hasContact && graph.entities.entity(id) ? contactSummary(graph, id, today) : null;
    },
    dashboard(asked, today) {
      const id = graph.entities.canonical(asked);
      return accountDashboard(graph, id, today) ?? personDashboard(graph, id, today);
    },
    subjectOf: (path) => panelSubject(graph, path),
    tasks(filter, today) {
      const { account } = filter;
      const asked =
        account === undefined ? filter : { ...filter, account: graph.entities.canonical(account) };
      return filterTasks(graph, index.notes(), asked, today);
    },
    facts(scope, section) {
      const placed = statementsOf(notesIn(scope), STATEMENT_OF_SECTION[section]).map((each) => ({
        ...each,
        parent: each.statement.parent,
        section: each.statement.section,
      }));
      return { items: placed, clusters: groupSameFacts(placed) };
    },
    problems,
    summary: () => indexSummary(graph, [...index.notes()], problems()),
  };
}
