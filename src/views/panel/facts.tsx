import { useId, useMemo, useState } from 'preact/hooks';
import type { FactRow, Facts } from '../../core/dashboard/view-models';
import { count, dateRange, exactDate, number } from '../format';
import { usePanel } from '../panel-context';
import { useTooltip } from '../view-context';
import { TimesButton, Variants } from './fact-variants';
import { Meta } from './meta';
import { MoreButton, useUnfolding } from './more-button';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import { Section, useIsFiltered } from './section';

const SHOWN_AT_FIRST = 5;

interface KeyFactsProps {
  readonly facts: Facts;
  /** The entity's own notes, whose name a fact need not repeat. */
  readonly ownNotes: ReadonlySet<string>;
}

/** What is known, each thing once, what is new first. */
export function KeyFacts({ facts: { rows, total }, ownNotes }: KeyFactsProps) {
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
    >
      {rows.length === 0 && <p class="ai-nothing">No key facts yet.</p>}
      <div ref={unfolding.ref}>
        <ul class="ai-rows">{lines.slice(0, unfolding.shown)}</ul>
      </div>
      <MoreButton button={unfolding.button} />
    </Section>
  );
}

function FactLine({ fact, isOwnNote }: { readonly fact: FactRow; readonly isOwnNote: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <Row source={fact.source} class="ai-fact">
      <FactContent
        fact={fact}
        isOwnNote={isOwnNote}
        listId={listId}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
      />
      {isOpen && <Variants id={listId} variants={fact.variants} />}
    </Row>
  );
}

interface FactContentProps {
  readonly fact: FactRow;
  readonly isOwnNote: boolean;
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function FactContent({ fact, isOwnNote, listId, isOpen, onToggle }: FactContentProps) {
  const { textId } = useRow();
  const { text, under, variants, via, source, isNew } = fact;
  const times = variants.length > 1 && (
    <TimesButton n={variants.length} listId={listId} isOpen={isOpen} onToggle={onToggle} />
  );
  return (
    <>
      <span class="ai-fact-text">
        {isNew && <NewDot />}
        <span id={textId}>
          {under !== null && (
            <span class="ai-muted" dir="auto">
              {under}:{' '}
            </span>
          )}
          <NoteText text={text} path={source.path} />
        </span>
      </span>
      <Meta lead={times}>
        <Seen fact={fact} />
        {via && <span dir="auto">via {via}</span>}
        {!isOwnNote && <RowLink source={source} />}
      </Meta>
      {isOwnNote && <RowLink source={source} isHidden />}
    </>
  );
}

function NewDot() {
  const ref = useTooltip<HTMLSpanElement>('New since the last meeting');
  return (
    <span ref={ref} class="ai-new">
      <span class="ai-only-read">New: </span>
    </span>
  );
}

/** From when to when it was said. */
function Seen({ fact: { firstSeen, lastSeen } }: { readonly fact: FactRow }) {
  const { today } = usePanel();
  const last = lastSeen ?? firstSeen;
  const first = firstSeen ?? last;
  const ref = useTooltip<HTMLSpanElement>(first !== null && last !== null ? seenInFull(first, last) : '');
  if (first === null || last === null) return null;
  return (
    <span ref={ref} class="ai-number">
      {dateRange(first, last, today)}
    </span>
  );
}

const seenInFull = (first: string, last: string): string =>
  first === last ? exactDate(first) : `First on ${exactDate(first)}, last on ${exactDate(last)}`;
