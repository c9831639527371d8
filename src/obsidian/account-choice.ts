import { FuzzySuggestModal, type App } from 'obsidian';
import type { EntityRef } from '../core/dashboard/view-models';

/** Asks which of several accounts is meant. */
export class AccountChoice extends FuzzySuggestModal<EntityRef> {
  constructor(
    app: App,
    private readonly accounts: readonly EntityRef[],
    private readonly onChoose: (account: EntityRef) => void,
  ) {
    super(app);
    this.setPlaceholder('Which account?');
  }

  override getItems(): EntityRef[] {
    return [...this.accounts];
  }

  override getItemText({ name }: EntityRef): string {
    return name;
  }

  override onChooseItem(account: EntityRef): void {
    this.onChoose(account);
  }
}
