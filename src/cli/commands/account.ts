import { answered, refused, type Command } from '../command';
import { dashboardText } from '../dashboard-text';
import { findAccount } from '../find-account';
import { oneBased } from '../to-json';

export const accountCommand: Command = {
  name: 'account',
  argument: 'NAME',
  summary: "An account's dashboard: contact, open actions, people, facts, timeline",
  flags: [],
  run({ engine, argument, today }) {
    const account = findAccount(engine, argument);
    if ('refusal' in account) return refused(account.refusal);
    const dashboard = engine.dashboard(account.found, today);
    if (dashboard?.kind !== 'account') return refused(`There is no account "${argument}".`);
    return answered(oneBased(dashboard), (terminal) => dashboardText(dashboard, terminal));
  },
};
