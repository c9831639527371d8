import { useMemo } from 'preact/hooks';
import type { EntityId } from '../../core/model/entities';
import type { Facts } from '../../core/dashboard/view-models';
import { count, number } from '../format';
import { FactLine } from './fact-line';
import { usePanel } from '../panel-context';
import { MoreButton, useUnfolding } from './more-button';
import { Section, useIsFiltered } from './section';

const SHOWN_AT_FIRST = 5;

interface KeyFactsProps {
  readonly facts: Facts;
  /** Whose facts can be reviewed; null where only notes can. */
  readonly account: EntityId | null;
  /** The entity's own notes, whose name a fact need not repeat. */
  readonly ownNotes: ReadonlySet<string>;
}

/** What is known, each thing once, what is new first. */
export function KeyFacts({ facts: { rows, total }, account, ownNotes }: KeyFactsProps) {
  const { actions } = usePanel();
  const unfolding = useUnfolding(rows.length, SHOWN_AT_FIRST);
  const lines = useMemo(
    () =>
      rows.map((fact) => <FactLine key={fact.key} fact={fact} isOwnNote={ownNotes.has(fact.source.path)} />),
    [rows, ownNotes],
  );
  const isFiltered = useIsFiltered();
  if (isFiltered && rows.length === 0) return null;
  const isFolded = rows.length < total;
  return (
    <Section
      id="facts"
      title="Key facts"
      count={isFolded ? `${number(rows.length)} of ${number(total)}` : number(total)}
      {...(isFolded && { countLabel: `${count(rows.length, 'fact')}, told in ${count(total, 'line')}` })}
      aside={
        account !== null &&
        isFolded && (
          <button
            type="button"
            class="ai-more"
            aria-label="Review what says the same"
            onClick={() => actions.reviewFacts(account)}
          >
            Review
          </button>
        )
      }
    >
      {rows.length === 0 && <p class="ai-nothing">No key facts yet.</p>}
      <div ref={unfolding.ref}>
        <ul class="ai-rows">{lines.slice(0, unfolding.shown)}</ul>
      </div>
      <MoreButton button={unfolding.button} />
    </Section>
  );
}
