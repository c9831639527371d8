import { Notice, type App } from 'obsidian';
import type { Engine } from '../core/engine';
import type { EntityId } from '../core/model/entities';
import { AccountChoice } from './account-choice';

type Accounts = Pick<Engine, 'accountsOf' | 'entities'>;

/** Finds the account to show a map of: that of the active note, else the one that the user picks. */
export function findMapAccount(app: App, engine: Accounts, show: (account: EntityId) => void): void {
  const path = app.workspace.getActiveFile()?.path;
  const accounts = path === undefined ? [] : engine.accountsOf(path);
  const [only] = accounts;
  if (!only) chooseMapAccount(app, engine, show);
  else if (accounts.length === 1) show(only.id);
  else new AccountChoice(app, accounts, ({ id }) => show(id)).open();
}

/** Lets the user pick one of all accounts. */
export function chooseMapAccount(
  app: App,
  engine: Pick<Accounts, 'entities'>,
  show: (account: EntityId) => void,
): void {
  const accounts = engine.entities('account');
  if (accounts.length > 0) new AccountChoice(app, accounts, ({ id }) => show(id)).open();
  else new Notice('There are no accounts yet. The account panel shows what one looks like.');
}
