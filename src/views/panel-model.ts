import type {
  AccountRow,
  Dashboard,
  EntityRef,
  Identity,
  IndexStatus,
  MoreSection,
  OwnerQuestion,
  SourceLink,
} from '../core/dashboard/view-models';
import { MORE_SECTIONS } from '../core/model/section-names';

/** The sections that can be closed; whether they are is remembered under these names. */
export type SectionId = 'actions' | 'people' | 'facts' | 'timeline' | 'identity' | MoreSection['id'];

/** The sections that are closed until somebody opens them. */
export const CLOSED_AT_FIRST: readonly SectionId[] = [...MORE_SECTIONS, 'identity'];

/** Why the panel offers a choice: no note is open, the note is about no account, or the user asked for the list. */
export type ChoiceReason = 'no-note' | 'no-account' | 'asked';

export type PanelContent =
  | {
      readonly kind: 'dashboard';
      readonly dashboard: Dashboard;
      /** Whose the active dated note is, as chips, the shown one among them. Empty for an entity's own note. */
      readonly choices: readonly EntityRef[];
      /** The active dated note that the choices come from. */
      readonly note: SourceLink | null;
    }
  | {
      readonly kind: 'accounts';
      readonly accounts: readonly AccountRow[];
      readonly reason: ChoiceReason;
      readonly note: SourceLink | null;
    }
  /** The vault holds no account at all. */
  | { readonly kind: 'empty' };

/** How much changed, and since which day, `YYYY-MM-DD`. */
export interface ChangesNote {
  readonly count: number;
  readonly since: string;
}

/** All that the panel draws. */
export interface PanelModel {
  readonly status: IndexStatus;
  /** `YYYY-MM-DD` in the vault's calendar. */
  readonly today: string;
  readonly pinned: boolean;
  readonly closedSections: ReadonlySet<SectionId>;
  readonly content: PanelContent;
  /** Whom the vault belongs to, where the settings do not say; null where there is nothing to ask. */
  readonly owner: OwnerQuestion | null;
  /** What changed since the shown one was looked at last; null where nothing did, or nobody looked before. */
  readonly changes: ChangesNote | null;
  /** Whom the shown account or person may be the same as; empty for the list. */
  readonly identity: Identity;
}

/** Whom or what a content is about: what the user has unfolded and typed belongs to it, and ends with it. */
export function subjectOf(content: PanelContent): string {
  return content.kind === 'dashboard' ? content.dashboard.id : content.kind;
}
