import { Modal, Scope, type App } from 'obsidian';
import { mountReview, type MountedReview } from '../views/review/mount-review';
import { REVIEW_TITLE_ID } from '../views/review/review-head';
import { DialogOwner } from './dialog-owner';
import { createIndexWatch } from './index-watch';
import { createNoteActions } from './note-actions';
import { createReviewDesk, type ReviewDesk, type ReviewServices, type ReviewSubject } from './review-desk';
import { today } from './today';
import { createVaultSource } from './vault-source';
import { PANEL_VIEW_TYPE } from './view-types';

/** The review of facts, over the whole window on a phone. Nothing is written by looking and deciding. */
export class ReviewDialog extends Modal {
  private readonly owner = new DialogOwner();
  private readonly desk: ReviewDesk;
  private mounted: MountedReview | null = null;
  private escape: Scope | null = null;

  constructor(app: App, services: ReviewServices, subjectNow: () => ReviewSubject) {
    super(app);
    const source = createVaultSource(app.vault);
    const watch = createIndexWatch(services.engine, {
      later: (run, ms) => void window.setTimeout(run, ms),
      onPaths: (paths) => {
        this.desk.changed(paths);
        return Promise.resolve();
      },
    });
    this.owner.register(watch.start());
    this.desk = createReviewDesk(
      {
        ...services,
        readNote: async (path) => (await source.read(path))?.text ?? null,
        today,
        indexed: async (paths) => {
          await Promise.all(paths.map((path) => watch.indexed(path)));
        },
        onChange: () => this.mounted?.update(this.desk.shown),
      },
      subjectNow,
    );
    const notes = createNoteActions({ app, view: this.owner, viewType: PANEL_VIEW_TYPE, log: services.log });
    this.draw = () => {
      this.mounted = mountReview(this.contentEl, {
        ...notes,
        ...this.desk.actions,
        open: (line, event) => {
          this.close();
          notes.open(line, event);
        },
        close: () => this.close(),
        holdEscape: (close) => this.holdEscape(close),
      });
    };
  }

  private readonly draw: () => void;

  override onOpen(): void {
    this.owner.load();
    this.modalEl.addClass('ai-review-dialog');
    this.contentEl.addClass('ai-view');
    this.modalEl.setAttr('aria-labelledby', REVIEW_TITLE_ID);
    this.draw();
    this.mounted?.update(this.desk.shown);
    this.mounted?.focus();
    this.owner.register(this.desk.start());
  }

  override onClose(): void {
    this.holdEscape(null);
    this.mounted?.unmount();
    this.mounted = null;
    this.owner.unload();
    this.contentEl.empty();
  }

  /** While something is open in the review, Escape closes that and not the dialog. */
  private holdEscape(close: (() => void) | null): void {
    const { keymap } = this.app;
    if (this.escape) keymap.popScope(this.escape);
    this.escape = null;
    if (!close) return;
    const scope = new Scope(this.scope);
    scope.register([], 'Escape', () => {
      close();
      return false;
    });
    keymap.pushScope(scope);
    this.escape = scope;
  }
}
