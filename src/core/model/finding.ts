import type { SourceLine } from './source-span';

/** What can be wrong with a note. Rules are stable names: the command line prints them and users filter by them. */
export type FindingRule =
  | 'front-matter-invalid'
  | 'front-matter-unclosed'
  | 'front-matter-misplaced'
  | 'front-matter-duplicate-key'
  | 'front-matter-type'
  | 'empty-note'
  | 'unreadable'
  | 'damaged-text'
  | 'null-character'
  | 'merge-conflict'
  | 'unclosed-block'
  | 'invalid-date'
  | 'misfiled';

/** Something wrong with a note, said in one sentence, with the line where the user can see it. */
export interface Finding extends SourceLine {
  readonly rule: FindingRule;
  readonly message: string;
}
