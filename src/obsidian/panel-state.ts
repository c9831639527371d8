import * as z from 'zod/mini';
import { CLOSED_AT_FIRST, type SectionId } from '../views/panel-model';
import type { NavigationState } from './panel-navigation';

/** What Obsidian's workspace file remembers of a panel. */
export interface PanelState extends NavigationState {
  readonly closedSections: ReadonlySet<SectionId>;
  /** The day from which the panel asks again who the vault's owner is; null where it was not put off. */
  readonly askOwnerAgain: string | null;
}

const entity = z.templateLiteral([z.enum(['account', 'person', 'project', 'forum']), ':', z.string()]);
/** Spelled out as an object, so that the compiler misses none. */
const SECTIONS: { readonly [Id in SectionId]: Id } = {
  actions: 'actions',
  people: 'people',
  facts: 'facts',
  timeline: 'timeline',
  context: 'context',
  opportunities: 'opportunities',
  blockers: 'blockers',
  decisions: 'decisions',
  topics: 'topics',
  projects: 'projects',
  hygiene: 'hygiene',
  identity: 'identity',
};
const schema = z.object({
  pinned: z.catch(z.nullable(z.object({ entity: z.nullable(entity), note: z.nullable(z.string()) })), null),
  listChoice: z.catch(z.nullable(entity), null),
  closedSections: z.catch(z.array(z.enum(SECTIONS)), [...CLOSED_AT_FIRST]),
  askOwnerAgain: z.catch(z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), null),
});

/** The state out of a workspace file, which anybody may have edited: what does not fit takes its default. */
export function readPanelState(stored: unknown): PanelState {
  const parsed = schema.safeParse(stored ?? {});
  const { closedSections, ...state } = parsed.success ? parsed.data : schema.parse({});
  return { ...state, closedSections: new Set(closedSections) };
}

/** The state as plain data, to be stored. */
export const storedPanelState = ({ closedSections, ...state }: PanelState): Record<string, unknown> => ({
  ...state,
  closedSections: [...closedSections],
});
