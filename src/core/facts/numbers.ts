const COUNTED =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = new Map([
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
]);
/** A number in words, as a part of a pattern. */
export const WORD_NUMBER = `(${[...COUNTED, ...TENS.keys()].join('|')})`;
/** "One" is a number before a unit; elsewhere it may stand for anything: "one of them". */
export const UNIT_NUMBER = `(one|${[...COUNTED, ...TENS.keys()].join('|')})`;

/** `1,200` and `1 200` are 1200; `1,2` and `1.2` are 1.2. */
export function numberOf(written: string | undefined): number {
  const text = (written ?? '').toLowerCase();
  const counted = COUNTED.indexOf(text);
  if (counted >= 0) return counted + 2;
  if (text === 'one') return 1;
  const tens = TENS.get(text);
  if (tens !== undefined) return tens;
  const grouped = /^\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?$/.test(text);
  return Number(grouped ? text.replace(/[,' ]/g, '') : text.replace(',', '.'));
}

/** A number as a key: the same for the same, however it was worked out. */
export const rounded = (value: number): string => String(Number(value.toPrecision(9)));
