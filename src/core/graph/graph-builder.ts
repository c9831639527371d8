import type { NoteIndexListener } from '../index/note-index';
import { createSlices, finishInSlices } from '../index/slices';
import type { Note } from '../model/note';
import type { Scheduler } from '../ports';
import type { Settings } from '../settings';
import { createVaultGraph, type VaultGraph } from './vault-graph';

/** Builds a graph by other settings beside the present one, while notes come and go. */
export interface GraphBuilder extends NoteIndexListener {
  /** In time slices. Null where another build has overtaken it, or it was stopped. */
  build(settings: Settings, notes: Iterable<Note>): Promise<VaultGraph | null>;
  stop(): void;
}

interface Building {
  readonly graph: VaultGraph;
  /** The notes that are still to come into it. */
  readonly missing: Set<Note>;
}

export function createGraphBuilder(scheduler: Scheduler): GraphBuilder {
  let building: Building | null = null;
  return {
    added: (note) => building?.graph.entities.added(note),
    removed(note) {
      if (building && !building.missing.delete(note)) building.graph.entities.removed(note);
    },
    async build(settings, notes) {
      const mine: Building = { graph: createVaultGraph(settings), missing: new Set(notes) };
      building = mine;
      const slices = createSlices(scheduler);
      for (const note of mine.missing) {
        mine.missing.delete(note);
        await slices.run(() => mine.graph.entities.added(note));
        if (building !== mine) return null;
      }
      // Notes may still come and go: until it is handed over, the graph is told of them.
      const isCurrent = () => building === mine;
      await finishInSlices(mine.graph.prepare(), scheduler, isCurrent);
      if (!isCurrent()) return null;
      building = null;
      return mine.graph;
    },
    stop() {
      building = null;
    },
  };
}
