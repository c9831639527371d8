import type { EntityId } from '../core/model/entities';
import type { OwnerQuestion, SameEntityQuestion, SourceLink, TaskRow } from '../core/dashboard/view-models';
import type { SourceLine } from '../core/model/source-span';
import type { EntityDecision, EntityVerdict, FactDecision } from '../core/settings';
import type { SectionId } from './panel-model';
import type { TaskEditing } from './tasks/task-editing';

/** What the menu of a task offers beside its note, where the view can do it. */
export type TaskCommand = 'complete' | 'assign' | 'due' | 'priority' | 'status' | 'drop';

/** `event` is the one that chose the command: what opens next stands where it happened. */
export type RunTaskCommand = (command: TaskCommand, event: MouseEvent | KeyboardEvent) => void;

/** What a line offers a menu for: a task, or any other line with its source. */
export type MenuSubject =
  | { readonly kind: 'task'; readonly row: TaskRow; readonly run?: RunTaskCommand }
  | { readonly kind: 'source'; readonly source: SourceLink };

/** What every view asks of its host: about notes, and about what only the host can draw. */
export interface NoteActions {
  /** Opens a note at a line. The host reads the pane (same, new tab, split, window) from the event. */
  open(source: SourceLine, event: MouseEvent | KeyboardEvent): void;
  /** The pointer came to rest on a line: a chance to preview its note. `target` is the element to preview beside. */
  hover(source: SourceLine, event: MouseEvent, target: HTMLElement): void;
  /**
   * Renders inline Markdown of a note (links, emphasis, code) into `el`, which holds the same words as plain text until
   * the host replaces them. It is called only for texts with markup, stays inline (no paragraph, heading or list),
   * shows HTML as text, and handles the links that it makes. Returns how to release what it holds, if anything.
   */
  renderText(text: string, sourcePath: string, el: HTMLElement): (() => void) | undefined;
  /** Draws a Lucide icon into `el`. */
  setIcon(el: HTMLElement, icon: string): void;
  /** Sets, or with an empty text removes, the tooltip of `el`. */
  tooltip(el: HTMLElement, text: string): void;
  /** Opens the menu of a line, at the pointer or, for a key, at the event's target. */
  menu(subject: MenuSubject, event: MouseEvent | KeyboardEvent): void;
  /** Takes back what was decided about facts, where the view offers it; the answer is an update. */
  readonly takeBackFact?: (decision: FactDecision) => void;
}

/**
 * What the panel asks of its host. The panel holds no reference to Obsidian: it draws its model, calls these, and
 * waits for the next `update`.
 */
export interface PanelActions extends NoteActions {
  /** Chooses the account or person that the panel shows; the answer is an `update`. */
  show(id: EntityId): void;
  /** Asks for the list of accounts to choose from; the answer is an `update` with `content.kind` `accounts`. */
  showAccounts(): void;
  /** Opens all accounts at a glance, in a tab. */
  openPortfolio(): void;
  /** Opens the triage of the account's proposals. */
  triage(account: EntityId): void;
  /** Opens the rollup of an account's tasks, or of a person's own. */
  showTasks(id: EntityId): void;
  /** Changes tasks. The panel shows nothing as done until an order resolves; a rejection is shown as a refusal. */
  readonly editing: TaskEditing;
  /** Freezes the panel on what it shows, or lets it follow the active note again; the answer is an `update`. */
  setPinned(pinned: boolean): void;
  /** Remembers whether a section is open; the answer is an `update`. */
  setSectionOpen(section: SectionId, open: boolean): void;
  /**
   * Remembers what the user says of two entities; the answer is an `update`, in which the question stands with its
   * `answer` until something else is shown.
   */
  answer(question: SameEntityQuestion, verdict: EntityVerdict): void;
  /** Takes back what was said of two entities; the answer is an `update`. */
  takeBack(decision: EntityDecision): void;
  /** What the user says of the proposed owner. `later` puts the question off; the answer is an `update`. */
  answerOwner(question: OwnerQuestion, answer: 'me' | 'undo' | 'later'): void;
  /** Shows what to know before a meeting with an account or a person. */
  prepareBrief(id: EntityId): void;
  /** Reviews what of an account's facts says the same. */
  reviewFacts(account: EntityId): void;
  /** Shows who meets whom at an account. */
  showMap(account: EntityId): void;
  /** Shows what changed for what the panel shows. */
  showChanges(id: EntityId): void;
  /** Opens the plugin's settings, where the owner's names are. */
  openSettings(): void;
}
