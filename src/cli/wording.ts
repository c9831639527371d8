/** `1,240`. */
export const number = (value: number): string => value.toLocaleString('en');

/** `1 note`, `1,240 notes`; `many` where the plural is not `one` with an s. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** How long ago: `today`, `12 d`; a day to come is `in 3 d`. */
export function ago(days: number): string {
  if (days === 0) return 'today';
  return days < 0 ? `in ${-days} d` : `${days} d`;
}

/** A place as terminals and editors make it clickable, with its zero-based line as editors count. */
export const place = ({ path, line }: { readonly path: string; readonly line: number }): string =>
  `${path}:${line + 1}`;
