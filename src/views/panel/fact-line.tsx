import { useState } from 'preact/hooks';
import type { FactRow } from '../../core/dashboard/view-models';
import { dateRange, exactDate, shortDate } from '../format';
import { useTooltip, useView } from '../view-context';
import { ConflictButton, Conflicts } from './fact-conflicts';
import { Superseded, SupersededButton } from './fact-superseded';
import { FactLink, TimesButton, Variants } from './fact-variants';
import { Meta } from './meta';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import { useUniqueId } from '../use-unique-id';

/** What opens below a fact. */
type Part = 'variants' | 'conflicts' | 'superseded';

/** A fact with how often, when and where it was said. */
export function FactLine({ fact, isOwnNote }: { readonly fact: FactRow; readonly isOwnNote: boolean }) {
  const [open, setOpen] = useState<Part | null>(null);
  const listId = useUniqueId();
  return (
    <Row source={fact.source} class="ai-fact">
      <FactContent
        fact={fact}
        isOwnNote={isOwnNote}
        listId={listId}
        open={open}
        onToggle={(part) => setOpen(open === part ? null : part)}
      />
      {open === 'variants' && <Variants id={listId} label="Said as" variants={fact.variants} />}
      {open === 'conflicts' && <Conflicts id={listId} conflicts={fact.conflicts} />}
      {open === 'superseded' && fact.superseded.length > 0 && (
        <Superseded id={listId} superseded={fact.superseded} holding={fact.variants} />
      )}
    </Row>
  );
}

interface FactContentProps {
  readonly fact: FactRow;
  readonly isOwnNote: boolean;
  readonly listId: string;
  readonly open: Part | null;
  readonly onToggle: (part: Part) => void;
}

function FactContent({ fact, isOwnNote, listId, open, onToggle }: FactContentProps) {
  const { textId } = useRow();
  const { today } = useView();
  const { text, under, variants, via, source, isNew, superseded } = fact;
  const [conflict, ...others] = fact.conflicts;
  const lead = (variants.length > 1 || conflict || superseded.length > 0) && (
    <>
      {variants.length > 1 && (
        <TimesButton
          n={variants.length}
          listId={listId}
          isOpen={open === 'variants'}
          onToggle={() => onToggle('variants')}
        />
      )}
      {conflict && (
        <ConflictButton
          fact={fact}
          conflicts={[conflict, ...others]}
          listId={listId}
          isOpen={open === 'conflicts'}
          onToggle={() => onToggle('conflicts')}
        />
      )}
      {superseded.length > 0 && (
        <SupersededButton
          n={superseded.length}
          listId={listId}
          isOpen={open === 'superseded'}
          onToggle={() => onToggle('superseded')}
        />
      )}
    </>
  );
  return (
    <>
      <span class="ai-fact-text" data-past={fact.wasPlannedFor !== null}>
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
      <Meta lead={lead}>
        <Seen fact={fact} />
        {via && <span dir="auto">via {via}</span>}
        {fact.wasPlannedFor !== null && <span>was planned for {shortDate(fact.wasPlannedFor, today)}</span>}
        {fact.aboutOther && <span dir="auto">about {fact.aboutOther.name}?</span>}
        {!isOwnNote && <FactLink source={source} person={fact.person} />}
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
  const { today } = useView();
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
