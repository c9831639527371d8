import type { Engine, FactEntry, FactScope, FactSection } from '../core/engine';
import { KIND_OF_SECTION } from '../core/engine/fact-sections';
import { clusterSteps, type Clustering } from '../core/facts/cluster-texts';
import { groupsBySubject, haveOtherSubjects } from '../core/facts/subject-entries';
import { profileOf } from '../core/facts/text-profile';
import { finishInSlices } from '../core/index/slices';
import { byPlace } from '../core/model/order';
import { isLabel } from '../core/parse/provenance';
import type { Scheduler } from '../core/ports';
import { createFactNames } from '../core/facts/fact-refs';
import type { ReviewFact } from '../core/review/review-fact';
import type { ReviewFacts } from '../core/review/review-queue';

interface FactSources {
  readonly engine: Pick<Engine, 'statements' | 'note' | 'revision'>;
  readonly scheduler: Scheduler;
  /** Called when it is known how many there are. */
  readonly onCount: (count: number) => void;
}

/** What a scope has to review, compared in time slices; undefined where the index has changed before it was done. */
export async function findReviewFacts(
  { engine, scheduler, onCount }: FactSources,
  scope: FactScope,
  section: FactSection,
): Promise<ReviewFacts | undefined> {
  const began = engine.revision;
  const facts = factsOf(engine, engine.statements(scope, section));
  onCount(facts.length);
  const clustering = await finishInSlices(
    clusterSteps(facts, profileOf(KIND_OF_SECTION[section])),
    scheduler,
    () => engine.revision === began,
  );
  return clustering && placed(facts, clustering);
}

function placed(facts: readonly ReviewFact[], { clusters, conflicts }: Clustering): ReviewFacts {
  return {
    facts,
    clusters: clusters.flatMap((places) => groupsBySubject(places.flatMap((at) => facts[at] ?? []))),
    conflicts: conflicts.flatMap(({ a, b, kind }) => {
      const [one, other] = [facts[a], facts[b]];
      return one && other && !haveOtherSubjects(one, other) ? { a: one, b: other, kind } : [];
    }),
  };
}

/** Statements as facts of a review. A label of others is none: what is listed under it says it. */
function factsOf(engine: Pick<Engine, 'note'>, entries: readonly FactEntry[]): readonly ReviewFact[] {
  const nameOf = createFactNames();
  const inOrder = [...entries].sort(byPlace);
  const parents = new Set(inOrder.map(({ path, parent }) => `${path}:${parent}`));
  return inOrder.flatMap((entry): ReviewFact | [] => {
    const { path, line, text, under, isDetail = false, date, via, subject = null } = entry;
    const ref = nameOf(path, text);
    if (isLabel(text) && parents.has(`${path}:${line}`)) return [];
    const title = engine.note(path)?.note.title ?? path;
    return { path, line, text, under, isDetail, title, date, via, subject, ref };
  });
}
