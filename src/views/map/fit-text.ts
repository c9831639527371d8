/** How wide a text is drawn, in pixels: as a name, or as the smaller line beneath one. */
export type MeasureText = (text: string, as: 'name' | 'detail') => number;

/** The longest start of a text that fits with an ellipsis; the text itself where it fits. */
export function fitText(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  // Cut between characters as people see them: half of a pair, or a letter without its mark, is none.
  const letters = Array.from(text);
  let [fits, tooLong] = [0, letters.length];
  // One or two letters of another word tell nothing.
  const cut = (count: number): string =>
    `${letters
      .slice(0, count)
      .join('')
      .replace(/\s+\S{0,2}$/, '')}…`;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (measure(cut(middle)) <= width) fits = middle;
    else tooLong = middle;
  }
  return cut(fits);
}

/** A name in a width: whole, else with the initial of its last word (`Dana W.`), else its start. */
export function fitName(name: string, width: number, measure: (text: string) => number): string {
  if (measure(name) <= width) return name;
  const words = name.split(' ').filter((word) => word !== '');
  const [first] = words;
  const initial = Array.from(words.at(-1) ?? '')[0];
  const short = words.length > 1 && first && initial ? `${first} ${initial}.` : name;
  return fitText(short, width, measure);
}

/** A role in a width: whole, else what stands before its first comma, else its start. */
export function fitRole(role: string, width: number, measure: (text: string) => number): string {
  if (measure(role) <= width) return role;
  return fitText(role.split(/\s*[,;(]/)[0] || role, width, measure);
}
