import { COMMON_FLAGS } from './arguments';
import type { Command, FlagSpec } from './command';
import { table } from './table';
import type { Terminal } from './terminal';

const PROGRAM = 'account-intelligence';

const callOf = ({ name, argument }: Command): string => (argument === null ? name : `${name} ${argument}`);

function list(rows: readonly (readonly [string, string])[], terminal: Terminal): string {
  const cells = rows.map(([left, right]) => [{ text: left }, { text: right }]);
  return table([{ title: '' }, { title: '' }], cells, { ...terminal, width: Infinity }, 2);
}

const flagRow = ({ name, value, choices, help }: FlagSpec): readonly [string, string] => [
  value === null ? `--${name}` : `--${name} ${value}`,
  choices ? `${help} (${choices.join(', ')})` : help,
];

/** What there is to say about all commands. */
export function programHelp(commands: readonly Command[], terminal: Terminal): string {
  return [
    'Reads a folder of Markdown notes and tells what they say about accounts, people and tasks. Writes nothing.',
    '',
    `${terminal.paint('bold', 'Usage')}  ${PROGRAM} <command> [flags]`,
    '',
    terminal.paint('bold', 'Commands'),
    list(
      commands.map((command) => [callOf(command), command.summary]),
      terminal,
    ),
    '',
    terminal.paint('bold', 'Flags'),
    list(COMMON_FLAGS.map(flagRow), terminal),
    '',
    terminal.paint('bold', 'Exit status'),
    list(
      [
        ['0', 'done'],
        ['1', 'a named account, person or note does not exist, or the name means several'],
        ['2', 'wrong usage'],
        ['3', 'the vault cannot be read'],
      ],
      terminal,
    ),
  ].join('\n');
}

/** What there is to say about one command. */
export function commandHelp(command: Command, terminal: Terminal): string {
  const own =
    command.flags.length > 0
      ? ['', terminal.paint('bold', 'Flags'), list(command.flags.map(flagRow), terminal)]
      : [];
  return [
    `${command.summary}.`,
    '',
    `${terminal.paint('bold', 'Usage')}  ${PROGRAM} ${callOf(command)} [flags]`,
    ...own,
    '',
    terminal.paint('bold', 'Flags of all commands'),
    list(COMMON_FLAGS.map(flagRow), terminal),
  ].join('\n');
}
