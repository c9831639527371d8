import type { PortfolioRow } from '../../core/dashboard/portfolio/portfolio-model';

/** More of them would be no help to see what is pressing. A narrow list shows one less. */
const SHOWN = 2;

interface SignalChipsProps {
  readonly id: string;
  readonly row: PortfolioRow;
  /** The place of their cell in the table, from 1. */
  readonly at: number;
}

/** Why an account needs somebody, the most severe first. */
export function SignalChips({ id: cellId, row: { signals }, at }: SignalChipsProps) {
  const { length } = signals;
  return (
    <span
      // No tooltip of Obsidian's: it would be the name of the cell, instead of what is seen in it.
      title={signals.map(({ label }) => label).join('\n')}
      id={cellId}
      role="gridcell"
      class="ai-port-cell ai-port-signals"
      aria-colindex={at}
      data-column="needs-me"
    >
      {signals.slice(0, SHOWN).map(({ id, tone, chip }) => (
        <span key={id} class="ai-chip" data-tone={tone}>
          {chip}
        </span>
      ))}
      {length > 1 && (
        <span
          class="ai-times ai-port-rest"
          data-rest={length > SHOWN ? `+${length - SHOWN}` : undefined}
          data-few={`+${length - 1}`}
        />
      )}
    </span>
  );
}
