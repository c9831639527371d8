import type { LineEdit } from '../core/edits/line-edit';
import type { Engine } from '../core/engine';
import { createSlices } from '../core/index/slices';
import type { SourceSpan } from '../core/model/source-span';
import type { Scheduler } from '../core/ports';
import type { Settings } from '../core/settings';
import type { TaskOrder } from '../core/tasks/task-order';
import type { Changes } from './changes';
import type { TasksPlugin } from './tasks-plugin';
import type { Item } from './triage-list';
import { today } from './today';

/** An order for one of the items of a decision. */
export interface ItemOrder {
  readonly item: Item;
  readonly order: TaskOrder;
}

export interface WriteResult {
  /** What `undo` takes; null where nothing was written. */
  readonly id: string | null;
  /** The lines as they stand now; null where one is gone, as it was asked for. */
  readonly written: ReadonlyMap<Item, SourceSpan | null>;
  /** Why the others were left as they are. */
  readonly refused: ReadonlyMap<Item, string>;
}

/** What triage writes. It has shown each line before, so nothing is asked here. Nothing rejects. */
export interface TriageWrites {
  /** Does the orders as one change, with one undo. */
  write(title: string, orders: readonly ItemOrder[]): Promise<WriteResult>;
  /** Takes a change back; tells, by the path of a note, why it was not taken back there. */
  undo(id: string): Promise<(path: string) => string | null>;
}

interface WriteServices {
  readonly engine: Pick<Engine, 'editOf'>;
  readonly scheduler: Scheduler;
  readonly changes: Pick<Changes, 'write' | 'undo'>;
  readonly tasksPlugin: Pick<TasksPlugin, 'conventions'>;
  readonly settings: { readonly current: Settings };
}

export function createTriageWrites(services: WriteServices): TriageWrites {
  const { engine, scheduler, changes, tasksPlugin, settings } = services;
  return {
    async write(title, orders) {
      const conventions = await tasksPlugin.conventions();
      const written = new Map<Item, SourceSpan | null>();
      const refused = new Map<Item, string>();
      const asked: { readonly item: Item; readonly edit: LineEdit }[] = [];
      const context = { settings: settings.current, conventions, today: today() };
      const slices = createSlices(scheduler);
      for (const { item, order } of orders) {
        const { row } = item.proposal;
        const made = await slices.run(() => engine.editOf(row, order, context));
        if (made.kind === 'edit') asked.push({ item, edit: made.edit });
        else if (made.kind === 'refused') refused.set(item, made.reason);
        else written.set(item, row.span);
      }
      if (asked.length === 0) return { id: null, written, refused };
      const outcome = await changes.write({ title, edits: asked.map(({ edit }) => edit) });
      const reasons = new Map(outcome.refused.map(({ path, reason }) => [path, reason]));
      for (const [at, { item, edit }] of asked.entries()) {
        const spans = outcome.written[at];
        if (spans) written.set(item, spans[0] ?? null);
        else refused.set(item, reasons.get(edit.span.path) ?? 'The note could not be written');
      }
      return { id: outcome.id, written, refused };
    },
    async undo(id) {
      const outcome = await changes.undo(id);
      if (!outcome) return () => 'This change is no longer in the undo history';
      const reasons = new Map(outcome.refused.map(({ path, reason }) => [path, reason]));
      return (path) => reasons.get(path) ?? null;
    },
  };
}
