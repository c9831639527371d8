import { addMonths } from './calendar-date';

/** How far back a relationship map looks: so many months, or to the first note. */
export type MapPeriod = '3m' | '6m' | '12m' | 'all';

export const MAP_PERIODS: readonly MapPeriod[] = ['3m', '6m', '12m', 'all'];

const MONTHS: Readonly<Record<MapPeriod, number | null>> = { '3m': 3, '6m': 6, '12m': 12, all: null };

/** The first day of a period that ends `today`; null where it has no beginning. */
export function periodStart(period: MapPeriod, today: string): string | null {
  const months = MONTHS[period];
  return months === null ? null : addMonths(today, -months);
}
