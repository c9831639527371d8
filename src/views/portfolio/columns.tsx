import type { PortfolioRow } from '../../core/dashboard/portfolio/portfolio-model';
import { PORTFOLIO_COLUMNS, type PortfolioColumn } from '../../core/model/portfolio-query';
import { ago, exactDate, number } from '../format';
import { useTooltip } from '../view-context';
import { Spark } from './spark';

/** What stands in a cell of numbers, and what it is called where no heading stands above it. */
interface NumberColumn {
  readonly label: string;
  /** Null while it is being counted. */
  readonly valueOf: (row: PortfolioRow) => number | null;
}

const NUMBERS: Readonly<Partial<Record<PortfolioColumn, NumberColumn>>> = {
  'we-owe': { label: 'we owe', valueOf: ({ weOwe }) => weOwe },
  'they-owe': { label: 'they owe', valueOf: ({ theyOwe }) => theyOwe },
  overdue: { label: 'overdue', valueOf: ({ overdue }) => overdue },
  proposed: { label: 'proposed', valueOf: ({ proposed }) => proposed },
  people: { label: 'people', valueOf: ({ people }) => people },
  'new-facts': { label: 'new facts', valueOf: ({ facts }) => facts?.newFacts ?? null },
};

const NOTHING: NumberColumn = { label: '', valueOf: () => null };

/** The columns that are shown, in their order. */
export const shownColumns = (hidden: ReadonlySet<PortfolioColumn>): readonly PortfolioColumn[] =>
  PORTFOLIO_COLUMNS.filter((column) => !hidden.has(column));

/** The numbers that are shown, in words: `4 we owe`. What is nothing, or not counted yet, is left out. */
export const numberWords = (row: PortfolioRow, columns: readonly PortfolioColumn[]): readonly string[] =>
  columns.flatMap((column) => {
    const { label, valueOf } = NUMBERS[column] ?? NOTHING;
    const value = valueOf(row);
    return value === null || value === 0 ? [] : [`${number(value)} ${label}`];
  });

interface CellProps {
  readonly column: PortfolioColumn;
  readonly row: PortfolioRow;
  /** Its place in the table, from 1. */
  readonly at: number;
  readonly busiest: number;
}

export function Cell({ column, row, at, busiest }: CellProps) {
  if (column === 'met') return <Met row={row} at={at} />;
  if (column === 'activity') return <Spark weeks={row.weeks} busiest={busiest} at={at} />;
  const { label, valueOf } = NUMBERS[column] ?? NOTHING;
  const value = valueOf(row);
  return (
    <span
      role="gridcell"
      class="ai-port-cell ai-port-number"
      aria-colindex={at}
      data-column={column}
      data-label={label}
      data-zero={value === 0}
      aria-busy={value === null}
    >
      {value === null ? '…' : number(value)}
    </span>
  );
}

function Met({ row: { met }, at }: Pick<CellProps, 'row' | 'at'>) {
  // As a tooltip is the name of its element, it begins with what is seen in it.
  const ref = useTooltip<HTMLTimeElement>(
    met ? `${ago(met.days)}, ${exactDate(met.date)}: ${met.note.title}` : '',
  );
  const cell = {
    role: 'gridcell',
    class: 'ai-port-cell',
    'aria-colindex': at,
    'data-column': 'met',
  } as const;
  if (!met) return <span {...cell}>never</span>;
  return (
    <time {...cell} ref={ref} dateTime={met.date}>
      {ago(met.days)}
    </time>
  );
}
