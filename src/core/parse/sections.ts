import type { StatementKind } from '../model/note';

/** What the content under a heading is. */
export type SectionRole =
  StatementKind | 'contacts' | 'topic-paragraph' | 'fields' | 'roles' | 'tasks' | 'related';

const HEADINGS: ReadonlyMap<string, SectionRole> = new Map(
  Object.entries<SectionRole>({
    'key facts': 'fact',
    'key information': 'fact',
    'key info': 'fact',
    facts: 'fact',
    'recent context': 'context',
    'recent activity': 'context',
    topics: 'topic',
    'topics discussed': 'topic',
    'key topics': 'topic',
    decisions: 'decision',
    'key decisions': 'decision',
    'decisions made': 'decision',
    blockers: 'blocker',
    opportunities: 'opportunity',
    risks: 'risk',
    'open questions': 'question',
    questions: 'question',
    outcomes: 'outcome',
    background: 'background',
    'key contacts': 'contacts',
    contacts: 'contacts',
    'account status': 'fields',
    'contact information': 'fields',
    profile: 'fields',
    collaborators: 'roles',
    'action items': 'tasks',
    actions: 'tasks',
    'open tasks': 'tasks',
    tasks: 'tasks',
    'tasks they own': 'tasks',
    'follow-ups': 'tasks',
    'follow ups': 'tasks',
    'next steps': 'tasks',
    related: 'related',
    'related customers': 'related',
    projects: 'related',
  }),
);

const DECORATION = /[*_`:#]|[\p{Extended_Pictographic}\uFE0F]/gu;

/** The role of a heading in any letter case and level, with or without emphasis, emoji and a closing colon. */
export function sectionRole(heading: string): SectionRole | null {
  return HEADINGS.get(heading.replace(DECORATION, '').trim().toLowerCase().replace(/\s+/g, ' ')) ?? null;
}
