/** What the sections and groups of a dashboard are called, in the panel and on the command line alike. */

/** When a task is due, seen from today. */
export type DueBucket = 'overdue' | 'this-week' | 'later' | 'no-date';

/** Who owes a task. */
export type Side = 'ours' | 'theirs' | 'unassigned';

/** The sections that stay closed until they are wanted. */
export type MoreSectionId =
  'context' | 'opportunities' | 'blockers' | 'decisions' | 'topics' | 'projects' | 'hygiene';

/** In the order to show. */
export const DUE_BUCKETS: readonly DueBucket[] = ['overdue', 'this-week', 'later', 'no-date'];
export const SIDES: readonly Side[] = ['ours', 'theirs', 'unassigned'];

export const DUE_BUCKET_NAMES: Readonly<Record<DueBucket, string>> = {
  overdue: 'Overdue',
  'this-week': 'This week',
  later: 'Later',
  'no-date': 'No date',
};

export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  ours: 'we owe',
  theirs: 'they owe',
  unassigned: 'unassigned',
};

export const MORE_SECTION_NAMES: Readonly<Record<MoreSectionId, string>> = {
  context: 'Recent context',
  opportunities: 'Opportunities',
  blockers: 'Blockers',
  decisions: 'Decisions',
  topics: 'Topics',
  projects: 'Projects',
  hygiene: 'Hygiene',
};

/** In the order to show. */
export const MORE_SECTIONS: readonly MoreSectionId[] = [
  'context',
  'opportunities',
  'blockers',
  'decisions',
  'topics',
  'projects',
  'hygiene',
];
