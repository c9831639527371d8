import type { StatementKind } from './note';

/** What the content under a heading may be, as far as the user can name headings for it. */
export type HeadingRole = StatementKind | 'contacts' | 'tasks' | 'fields' | 'roles';

/** The names of the headings of each role, as written; letter case and decoration make no difference. */
export type HeadingNames = Readonly<Record<HeadingRole, readonly string[]>>;

/** Fits the pipeline's notes and the usual conventions of others. In the order to show. */
export const DEFAULT_HEADING_NAMES: HeadingNames = {
  fact: ['Key Facts', 'Key Information', 'Key Info', 'Facts'],
  context: ['Recent Context', 'Recent Activity'],
  topic: ['Topics', 'Topics Discussed', 'Key Topics'],
  decision: ['Decisions', 'Key Decisions', 'Decisions Made'],
  blocker: ['Blockers'],
  opportunity: ['Opportunities'],
  risk: ['Risks'],
  question: ['Open Questions', 'Questions'],
  outcome: ['Outcomes'],
  background: ['Background'],
  contacts: ['Key Contacts', 'Contacts'],
  tasks: [
    'Action Items',
    'Actions',
    'Open Tasks',
    'Tasks',
    'Tasks They Own',
    'Follow-ups',
    'Follow ups',
    'Next Steps',
  ],
  fields: ['Account Status', 'Contact Information', 'Profile'],
  roles: ['Collaborators'],
};

/** What was said better elsewhere in the note is kept under these, and not read as something that the note states. */
export const ARCHIVE_HEADINGS = {
  fact: 'Archived key facts',
  topic: 'Archived topics',
  context: 'Archived recent context',
} as const;

export const HEADING_ROLES = Object.keys(DEFAULT_HEADING_NAMES) as readonly HeadingRole[];

const COMMENT = /<!--[^]*?-->|%%[^]*?%%/g;
const TAG = /(?:^|\s)#[^\s#]+/g;
const DECORATION = /[*_`~=:#[\]]|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\uFE0F]/gu;
/** Words with single spaces between them, as most headings are. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/;
const NUMBERING = /^\d+[.)]\s+/;
const COUNT = /\s\(\d+\)$/;

/**
 * What two headings share that mean the same: their words, in any letter case, without emphasis, emoji, comments,
 * tags, a number before or a count after them, and a closing colon. `''` where no word is left.
 */
export const headingKey = (heading: string): string =>
  PLAIN.test(heading) ? heading.toLowerCase() : wordsIn(heading).toLowerCase();

const wordsIn = (heading: string): string =>
  heading
    .normalize('NFC')
    .replace(COMMENT, ' ')
    .replace(TAG, ' ')
    .replace(DECORATION, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(NUMBERING, '')
    .replace(COUNT, '');
