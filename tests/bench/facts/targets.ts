/** A row of the table of goals. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly atLeast: number;
  readonly aim: number;
  /** Whether less is better. */
  readonly isLimit?: boolean;
  readonly unit?: '%' | 'ms' | '×';
}

const inUnit = (value: number, unit: Target['unit']): string => {
  if (unit === 'ms') return `${value.toFixed(0)} ms`;
  if (unit === '×') return `${value.toFixed(2)} ×`;
  return unit === '%' ? `${(100 * value).toFixed(1)} %` : value.toFixed(3);
};

/** A target as a row for people: met, missed, and whether more than the least was reached. */
export function targetRow({
  what,
  value,
  atLeast,
  aim,
  isLimit = false,
  unit,
}: Target): Record<string, string> {
  const reaches = (goal: number) => (isLimit ? value <= goal : value >= goal);
  const sign = isLimit ? '≤' : '≥';
  const verdict = reaches(aim) ? 'met, and the aim' : 'met';
  return {
    what,
    reached: inUnit(value, unit),
    'at least': `${sign} ${inUnit(atLeast, unit)}`,
    aim: `${sign} ${inUnit(aim, unit)}`,
    verdict: reaches(atLeast) ? verdict : 'MISSED',
  };
}
