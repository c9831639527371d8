import type { EntityId } from '../model/entities';
import { companyKey, isNobody, personKey } from '../model/name';
import type { Note } from '../model/note';
import { ancestorFolders, linkName } from '../model/note-path';
import type { SourceLine } from '../model/source-span';
import { accountOf } from './affiliations';
import type { Interaction } from './dated-notes';
import type { VaultGraph } from './vault-graph';

/**
 * What joins two nodes: a person works at an account, attended a meeting (or took part in a message), collaborates on
 * an account or a project, reports to a person, owns a task in a note; a meeting or a project is filed under an
 * entity; a node's notes mention another one by a link.
 */
export type EdgeKind =
  'works-at' | 'attended' | 'filed-under' | 'mentioned' | 'collaborates-on' | 'reports-to' | 'owns-task';

/** A meeting, call, message or update: the path of the first of the dated notes that were made of it. */
export type MeetingId = `meeting:${string}`;
export type NodeId = EntityId | MeetingId;

export interface Edge {
  readonly kind: EdgeKind;
  readonly from: NodeId;
  readonly to: NodeId;
  /** The line that says so; the first of the note where its folder does. */
  readonly source: SourceLine;
  /** The day of the note, of a task the day it is due; null where there is none. */
  readonly date: string | null;
}

export const meetingId = (graph: VaultGraph, interaction: Interaction): MeetingId =>
  `meeting:${graph.meetings.keyOf(interaction)}`;

/** The node that a note is of: its meeting, its entity, or none. */
export function nodeOf(graph: VaultGraph, note: Note): NodeId | null {
  const interaction = graph.dated.interaction(note.path);
  return interaction ? meetingId(graph, interaction) : graph.entities.entityOf(note.path);
}

/** Adds an edge at a line of the note; an edge of a node to itself says nothing. */
type Add = (
  kind: EdgeKind,
  from: NodeId | null,
  to: NodeId | null,
  line: number,
  date?: string | null,
) => void;

function addStaff(graph: VaultGraph, note: Note, add: Add): void {
  for (const { person, account, source } of graph.affiliations().saidIn(note.path))
    add('works-at', person, account, source.line);
}

function addMeeting(graph: VaultGraph, note: Note, node: NodeId, add: Add): void {
  const interaction = graph.dated.interaction(note.path);
  for (const { id, mention } of interaction?.participants ?? []) add('attended', id, node, mention.line);
}

function addFiling(graph: VaultGraph, note: Note, node: NodeId, add: Add): void {
  const { resolver, entities } = graph;
  for (const { name, line } of note.filedUnder.accounts)
    add('filed-under', node, accountOf(entities, name), line);
  for (const folder of ancestorFolders(note.path))
    add('filed-under', node, entities.entityOfFolder(folder), 0);
  for (const { name, line } of note.filedUnder.people) {
    const found = resolver.resolve(name, ['person'], note);
    if (found.status === 'resolved') add('filed-under', node, found.id, line);
  }
  for (const { name, line } of note.filedUnder.projects) {
    const found = resolver.resolve(name, ['project', 'forum']);
    if (found.status === 'resolved') add('filed-under', node, found.id, line);
  }
}

function addLinks(graph: VaultGraph, note: Note, node: NodeId, add: Add): void {
  for (const { target, line } of note.links)
    add('mentioned', node, graph.entityOfLink(linkName(target)), line);
}

/** People of a project, and those whom an account's tables name who are not its own. */
function addCollaborators(graph: VaultGraph, note: Note, node: NodeId, add: Add): void {
  const isProject = node.startsWith('project:');
  if (!isProject && !node.startsWith('account:')) return;
  const find = (name: string) => {
    const found = isNobody(personKey(name)) ? null : graph.resolver.resolve(name, ['person'], note);
    return found?.status === 'resolved' ? found.id : null;
  };
  for (const { person, company, line } of note.roles) {
    const isOwn = !isProject && (company === null || companyKey(company) === companyKey(note.title));
    if (!isOwn) add('collaborates-on', find(person), node, line);
  }
  if (!isProject) return;
  for (const { name, line } of [...note.contacts, ...note.participants])
    add('collaborates-on', find(name), node, line);
}

const MANAGER_KEYS = ['reports to', 'reports_to', 'manager'];

/** Whom a person's note says that they report to, as written, with its line. */
export function managerIn(note: Note): { readonly name: string; readonly line: number } | null {
  for (const key of MANAGER_KEYS) {
    const field = note.fields.get(key);
    const value: unknown = field?.value ?? note.frontMatter[key];
    if (typeof value !== 'string' || value.trim() === '') continue;
    const name = linkName(value.replace(/^\[\[|(?:[|#][^\]]*)?\]\]$/g, ''));
    return { name, line: field?.line ?? note.frontMatterLines.get(key) ?? 0 };
  }
  return null;
}

function addManager(graph: VaultGraph, note: Note, node: NodeId, add: Add): void {
  const manager = node.startsWith('person:') ? managerIn(note) : null;
  if (!manager) return;
  const found = graph.resolver.resolve(manager.name, ['person'], note);
  if (found.status === 'resolved') add('reports-to', node, found.id, manager.line);
}

/** The edges that one note gives, but for its tasks; in no order. */
export function edgesOfNote(graph: VaultGraph, note: Note): readonly Edge[] {
  const edges: Edge[] = [];
  const add: Add = (kind, from, to, line) => {
    if (from === null || to === null || from === to) return;
    edges.push({ kind, from, to, source: { path: note.path, line }, date: note.date });
  };
  addStaff(graph, note, add);
  const node = nodeOf(graph, note);
  if (node === null) return edges;
  addMeeting(graph, note, node, add);
  if (!node.startsWith('account:') && !node.startsWith('person:')) addFiling(graph, note, node, add);
  addLinks(graph, note, node, add);
  addCollaborators(graph, note, node, add);
  addManager(graph, note, node, add);
  return edges;
}

/** The tasks of one note as edges from their owners to the node of the note. */
export function taskEdgesOfNote(graph: VaultGraph, note: Note): readonly Edge[] {
  const node = note.tasks.length > 0 ? nodeOf(graph, note) : null;
  if (node === null) return [];
  return note.tasks.flatMap(({ owners, span, due }): readonly Edge[] => {
    const { id } = graph.resolver.owner(owners, note);
    const source = { path: note.path, line: span.line };
    return id === null ? [] : [{ kind: 'owns-task', from: id, to: node, source, date: due }];
  });
}
