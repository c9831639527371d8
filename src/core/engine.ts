import { contactSummary } from './dashboard/contact-summary';
import { relationshipSteps } from './dashboard/map/relationship-map';
import { panelSubject } from './dashboard/panel-subject';
import { createPortfolios, type PortfolioSource } from './dashboard/portfolio/portfolios';
import { indexSummary } from './dashboard/summary';
import { proposalsIn, proposalSteps, triageDetails } from './dashboard/triage-cards';
import type { IndexStatus } from './dashboard/view-models';
import { createDashboardQueries } from './engine/dashboard-queries';
import { createEdgeQueries, type EdgeQueries } from './graph/edge-queries';
import { decisionOn } from './graph/entity-decisions';
import { entityRef } from './graph/entity-ref';
import { createGraphBuilder } from './graph/graph-builder';
import { kindRuleReport } from './graph/kind-report';
import { findMisfiled } from './graph/misfiled';
import { ownerProposalSteps } from './graph/owner-proposal';
import { decisionsInVault, sameEntitySteps, sameEntitySuggestions } from './graph/same-entity';
import { createVaultGraph, type VaultGraph } from './graph/vault-graph';
import { createIndexCache } from './index/index-cache';
import { createIndexingQueue } from './index/indexing-queue';
import { createNoteIndex } from './index/note-index';
import { createSlices, finish, finishInSlices, type Steps } from './index/slices';
import type { EntityKind } from './model/entities';
import type { Finding } from './model/finding';
import type { Note } from './model/note';
import { DEFAULT_TASK_CONVENTIONS } from './model/task-conventions';
import { parseNote } from './parse/parse-note';
import { createSectionRoles } from './parse/sections';
import type { EnginePorts, NoteInput, NoteStat } from './ports';
import { headingNamesOf, usableSettings, type Settings } from './settings';
import { createAssignees, type Assignees } from './tasks/assignees';
import { editOf } from './tasks/order-edit';
import { filterTasks } from './tasks/filter-tasks';
import { createRollups, type RollupSource } from './tasks/rollups';
import { similarTasks } from './tasks/similar-tasks';
import { createTaskGroups, type TaskGroups } from './tasks/task-groups';
import { createTaskStacks, type TaskStacks } from './tasks/task-stacks';
import type { IndexChange, Engine } from './engine/types';

export type * from './engine/types';

const KINDS: readonly EntityKind[] = ['person', 'account', 'project', 'forum'];
/** The same values in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The settings that the graph is built by. Decisions are asked at every query: no note is looked at again for them. */
const builtBy = ({ ownerNames, ownCompanies, kindProperty, kindRules }: Settings) => ({
  ownerNames,
  ownCompanies,
  kindProperty,
  kindRules,
});

