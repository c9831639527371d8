import type { FactVariant, SourceLink } from '../../core/dashboard/view-models';
import { number, shortDate } from '../format';
import { useTooltip, useView } from '../view-context';
import { Meta } from './meta';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import { Named } from '../named';

interface TimesButtonProps {
  readonly n: number;
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** `×3`: how often it was said, and in which words. */
export function TimesButton({ n, listId, isOpen, onToggle }: TimesButtonProps) {
  const { tabIndex } = useRow();
  const ref = useTooltip<HTMLButtonElement>(`Said ${n} times`);
  return (
    <button
      ref={ref}
      type="button"
      class="ai-times"
      tabIndex={tabIndex}
      aria-expanded={isOpen}
      aria-controls={isOpen ? listId : undefined}
      onClick={onToggle}
    >
      ×{number(n)}
    </button>
  );
}

/** Where a line stands: the same for the same line. */
export const placeOf = ({ source: { path, line } }: Pick<FactVariant, 'source'>): string => `${path}:${line}`;

interface VariantsProps {
  readonly id: string;
  readonly label: string;
  readonly variants: readonly FactVariant[];
}

/** The words in which something was said, each with its source. */
export function Variants({ id, label, variants }: VariantsProps) {
  return (
    <Named as="ul" id={id} class="ai-rows ai-variants" name={label}>
      {variants.map((variant) => (
        <Row key={placeOf(variant)} source={variant.source} class="ai-line">
          <VariantContent variant={variant} />
        </Row>
      ))}
    </Named>
  );
}

/** The note of a fact: of a person of the account, it says whose it is. */
export function FactLink({
  source,
  person,
}: {
  readonly source: SourceLink;
  readonly person: string | null;
}) {
  if (person === null) return <RowLink source={source} />;
  return <RowLink source={source}>{`${person}’s note`}</RowLink>;
}

function VariantContent({ variant: { text, source, date, via, person } }: { readonly variant: FactVariant }) {
  const { today } = useView();
  const { textId } = useRow();
  return (
    <>
      <NoteText id={textId} text={text} path={source.path} />
      <Meta>
        {date !== null && <time dateTime={date}>{shortDate(date, today)}</time>}
        {via && <span dir="auto">via {via}</span>}
        <FactLink source={source} person={person} />
      </Meta>
    </>
  );
}
