import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import { byPlace, latestFirst } from '../model/order';
import {
  edgesOfNote,
  managerIn,
  taskEdgesOfNote,
  type Edge,
  type EdgeKind,
  type MeetingId,
  type NodeId,
} from './edges';
import type { VaultGraph } from './vault-graph';

/** Which edges are wanted; what is left out is no condition. */
export interface EdgeQuery {
  readonly kinds?: readonly EdgeKind[];
  /** `out`: from the node; `in`: to it. */
  readonly direction?: 'in' | 'out';
  /** `YYYY-MM-DD`, both included. Edges without a date lie between no dates. */
  readonly from?: string;
  readonly to?: string;
}

/** A node next to another one, with the edge between them. */
export interface Neighbor {
  readonly node: NodeId;
  readonly edge: Edge;
}

/** Questions about who and what belongs together; every answer has its line. */
export interface EdgeQueries {
  /** The nodes next to one, those with the latest edges first. Empty for a node that there is not. */
  neighbors(node: NodeId, query?: EdgeQuery): readonly Neighbor[];
  /** What one note says, by line. */
  inNote(path: string): readonly Edge[];
  /** What the notes say in which both nodes stand, latest first. */
  between(a: NodeId, b: NodeId, query?: EdgeQuery): readonly Edge[];
}

const isMeeting = (node: NodeId): node is MeetingId => node.startsWith('meeting:');

const latestEdgeFirst = (a: Edge, b: Edge): number =>
  latestFirst(a.date, b.date) || byPlace(a.source, b.source);

function isWanted(edge: Edge, { kinds, from, to }: EdgeQuery): boolean {
  if (kinds && !kinds.includes(edge.kind)) return false;
  if (from === undefined && to === undefined) return true;
  return (
    edge.date !== null && (from === undefined || edge.date >= from) && (to === undefined || edge.date <= to)
  );
}

/** The notes that say who works at an account, or where a person does. */
function staffNotes(graph: VaultGraph, node: EntityId): ReadonlySet<string> {
  const staff = node.startsWith('account:') ? graph.affiliations().peopleOf(node) : [node];
  return new Set(
    staff.flatMap((id) =>
      graph
        .affiliations()
        .of(id)
        .map(({ source }) => source.path),
    ),
  );
}

/** The notes in which edges of a node can stand, but for tasks. */
function notesAround(graph: VaultGraph, node: NodeId, kinds: EdgeQuery['kinds']): ReadonlySet<string> {
  if (isMeeting(node)) return new Set(graph.meetings.notesOf(node.slice('meeting:'.length)));
  if (kinds?.every((kind) => kind === 'works-at')) return staffNotes(graph, node);
  const { entities, dated } = graph;
  const paths = new Set(entities.notesOf(node).map(({ path }) => path));
  for (const { note } of [...dated.about(node), ...dated.linkingTo(node)]) paths.add(note.path);
  for (const { path } of entities.mentionsOf(node)) paths.add(path);
  for (const key of entities.keysOf(node)) {
    for (const path of [...entities.datedNaming(key), ...entities.filedUnder(key)]) paths.add(path);
    for (const path of entities.entityLinking(key)) paths.add(path);
  }
  for (const path of staffNotes(graph, node)) paths.add(path);
  return paths;
}

/**
 * Edges are derived from the notes around what is asked for, and kept until the next change. Who owns which task takes
 * reading the tasks of all notes, once for each revision, and only where that is asked for.
 */
export function createEdgeQueries(graph: VaultGraph): EdgeQueries {
  let revision = -1;
  let ofNotes = new Map<string, readonly Edge[]>();
  let ofTasks: ReadonlyMap<NodeId, readonly Edge[]> | null = null;

  function refresh(): void {
    if (revision === graph.entities.revision) return;
    revision = graph.entities.revision;
    ofNotes = new Map();
    ofTasks = null;
  }

  function edgesIn(path: string): readonly Edge[] {
    const known = ofNotes.get(path);
    if (known) return known;
    const note = graph.entities.note(path);
    const edges = note ? edgesOfNote(graph, note) : [];
    ofNotes.set(path, edges);
    return edges;
  }

  function taskEdges(node: NodeId): readonly Edge[] {
    if (!ofTasks) {
      const found = new Map<NodeId, Edge[]>();
      const add = (id: NodeId, edge: Edge) => {
        const known = found.get(id);
        if (known) known.push(edge);
        else found.set(id, [edge]);
      };
      for (const note of graph.entities.notes()) {
        for (const edge of taskEdgesOfNote(graph, note)) {
          add(edge.from, edge);
          if (edge.to !== edge.from) add(edge.to, edge);
        }
      }
      ofTasks = found;
    }
    return ofTasks.get(node) ?? [];
  }

  /** Notes of entities that say whom a person manages name the person in a property, which nothing else looks up. */
  function reportsTo(node: EntityId): readonly string[] {
    if (!node.startsWith('person:')) return [];
    const notes = graph.entities.entities('person').flatMap((each) => each.notes);
    return notes.filter((path) => {
      const note = graph.entities.note(path);
      return note !== undefined && managerIn(note) !== null;
    });
  }

  function edgesOf(asked: NodeId, query: EdgeQuery): readonly Edge[] {
    refresh();
    const node = isMeeting(asked) ? asked : graph.entities.canonical(asked);
    const wants = (kind: EdgeKind) => query.kinds === undefined || query.kinds.includes(kind);
    const paths = new Set(notesAround(graph, node, query.kinds));
    if (!isMeeting(node) && wants('reports-to')) for (const path of reportsTo(node)) paths.add(path);
    const edges = [...paths].flatMap(edgesIn).concat(wants('owns-task') ? taskEdges(node) : []);
    const isOn = ({ from, to }: Edge) =>
      (query.direction !== 'in' && from === node) || (query.direction !== 'out' && to === node);
    return edges.filter((edge) => isOn(edge) && isWanted(edge, query)).sort(latestEdgeFirst);
  }

  return {
    neighbors(asked, query = {}) {
      const edges = edgesOf(asked, query);
      const node = isMeeting(asked) ? asked : graph.entities.canonical(asked);
      return edges.map((edge) => ({ node: edge.from === node ? edge.to : edge.from, edge }));
    },
    inNote(path) {
      refresh();
      const note: Note | undefined = graph.entities.note(path);
      if (!note) return [];
      return [...edgesIn(path), ...taskEdgesOfNote(graph, note)].sort(
        (a, b) => a.source.line - b.source.line,
      );
    },
    between(a, b, query = {}) {
      const other = isMeeting(b) ? b : graph.entities.canonical(b);
      return edgesOf(a, query).filter(({ from, to }) => from === other || to === other);
    },
  };
}
