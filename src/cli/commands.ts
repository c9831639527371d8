import type { Command } from './command';
import { accountCommand } from './commands/account';
import { accountsCommand } from './commands/accounts';
import { briefCommand } from './commands/brief';
import { factsCommand } from './commands/facts';
import { indexCommand } from './commands/index-vault';
import { noteCommand } from './commands/note';
import { problemsCommand } from './commands/problems';
import { tasksCommand } from './commands/tasks';
import { whoCommand } from './commands/who';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  indexCommand,
  noteCommand,
  accountsCommand,
  accountCommand,
  briefCommand,
  tasksCommand,
  factsCommand,
  whoCommand,
  problemsCommand,
];
