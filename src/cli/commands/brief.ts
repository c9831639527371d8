import { briefAsMarkdown } from '../../core/dashboard/brief/brief-as-markdown';
import { answered, refused, type Command } from '../command';
import { findAccount } from '../find-account';
import { oneBased } from '../to-json';

export const briefCommand: Command = {
  name: 'brief',
  argument: 'ACCOUNT',
  summary: 'What to know before a meeting, as Markdown',
  flags: [],
  run({ engine, argument, today }) {
    const account = findAccount(engine, argument);
    if ('refusal' in account) return refused(account.refusal);
    const brief = engine.brief({ id: account.found }, today);
    if (!brief) return refused(`There is no account "${argument}".`);
    return answered(oneBased(brief), () => briefAsMarkdown(brief).trimEnd());
  },
};
