import type { FactVerdicts } from '../facts/decided-entries';
import type { FactItem } from '../facts/fact-ledger';
import type { Ledgers } from '../facts/ledgers';
import type { VaultGraph } from '../graph/vault-graph';
import type { Steps } from '../index/slices';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import { contactSummary } from './contact-summary';
import { entityFacts, factsIn } from './entity-facts';
import { factNotes } from './fact-notes';
import { conflictsOf } from './facts';
import type { FactConflictRow, Facts } from './view-models';

/** An account's facts in two numbers. */
export interface FactSummary {
  /** Things that were first said after the day of the last meeting; none where there was no meeting. */
  readonly newFacts: number;
  /** Conflicts that were not decided on. */
  readonly conflicts: number;
}

/** Whose facts they are, and what is known of them. */
export interface SummarySource {
  readonly graph: VaultGraph;
  readonly id: EntityId;
  readonly verdicts: FactVerdicts;
}

/** What is known of the facts of all accounts, kept for each until its notes or a decision change. */
export interface FactSummaries {
  /** The work is in putting the facts together; what is known is there at once. */
  steps(source: SummarySource): Steps<FactSummary>;
  /** The conflicts of an account as far as they are known; null where they are not. Never puts anything together. */
  conflicts(source: SummarySource): readonly FactConflictRow[] | null;
  /** Takes what somebody else has put together; nothing while that is pending. */
  take(source: SummarySource, facts: Facts): void;
}

interface Kept {
  readonly notes: readonly Note[];
  readonly verdicts: FactVerdicts;
  /** For each thing the day on which it was first said. */
  readonly firstSeen: readonly string[];
  readonly conflicts: readonly FactConflictRow[];
}

export function createFactSummaries(ledgers: Ledgers): FactSummaries {
  const kept = new Map<EntityId, Kept>();

  function recall({ graph, id, verdicts }: SummarySource): Kept | null {
    const known = kept.get(id);
    if (!known) return null;
    const isCurrent = haveSame(known.notes, factNotes(graph, id)) && areSame(known.verdicts, verdicts);
    return isCurrent ? known : null;
  }

  function keep({ graph, id, verdicts }: SummarySource, found: Facts): Kept {
    const fresh = {
      notes: factNotes(graph, id),
      verdicts,
      firstSeen: found.rows.flatMap(({ firstSeen }) => firstSeen ?? []),
      conflicts: conflictsOf(found),
    };
    kept.set(id, fresh);
    return fresh;
  }

  function* work(source: SummarySource): Steps<Kept> {
    const notes = factNotes(source.graph, source.id);
    const items: FactItem[] = [];
    for (const note of notes) {
      items.push(...factsIn(source.graph, source.id, note));
      yield;
    }
    yield* ledgers.steps(items);
    const { graph, id, verdicts } = source;
    return keep(
      source,
      entityFacts(graph, id, { newSince: null, today: verdicts.today }, ledgers.reader('known', verdicts)),
    );
  }

  return {
    *steps(source) {
      const { graph, id, verdicts } = source;
      const { firstSeen, conflicts } = recall(source) ?? (yield* work(source));
      const met = contactSummary(graph, id, verdicts.today).met?.date;
      return {
        newFacts: met === undefined ? 0 : firstSeen.filter((day) => day > met).length,
        conflicts: conflicts.length,
      };
    },
    conflicts: (source) => recall(source)?.conflicts ?? null,
    take(source, found) {
      if (!found.isPending && !recall(source)) keep(source, found);
    },
  };
}

/** Notes are immutable: a changed one is another object. */
const haveSame = (some: readonly Note[], others: readonly Note[]): boolean =>
  some.length === others.length && some.every((note, at) => note === others[at]);

/** What was put off, is asked about again on its day. */
const areSame = (one: FactVerdicts, other: FactVerdicts): boolean =>
  one.decisions === other.decisions &&
  (one.today === other.today || !one.decisions.some(({ verdict }) => verdict === 'later'));
