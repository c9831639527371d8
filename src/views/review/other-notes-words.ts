import { givenName } from '../../core/model/note-path';
import type { OtherNote } from '../../core/review/other-notes';
import { count } from '../format';

/** What a merge means for the notes that are not shown, as sentences; none where it is about the shown one alone. */
export function otherNotesWords(others: readonly OtherNote[]): readonly string[] {
  const kept = others.find(({ hasKept }) => hasKept);
  const staying = others.filter(({ merged, isReworded }) => merged === 0 && !isReworded);
  const changed = others.filter((each) => !staying.includes(each));
  const why = 'lines never move from one note to another';
  return [
    ...(kept ? [`The kept line stands in ${givenName(kept.path)}. A line stays here as well: ${why}.`] : []),
    ...changed.map(changedWords),
    ...stayingWords(staying, kept ? '' : `: ${why}`),
  ];
}

function changedWords({ path, merged, isReworded }: OtherNote): string {
  const lines = `${count(merged, 'line')} ${merged === 1 ? 'is' : 'are'} merged, too`;
  const what = [...(merged > 0 ? [lines] : []), ...(isReworded ? ['the kept line gets its new words'] : [])];
  return `In ${givenName(path)}, ${what.join(', and ')}.`;
}

function stayingWords([first, ...rest]: readonly OtherNote[], why: string): readonly string[] {
  if (!first) return [];
  const name = givenName(first.path);
  if (rest.length === 0) return [`This merge leaves ${name} as it is${why}.`];
  return [`This merge leaves ${name} and ${count(rest.length, 'other note')} as they are${why}.`];
}
