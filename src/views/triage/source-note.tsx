import type { SourceLine } from '../../core/model/source-span';
import { NoteLink } from '../panel/note-link';

interface SourceNoteProps {
  readonly source: SourceLine;
  /** What it is called, with its day. */
  readonly name: string;
}

/** A link to the line of a note. */
export const SourceNote = ({ source: { path, line }, name }: SourceNoteProps) => (
  <NoteLink source={{ path, line, title: name }} />
);
