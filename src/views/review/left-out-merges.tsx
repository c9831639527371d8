import type { LeftOut } from '../../core/review/left-out';
import { givenName } from '../../core/model/note-path';
import { number } from '../format';
import { NoteLink } from '../panel/note-link';
import { leftOutTitle, leftOutWords } from './review-words';

/** The rest is only counted. */
const MOST = 3;

/** Merges of the note that are not made, each with its lines and why. */
export function LeftOutMerges({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  const rest = leftOut.length - MOST;
  return (
    <div class="ai-review-left-out">
      <p>
        <b>{leftOutTitle(leftOut.length)}</b>
      </p>
      <ul>
        {leftOut.slice(0, MOST).map((each) => (
          <li key={`${each.line} ${each.kept}`}>
            <span dir="auto">{leftOutWords(each)}.</span>{' '}
            <NoteLink source={{ path: each.path, line: each.line, title: givenName(each.path) }}>
              {`Line ${number(each.line + 1)}`}
            </NoteLink>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{number(rest)} more</p>}
    </div>
  );
}
