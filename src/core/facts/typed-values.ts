import { DURATION_RULES, MONEY_RULES, NUMBER_RULES, UNIT_RULES } from './amount-values';
import { BARE_YEAR, CALENDAR_RULES, MONTH, YEAR_RULES } from './calendar-values';
import { ADDRESS_RULES, IDENTIFIER_RULES, LABEL_RULES, NUMBERED } from './label-values';
import { NUMBER_WORD } from './numbers';
import { amountOf, withSharedUnits } from './shared-units';
import type { ValueKind } from './value-kind';
import type { Groups } from './value-rule';

/** A value that a text states, read as what it is: "$1.2m" and "1,200,000 dollars" are one. */
export interface TypedValue {
  readonly kind: ValueKind;
  /** The same for the same value, however it is written. */
  readonly value: string;
  /** The number as it is written, without unit and scale: 2.8 of "€2.8m"; null of what is no amount. */
  readonly amount: number | null;
  readonly start: number;
  readonly end: number;
}

/** The first rule that reads some characters has them. */
const RULES = [
  ...ADDRESS_RULES,
  ...CALENDAR_RULES,
  ...DURATION_RULES,
  ...MONEY_RULES,
  ...YEAR_RULES,
  ...LABEL_RULES,
  ...IDENTIFIER_RULES,
  ...UNIT_RULES,
  BARE_YEAR,
  ...NUMBER_RULES,
];

/** What stands before the inside of a word or a number. */
const IN_WORD = /[\p{L}\p{N}]$|\p{N}[.,]$/u;
const MAY_HOLD_VALUE = new RegExp(
  `\\d|${NUMBER_WORD}|(?:${NUMBERED})s? [a-z](?![a-z])|(?:^|[^a-z])[a-z]-[a-z]|day|week|month|hour|year|annu|tomorrow|daily|quarter|noon|midday|midnight|twice|dozen|\\.(?:com|net|org|io|ai|dev|co|eu|example|de|fr|no|se)|${MONTH}`,
  'i',
);

/** The values of a plain statement, in their order. */
export function readValues(text: string): readonly TypedValue[] {
  if (!MAY_HOLD_VALUE.test(text)) return [];
  let rest = text;
  const found: TypedValue[] = [];
  for (const { pattern, read, isTail } of RULES) {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const all = String(args[0]);
      const at = args.findIndex((each, index) => index > 0 && typeof each === 'number');
      // A value begins where a word could. (Looking behind is what older browsers cannot do in a pattern.)
      if (IN_WORD.test(rest.slice(Math.max(0, Number(args[at]) - 2), Number(args[at])))) return all;
      const values = read(args.slice(0, at) as Groups);
      if (values === null) return all;
      const end = Number(args[at]) + all.length;
      const length = isTail ? String(args[1]).length : all.length;
      for (const [kind, value] of values)
        found.push({ kind, value, amount: amountOf(kind, all), start: end - length, end });
      // What was read is no word any more, and every place stays where it was.
      return all.slice(0, all.length - length) + '\0'.repeat(length);
    });
  }
  return withSharedUnits(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}
