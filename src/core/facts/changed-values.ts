import type { Token } from './read-statement';
import { stemOf } from './stem';
import { sameAround } from './surroundings';
import { mayBeOne } from './told-values';
import type { TypedValue } from './typed-values';
import type { WeighedStatement } from './weigh-terms';

/** So much of what stands around a value has to be the same here and there; a bare number may count anything. */
const SAME_THING = 0.2;
const SAME_NUMBER = 0.35;

/** Values that a statement says to have been, and to be now. */
export interface ChangedValues {
  readonly former: readonly Token[];
  readonly present: readonly Token[];
}

/** What stands before a value that holds no more: "instead of the 185,000 estimated", "3,086, not 3,140". */
const NO_MORE =
  /(?:\b(?:instead of|rather than|no longer|formerly|previously|originally)(?: (?:the|about|around|an?))*(?: \p{Ll}+)?|, not(?: the)?) $/iu;
const FROM = /\b(?:from|down from|up from)(?: (?:about|around))? $/iu;
const TO = /\b(?:to|until|till)(?: (?:about|around))? $/iu;
/** Without one of these, "from June to August" is how long something takes. */
const CHANGES: ReadonlySet<string> = new Set(
  'move shift slip postpone delay reschedule change push bring fall drop cut rise increase grow reduce lower raise go extend down up shrink climb decrease now'
    .split(' ')
    .map(stemOf),
);

/** Reads what a statement says of values that changed. */
export function readChanges({ tokens, reading: { said, words } }: WeighedStatement): ChangedValues {
  const values = tokens.filter(({ value }) => value !== null && value.kind !== 'label');
  const behind = (pattern: RegExp): readonly Token[] =>
    values.filter(({ start }) => pattern.test(said.slice(Math.max(0, start - 40), start)));
  const [from, to] = [behind(FROM), behind(TO)];
  const isMoved = words.some(({ stem }) => CHANGES.has(stem));
  const moved = isMoved
    ? from.filter((one) => to.some((other) => one.value?.kind === other.value?.kind))
    : [];
  const former = [...behind(NO_MORE), ...moved];
  return { former, present: values.filter((value) => !former.includes(value)) };
}

/** "From 22 to 41" and "to 41 from 22": the two values, what was before first. */
function movesIn({ tokens, reading: { said } }: WeighedStatement): readonly string[] {
  const behind = (pattern: RegExp): readonly Token[] =>
    tokens.filter(
      ({ value, start }) => value !== null && pattern.test(said.slice(Math.max(0, start - 20), start)),
    );
  return behind(FROM).flatMap((from) =>
    behind(TO).flatMap((to) => (from.value?.kind === to.value?.kind ? [`${from.stem} ${to.stem}`] : [])),
  );
}

/** Whether a value changes from one to the other here, and the other way round there. */
export function areChangesReversed(a: WeighedStatement, b: WeighedStatement): boolean {
  if (![...a.valuesByKind.values()].some(({ size }) => size > 1)) return false;
  const there = new Set(movesIn(b));
  return movesIn(a).some((change) => there.has(change.split(' ').reverse().join(' ')));
}

const isTold = (value: TypedValue | null, { reading: { values } }: WeighedStatement): boolean =>
  value !== null && values.some((each) => mayBeOne(value, each));

/** Whether one of two statements says that a value of the other holds no more, and which one does now. */
export function tellsChange(
  a: WeighedStatement,
  b: WeighedStatement,
  matched: ReadonlySet<string>,
  changesIn: (statement: WeighedStatement) => ChangedValues,
): boolean {
  const tells = (later: WeighedStatement, earlier: WeighedStatement): boolean => {
    const { former, present } = changesIn(later);
    if (former.length === 0) return false;
    const past = new Set(changesIn(earlier).former.map(({ stem }) => stem));
    return former.some((was) =>
      earlier.tokens.some(
        (told) =>
          told.stem === was.stem &&
          !past.has(told.stem) &&
          present.some(({ value }) => value?.kind === was.value?.kind && !isTold(value, earlier)) &&
          sameAround(later, was.start, earlier, told.start, matched) >=
            (was.value?.kind === 'number' ? SAME_NUMBER : SAME_THING),
      ),
    );
  };
  return tells(a, b) || tells(b, a);
}
