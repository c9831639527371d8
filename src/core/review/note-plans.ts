import type { SectionRoles } from '../parse/sections';
import type { FactDecision, Settings } from '../settings';
import { factKey } from '../facts/fact-refs';
import type { ReviewFact } from './review-fact';
import { readSectionItems, type NoteItems } from './section-items';
import { tidyPlan, type TidyKind, type TidyPlan } from './tidy-plan';

/** What the notes of a review become, worked out where something of it has changed. */
export interface NotePlans {
  /** The text of a note as it stands. Read again, all that was worked out of it is forgotten. */
  setText(path: string, text: string): void;
  /** Null where the text is not known. */
  planOf(path: string, decisions: readonly FactDecision[]): TidyPlan | null;
  /** The paragraph that a fact begins with, as its note has it; null where it is not known. */
  lineOf(fact: ReviewFact): string | null;
}

interface PlanRules {
  readonly kind: TidyKind;
  readonly roleOf: SectionRoles;
  readonly mergedLines: () => Settings['mergedLines'];
  readonly titleOf: (path: string) => string;
}

/** Decided, and with what is being decided. */
const KEPT_PLANS = 2;

export function createNotePlans({ kind, roleOf, mergedLines, titleOf }: PlanRules): NotePlans {
  const texts = new Map<string, string>();
  const plans = new Map<string, readonly { readonly key: string; readonly plan: TidyPlan }[]>();
  const read = new Map<string, NoteItems>();

  function itemsOf(path: string, text: string): NoteItems {
    const items = read.get(path) ?? readSectionItems(path, text, kind, roleOf);
    read.set(path, items);
    return items;
  }

  return {
    setText(path, text) {
      texts.set(path, text);
      plans.delete(path);
      read.delete(path);
    },
    planOf(path, decisions) {
      const text = texts.get(path);
      if (text === undefined) return null;
      const own = decisions.filter(
        ({ verdict, facts }) => verdict === 'merge' && facts.some((fact) => fact.path === path),
      );
      const key = JSON.stringify([mergedLines(), own]);
      const known = plans.get(path) ?? [];
      const found = known.find((each) => each.key === key);
      if (found) return found.plan;
      const plan = tidyPlan(
        { ...{ path, text, kind, roleOf, titleOf }, decisions: own, mergedLines: mergedLines() },
        itemsOf(path, text),
      );
      plans.set(path, [{ key, plan }, ...known].slice(0, KEPT_PLANS));
      return plan;
    },
    lineOf({ path, ref }) {
      const text = texts.get(path);
      return text === undefined ? null : (itemsOf(path, text).byKey.get(factKey(ref))?.paragraph ?? null);
    },
  };
}
