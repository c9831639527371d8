/** A line of a note: where something was read. `line` is zero-based. */
export interface SourceLine {
  readonly path: string;
  readonly line: number;
}

/**
 * A line that may be written to. `text` is the exact line as it was read, without its line ending; `ordinal`
 * counts the identical lines above it in the note, so that one of several identical lines can be addressed.
 */
export interface SourceSpan extends SourceLine {
  readonly text: string;
  readonly ordinal: number;
  /** How many lines of the note read the same, this one included, where that was counted. */
  readonly copies?: number;
}

/** Names a task by what its line says, so that it is found again where lines above it have come or gone. */
export const lineKey = ({ path, text, ordinal }: SourceSpan): string => `${path}\n${ordinal}\n${text}`;