/** The only way into the core. Reads nothing until `start` is called. */
export function createEngine(ports: EnginePorts, initial: Settings): Engine {
  let graph: VaultGraph = createVaultGraph(usableSettings(initial));
  let assignees: { readonly of: VaultGraph; readonly known: Assignees } | null = null;
  let edges: { readonly of: VaultGraph; readonly queries: EdgeQueries } | null = null;
  const rollups = createRollups();
  const portfolios = createPortfolios();
  let taskLikeness: {
    readonly of: VaultGraph;
    readonly groups: TaskGroups;
    readonly stacks: TaskStacks;
  } | null = null;
  let headingNames = headingNamesOf(initial);
  let roleOf = createSectionRoles(headingNames);
  let { signals, factDecisions } = initial;
  let { statuses } = DEFAULT_TASK_CONVENTIONS;
  /** Raised when notes are to be read in another way. */
  let readings = 0;
  const builder = createGraphBuilder(ports.scheduler);
  let isSaved = true;
  const unsaved = () => void (isSaved = false);
  const index = createNoteIndex([
    { added: (note) => graph.entities.added(note), removed: (note) => graph.entities.removed(note) },
    builder,
    {
      added: ({ path }) => taskLikeness?.groups.touched(path),
      removed: ({ path }) => taskLikeness?.groups.touched(path),
    },
    { added: unsaved, removed: unsaved },
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
  let rebuilding: Promise<void> = Promise.resolve();

  const status = (): IndexStatus => ({
    phase,
    done: Math.max(0, total - queue.pending - cached),
    total,
    unreadable: [...queue.unreadable.values()],
  });
  const changed = (paths: ReadonlySet<string>): void => {
    revision++;
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

  /** What is known of tasks that are alike; nothing before it is asked for. */
  function likeTasks() {
    if (taskLikeness?.of === graph) return taskLikeness;
    const groups = createTaskGroups(graph);
    taskLikeness = { of: graph, groups, stacks: createTaskStacks(graph, groups) };
    return taskLikeness;
  }

  /** Steps over the graph as it is now. */
  function inSlices<T>(steps: Steps<T>): Promise<T | undefined> {
    const began = revision;
    return finishInSlices(steps, ports.scheduler, () => revision === began);
  }

  const rollupSource = (): RollupSource => ({
    graph,
    revision,
    notes: index.notes(),
    stacks: (today) => likeTasks().stacks.steps(today),
  });

  const portfolioSource = (today: string): PortfolioSource => ({ graph, today, thresholds: signals });

  async function rebuild(settings: Settings): Promise<void> {
    const built = await builder.build(settings, index.notes());
    if (!built) return;
    graph = built;
    changed(new Set(index.paths()));
  }

  const dashboards = createDashboardQueries({
    graph: () => graph,
    note: (path) => index.get(path),
    settings: () => ({ signals, factDecisions }),
    inSlices,
    toTheEnd: (steps) => finishInSlices(steps, ports.scheduler, () => true),
  });

  return {
    ...dashboards,
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
      await finishInSlices(graph.prepare(), ports.scheduler, () => true);
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
      if (!isSame(builtBy(usable), builtBy(graph.entities.settings))) rebuilding = rebuild(usable);
      else {
        // A graph that is being built by other settings is not wanted any more.
        builder.stop();
        if (!isSame(usable.entityDecisions, graph.entities.decisions)) {
          graph.entities.decide(usable.entityDecisions);
          changed(new Set(index.paths()));
        }
      }
      if (!isSame([settings.signals, settings.factDecisions], [signals, factDecisions])) {
        ({ signals, factDecisions } = settings);
        changed(new Set());
      }
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
    findOwner: () => inSlices(ownerProposalSteps(graph)),
    kindRuleReport: () => kindRuleReport(graph.entities),
    portfolio: (today) => portfolios.rows(portfolioSource(today)),
    findPortfolio: (today) => inSlices(portfolios.steps(portfolioSource(today))),
    contact(asked, today) {
      const id = graph.entities.canonical(asked);
      const hasContact = id.startsWith('account:') || id.startsWith('person:');
      return hasContact && graph.entities.entity(id) ? contactSummary(graph, id, today) : null;
    },
    relationshipMap: (asked, today, period) =>
      finish(relationshipSteps(graph, graph.entities.canonical(asked), today, period)),
    findRelationshipMap: (asked, today, period) =>
      inSlices(relationshipSteps(graph, graph.entities.canonical(asked), today, period)),
    accountsOf(path) {
      const note = index.get(path);
      return note ? graph.accountsOf(note).map((id) => entityRef(graph, id)) : [];
    },
    subjectOf: (path) => panelSubject(graph, path),
    tasks(filter, today) {
      const { account } = filter;
      const asked =
        account === undefined ? filter : { ...filter, account: graph.entities.canonical(account) };
      return filterTasks(graph, index.notes(), asked, today);
    },
    findProposals: (today) => inSlices(proposalSteps(graph, index.notes(), today)),
    proposalsIn(path, today) {
      const note = index.get(path);
      return note ? proposalsIn(graph, note, today) : [];
    },
    triageDetails: (proposal) => triageDetails(graph, proposal, index.get(proposal.span.path)),
    rollup: (query, today) => rollups.answer(rollupSource(), query, today),
    findRollup: (query, today) => inSlices(rollups.steps(rollupSource(), query, today)),
    editOf(task, order, context) {
      const note = index.get(task.span.path);
      if (!note) return { kind: 'refused', reason: 'This note is gone' };
      const ownerOf = (owners: Parameters<typeof graph.resolver.owner>[0]) =>
        graph.resolver.owner(owners, note);
      return editOf(task, order, { ...context, noteDate: note.date, ownerOf });
    },
    assignees(typed, scope) {
      if (assignees?.of !== graph) assignees = { of: graph, known: createAssignees(graph) };
      return assignees.known.matching(typed, scope);
    },
    taskStacks: (today) => likeTasks().stacks.all(today),
    findTaskStacks: (today) => inSlices(likeTasks().stacks.steps(today)),
    similarTasks: (of, limit, today) => similarTasks(graph, likeTasks().groups, of, limit, today),
    problems,
    summary: () => indexSummary(graph, [...index.notes()], problems()),
  };
}
