import { ConfirmationModal, type App } from 'obsidian';

/** Asks before what the user has set is replaced by the defaults; nothing brings it back. */
export function confirmRestore(app: App, question: string, restore: () => void): void {
  new ConfirmationModal(app)
    .addButton((button) => button.setButtonText('Restore defaults').setDestructive().onClick(restore))
    .addCancelButton()
    .setTitle(question)
    .open();
}
