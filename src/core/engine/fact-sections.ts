import type { StatementKind } from '../model/note';

/** The sections that are asked for by name, and what stands in each. */
export const KIND_OF_SECTION = {
  'key facts': 'fact',
  topics: 'topic',
  'recent context': 'context',
} as const satisfies Readonly<Record<string, StatementKind>>;

export type FactSection = keyof typeof KIND_OF_SECTION;
