import type { Note } from '../model/note';
import type { SourceLink } from './view-models';

export { entityRef } from '../graph/entity-ref';

export const noteLink = (note: Note, line = 0): SourceLink => ({ path: note.path, line, title: note.title });
