import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments';
import { COMMANDS } from '../../src/cli/commands';

const read = (...argv: string[]) => readArguments(argv, COMMANDS);

describe('a command line that is right', () => {
  it('names a command, its argument and its flags, in any order', () => {
    const invocation = read(
      '--vault',
      'notes',
      'account',
      '--json',
      'Northwind Freight',
      '--today=2026-01-07',
    );
    expect(invocation).toMatchObject({
      kind: 'command',
      command: { name: 'account' },
      argument: 'Northwind Freight',
      flags: { vault: 'notes', today: '2026-01-07' },
      isJson: true,
    });
  });

  it('takes the last of a flag given twice, and choices in any case', () => {
    expect(read('tasks', '--due', 'today', '--due', 'WEEK')).toMatchObject({ flags: { due: 'WEEK' } });
  });

  it("knows a command's own switch by its name", () => {
    expect(read('tasks', '--duplicates')).toMatchObject({ flags: { duplicates: '' }, isJson: false });
    expect(read('tasks', '--json')).toMatchObject({ flags: {}, isJson: true });
  });

  it('takes what starts with a dash as a value after =, and as an argument after --', () => {
    expect(read('tasks', '--owner=-me')).toMatchObject({ flags: { owner: '-me' } });
    expect(read('who', '--', '--json')).toMatchObject({ argument: '--json', isJson: false });
  });

  it.each([
    [['--help'], null],
    [['-h'], null],
    [['tasks', '--help'], 'tasks'],
    [['--help', 'note'], 'note'],
  ])('%j asks for help', (argv, name) => {
    const invocation = read(...argv);
    expect(invocation.kind).toBe('help');
    expect(invocation.kind === 'help' && (invocation.command?.name ?? null)).toBe(name);
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Give a command.'],
    [['acounts'], 'Unknown command "acounts". Did you mean "accounts"?'],
    [
      ['portfolio', 'Northwind Freight'],
      'Unknown command "portfolio". The commands are index, note, accounts',
    ],
    [['frobnicate', '--help'], 'Unknown command "frobnicate".'],
    [['tasks', '--acount', 'x'], 'Unknown flag "--acount". Did you mean "--account"?'],
    [['tasks', '--doubles'], 'Unknown flag "--doubles". Known here: --vault'],
    [['index', '--account', 'x'], 'Unknown flag "--account".'],
    [['index', '-q'], 'Unknown flag "-q".'],
    [['--cash', 'index'], 'Unknown flag "--cash".'],
    [['index', '--vault'], '--vault needs a value: --vault DIR.'],
    [['index', '--vault='], '--vault needs a value'],
    [['tasks', '--account', '--json'], '--account needs a value: --account NAME.'],
    [['index', '--json=yes'], '--json takes no value.'],
    [['index', '--today', '2026-02-31'], '--today is a date of the calendar, YYYY-MM-DD, not "2026-02-31".'],
    [['tasks', '--status', 'closed'], '--status is one of open, proposed, done, all, not "closed".'],
    [['facts', '--note', 'x', '--section', 'risks'], '--section is one of key facts, topics, recent context'],
    [['facts'], '"facts" needs either --account NAME or --note PATH.'],
    [['facts', '--account', 'x', '--note', 'y'], '"facts" needs either'],
    [['note'], '"note" needs an argument: note PATH.'],
    [['who', ''], '"who" needs an argument: who NAME.'],
    [['index', 'here'], '"index" takes no argument, but got "here".'],
    [['account', 'Northwind', 'Freight'], 'Put quotes around several words: account "Northwind Freight".'],
  ])('%j', (argv, message) => {
    const invocation = read(...argv);
    expect(invocation.kind === 'wrong' && invocation.message).toContain(message);
  });
});
