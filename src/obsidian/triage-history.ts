import type { Decision, Verdict } from '../views/triage/triage-model';
import type { Item } from './triage-list';

/** A step of triage, with what is needed to take it back. */
export interface Step {
  readonly id: number;
  readonly kind: Decision['kind'];
  readonly label: string;
  readonly text: string;
  readonly of: string | null;
  /** Those that it was done to; one that was refused is no longer among them. */
  items: readonly Item[];
  /** What was decided of each; nothing where it only put something off, or changed it. */
  verdicts: ReadonlyMap<Item, Verdict>;
  /** What was known of them before. */
  readonly before: ReadonlyMap<Item, Pick<Item, 'proposal' | 'isSkipped' | 'keepsDate'>>;
  /** What takes it back; null where nothing was written, or not yet. */
  changeId: string | null;
  /** Why it could not be taken back. */
  trouble: string | null;
}

const LABELS: Readonly<Record<Decision['kind'], string>> = {
  accepted: 'Accepted',
  declined: 'Declined',
  duplicate: 'Duplicate',
  snoozed: 'Snoozed',
  skipped: 'Skipped',
  changed: 'Changed',
};

interface NewStep extends Pick<Step, 'kind' | 'items'> {
  readonly verdicts?: ReadonlyMap<Item, Verdict>;
  /** What it is called, where its kind does not say it. */
  readonly label?: string;
  readonly of?: string | null;
}

/** The steps of a sitting that can be taken back. */
export interface TriageHistory {
  add(step: NewStep): Step;
  /** Takes out the step of that id, else the last one that was not found impossible to take back. */
  take(id?: number): Step | null;
  /** Of these items it could not be taken back. */
  putBack(step: Step, items: readonly Item[], trouble: string): void;
  /** Items of a step were refused: where none is left, there is nothing to take back. */
  drop(step: Step, items: ReadonlySet<Item>): void;
  /** The last ones, the latest first. */
  latest(n: number): readonly Decision[];
}

export function createTriageHistory(): TriageHistory {
  let steps: readonly Step[] = [];
  let nextId = 1;
  return {
    add({ kind, items, verdicts = new Map(), label = LABELS[kind], of = null }) {
      const text = items.length === 1 ? (items[0]?.proposal.text ?? '') : `${items.length} proposals`;
      const before = new Map(
        items.map((item) => {
          const { proposal, isSkipped, keepsDate } = item;
          return [item, { proposal, isSkipped, keepsDate }] as const;
        }),
      );
      const outcome = { changeId: null, trouble: null };
      const step: Step = { id: nextId++, kind, label, text, of, items, verdicts, before, ...outcome };
      steps = [...steps, step];
      return step;
    },
    take(id) {
      const step = steps.findLast((each) => (id === undefined ? each.trouble === null : each.id === id));
      steps = steps.filter((each) => each !== step);
      return step ?? null;
    },
    putBack(step, items, trouble) {
      step.items = items;
      step.verdicts = new Map([...step.verdicts].filter(([item]) => items.includes(item)));
      step.trouble = trouble;
      steps = [...steps, step].sort((a, b) => a.id - b.id);
    },
    drop(step, refused) {
      step.items = step.items.filter((item) => !refused.has(item));
      step.verdicts = new Map([...step.verdicts].filter(([item]) => !refused.has(item)));
      if (step.items.length === 0) steps = steps.filter((each) => each !== step);
    },
    latest: (n) =>
      steps
        .slice(-n)
        .reverse()
        .map(({ id, kind, label, text, of, trouble }) => ({ id, kind, label, text, of, trouble })),
  };
}
