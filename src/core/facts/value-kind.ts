/** What kind of value it is, with its unit where there is one: `money-eur`, `date`, `duration-day`, `number-tb` … */
export type ValueKind = string;

/** Of these there are several in nearly every sentence, each of something else. */
export const isLooseKind = (kind: ValueKind): boolean =>
  /^(?:number|year|weekday|time|frequency)$/.test(kind);

/** Whether a value is a number of something. */
export const isAmountKind = (kind: ValueKind): boolean => /^(?:duration-|number|money-|percent$)/.test(kind);

export const isMoneyKind = (kind: ValueKind): boolean => kind.startsWith('money-');
