import type { Engine } from '../core/engine';
import type { EntityRef, IndexStatus, PanelSubject, SourceLink } from '../core/dashboard/view-models';
import type { EntityId } from '../core/model/entities';
import { givenName } from '../core/model/note-path';
import type { ChoiceReason, PanelContent } from '../views/panel-model';

/** What the panel asks of the engine. */
export interface PanelQueries extends Pick<Engine, 'subjectOf' | 'dashboard' | 'accounts' | 'note'> {
  status(): IndexStatus;
}

/** What outlives the session: see `PanelNavigation.state`. */
export interface NavigationState {
  /** What a pinned panel shows (null for the list) and the note that it stood beside; null where it is not pinned. */
  readonly pinned: { readonly entity: EntityId | null; readonly note: string | null } | null;
  /** The account that was chosen from the list. */
  readonly listChoice: EntityId | null;
}

/** Decides what the panel shows, from the active note and what the user asked for. Draws nothing. */
export interface PanelNavigation {
  /** The active note is this one now; null where none is open. */
  follow(path: string | null): void;
  show(id: EntityId): void;
  showAccounts(): void;
  setPinned(pinned: boolean): void;
  readonly isPinned: boolean;
  content(today: string): PanelContent;
  state(): NavigationState;
  restore(state: NavigationState): void;
}

/**
 * The rules: an entity's note shows the entity. A dated note shows the first of its choices, or the one that the user
 * took for this note. Beside any other note stands the list, or what was chosen from it, until a note with a subject
 * of its own is opened. Whatever else the user opens holds until another note is active. A pin freezes all of it.
 */
export function createPanelNavigation(engine: PanelQueries): PanelNavigation {
  let active: string | null = null;
  let followed: string | null = null;
  let pinned: NavigationState['pinned'] = null;
  let isListAsked = false;
  let detour: EntityId | null = null;
  let listChoice: EntityId | null = null;
  const choiceOfNote = new Map<string, EntityId>();

  const note = (): string | null => (pinned ? pinned.note : followed);

  function follow(path: string | null): void {
    active = path;
    if (pinned || path === followed) return;
    followed = path;
    isListAsked = false;
    detour = null;
    if (hasSubject(subjectOf(engine, path))) listChoice = null;
  }

  function show(id: EntityId): void {
    const subject = subjectOf(engine, note());
    const isFromList = isListAsked || !hasSubject(subject);
    isListAsked = false;
    if (pinned) {
      pinned = { ...pinned, entity: id };
      return;
    }
    detour = hasSubject(subject) && !isChoice(subject, id) ? id : null;
    if (followed !== null && isChoice(subject, id)) choiceOfNote.set(followed, id);
    if (isFromList) listChoice = id;
  }

  function shown(): EntityId | null {
    if (pinned) return pinned.entity;
    const subject = subjectOf(engine, followed);
    if (!hasSubject(subject)) return listChoice;
    return detour ?? (followed === null ? undefined : choiceOfNote.get(followed)) ?? ownEntity(subject);
  }

  function content(today: string): PanelContent {
    const id = isListAsked ? null : shown();
    const dashboard = id === null ? null : engine.dashboard(id, today);
    const subject = subjectOf(engine, note());
    if (dashboard) {
      const isDated = subject.kind === 'dated';
      return {
        kind: 'dashboard',
        dashboard,
        choices: isDated ? subject.choices : [],
        note: isDated ? subject.note : null,
      };
    }
    const accounts = engine.accounts(today);
    if (accounts.length === 0 && engine.status().phase === 'ready') return { kind: 'empty' };
    return { kind: 'accounts', accounts, reason: reason(), note: noteLink(engine, note(), subject) };
  }

  function reason(): ChoiceReason {
    if (isListAsked) return 'asked';
    return note() === null ? 'no-note' : 'no-account';
  }

  return {
    follow,
    show,
    showAccounts: () => void (isListAsked = true),
    setPinned(isPinned) {
      if (isPinned === (pinned !== null)) return;
      pinned = isPinned ? { entity: isListAsked ? null : shown(), note: followed } : null;
      if (!isPinned) follow(active);
    },
    get isPinned() {
      return pinned !== null;
    },
    content,
    state: () => ({ pinned, listChoice }),
    restore: (state) => void ({ pinned, listChoice } = state),
  };
}

function subjectOf(engine: PanelQueries, path: string | null): PanelSubject {
  return path === null ? { kind: 'none' } : engine.subjectOf(path);
}

const choicesOf = (subject: PanelSubject): readonly EntityRef[] =>
  subject.kind === 'dated' ? subject.choices : [];
const isChoice = (subject: PanelSubject, id: EntityId): boolean =>
  choicesOf(subject).some((choice) => choice.id === id);

function ownEntity(subject: PanelSubject): EntityId | null {
  if (subject.kind === 'entity') return subject.entity.id;
  return choicesOf(subject)[0]?.id ?? null;
}

const hasSubject = (subject: PanelSubject): boolean => ownEntity(subject) !== null;

function noteLink(engine: PanelQueries, path: string | null, subject: PanelSubject): SourceLink | null {
  if (subject.kind === 'dated') return subject.note;
  return path === null ? null : { path, line: 0, title: engine.note(path)?.note.title ?? givenName(path) };
}
