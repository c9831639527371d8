import type { DiffHunk, DiffLine, NoteDiff } from '../../core/edits/change-diff';

/** What the two sides of a difference are called: `Was` and `Will be`, `Written` and `Now`. */
export interface DiffSides {
  readonly before: string;
  readonly after: string;
}

/** The lines that differ in one note, each with its side and number; the words that differ are marked. */
export function NoteDiffLines({ diff, sides }: { readonly diff: NoteDiff; readonly sides: DiffSides }) {
  return (
    <div class="ai-diff">
      {diff.hunks.map((hunk, index) => (
        <Hunk key={index} hunk={hunk} sides={sides} />
      ))}
    </div>
  );
}

function Hunk({ hunk: { before, after }, sides }: { readonly hunk: DiffHunk; readonly sides: DiffSides }) {
  return (
    <div class="ai-diff-hunk">
      {before.map((line) => (
        <Line key={`before ${line.line}`} line={line} side="before" label={sides.before} />
      ))}
      {after.map((line) => (
        <Line key={`after ${line.line}`} line={line} side="after" label={sides.after} />
      ))}
      {/* That there was nothing before a new line goes without saying. */}
      {after.length === 0 && (
        <p class="ai-diff-none">
          {sides.after}: <i>nothing</i>
        </p>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: DiffLine;
  readonly side: 'before' | 'after';
  readonly label: string;
}

function Line({ line, side, label }: LineProps) {
  const Mark = side === 'before' ? 'del' : 'ins';
  return (
    <p class="ai-diff-line" data-side={side}>
      <span class="ai-diff-place">
        {label}, line {line.line + 1}
      </span>
      <span class="ai-diff-text" dir="auto">
        {line.parts.map(({ text, changed }, index) => (changed ? <Mark key={index}>{text}</Mark> : text))}
      </span>
    </p>
  );
}
