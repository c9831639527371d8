import type { FactVariant, SupersededFact } from '../../core/dashboard/view-models';
import type { FactDecision } from '../../core/settings';
import { number, shortDate } from '../format';
import { useView } from '../view-context';
import { plainText } from '../plain-text';
import { UndoButton } from './ask';
import { placeOf } from './fact-variants';
import { Meta } from './meta';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import { Named } from '../named';

interface SupersededButtonProps {
  readonly n: number;
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** `1 superseded`: what this fact replaces, as the user has said. */
export function SupersededButton({ n, listId, isOpen, onToggle }: SupersededButtonProps) {
  const { tabIndex } = useRow();
  return (
    <button
      type="button"
      class="ai-times"
      tabIndex={tabIndex}
      aria-expanded={isOpen}
      aria-controls={isOpen ? listId : undefined}
      onClick={onToggle}
    >
      {number(n)} superseded
    </button>
  );
}

interface SupersededProps {
  readonly id: string;
  readonly superseded: readonly SupersededFact[];
  /** The lines of the fact that they stand under. */
  readonly holding: readonly FactVariant[];
}

/** What does not hold any more, each with what replaces it and the way to take that back. */
export function Superseded({ id, superseded, holding }: SupersededProps) {
  const own = new Set(holding.map(placeOf));
  return (
    <Named as="ul" id={id} class="ai-rows ai-variants" name="Marked as superseded">
      {superseded.map((fact) => (
        <Row key={placeOf(fact)} source={fact.source} class="ai-line" isLeaving>
          <SupersededContent fact={fact} isByOwn={own.has(placeOf(fact.by))} />
        </Row>
      ))}
    </Named>
  );
}

function SupersededContent({ fact, isByOwn }: { readonly fact: SupersededFact; readonly isByOwn: boolean }) {
  const { today } = useView();
  const { textId } = useRow();
  const { text, source, date, via, by, decision } = fact;
  const byWhat = isByOwn ? 'this' : `“${plainText(by.text)}”`;
  const on = by.date === null ? '' : ` on ${shortDate(by.date, today)}`;
  return (
    <>
      <span class="ai-superseded">
        <NoteText id={textId} text={text} path={source.path} />
      </span>
      <TakeBack decision={decision} text={text} />
      <Meta>
        {date !== null && <time dateTime={date}>{shortDate(date, today)}</time>}
        {via && <span dir="auto">via {via}</span>}
        <span dir="auto">
          superseded by {byWhat}
          {on}
        </span>
        <RowLink source={source} />
      </Meta>
    </>
  );
}

function TakeBack({ decision, text }: { readonly decision: FactDecision; readonly text: string }) {
  const { actions, announce } = useView();
  const { takeBackFact } = actions;
  if (!takeBackFact) return null;
  const takeBack = (): void => {
    takeBackFact(decision);
    announce(`Taken back. This holds again: ${plainText(text)}`);
  };
  return (
    <UndoButton
      askKey={`fact ${text}`}
      text="Take back"
      label={`Take back that this is superseded: ${plainText(text)}`}
      onClick={takeBack}
    />
  );
}
