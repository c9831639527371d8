import { describe, expect, test } from 'vitest';
import { readBlockOptions, type OptionKinds } from '../../../src/core/blocks/block-options';

const KINDS = {
  account: { takes: 'name', example: 'Northwind Freight' },
  due: { takes: 'choices', of: ['overdue', 'this week', 'no date'], orNone: false },
  group: { takes: 'choices', of: ['owner', 'due'], orNone: true },
  status: { takes: 'choice', of: ['open', 'all'] },
  limit: { takes: 'count', most: 100 },
} as const satisfies OptionKinds;

const read = (data: unknown) => readBlockOptions(data, KINDS);

test.each([null, undefined, '', {}])('%j asks for nothing', (data) => {
  expect(read(data)).toEqual({ values: {}, problems: [] });
});

describe('values', () => {
  test.each<[string, unknown, unknown]>([
    ['a name', { account: ' Northwind Freight ' }, { account: 'Northwind Freight' }],
    ['a link as YAML reads it', { account: [['Northwind Freight']] }, { account: 'Northwind Freight' }],
    ['a quoted link', { account: '[[Customers/Northwind|NW]]' }, { account: 'Northwind' }],
    ['a name that YAML takes for a number', { account: 3 }, { account: '3' }],
    ['a choice in another case', { Status: 'ALL' }, { status: 'all' }],
    ['one of several choices', { due: 'overdue' }, { due: ['overdue'] }],
    ['choices with commas', { due: 'overdue, This-week' }, { due: ['overdue', 'this week'] }],
    ['choices in a list', { due: ['no_date', 'overdue', 'overdue'] }, { due: ['no date', 'overdue'] }],
    ['none of them', { group: 'none' }, { group: [] }],
    ['a count', { limit: 20 }, { limit: 20 }],
    ['nothing yet', { limit: null, account: '' }, {}],
  ])('%s', (_, data, values) => {
    expect(read(data)).toEqual({ values, problems: [] });
  });
});

describe('problems say what may be written instead', () => {
  test.each<[unknown, string | null, string, string]>([
    ['account Northwind', null, 'These are no options.', 'as in “account: Northwind Freight”.'],
    [['account'], null, 'These are no options.', 'as in “account: Northwind Freight”.'],
    [{ acount: 'x' }, 'acount', 'There is no option “acount”.', 'Did you mean “account”?'],
    [
      { colour: 'x' },
      'colour',
      'There is no option “colour”.',
      'The options are account, due, group, status and limit.',
    ],
    [
      { due: 'overdue, tomorow' },
      'due',
      '“tomorow” is no value of “due”.',
      'Use overdue, this week or no date.',
    ],
    [{ status: ['open', 'all'] }, 'status', '“["open","all"]” is no value of “status”.', 'Use open or all.'],
    [{ group: 'none, due' }, 'group', '“none, due” is no value of “group”.', 'Use owner, due or none.'],
    [{ limit: 0 }, 'limit', '“0” is no value of “limit”.', 'Use a whole number from 1 to 100.'],
    [{ limit: 2.5 }, 'limit', '“2.5” is no value of “limit”.', 'Use a whole number from 1 to 100.'],
    [{ limit: 'many' }, 'limit', '“many” is no value of “limit”.', 'Use a whole number from 1 to 100.'],
    [{ account: { a: 1 } }, 'account', '“account” takes one name.', 'as in “account: Northwind Freight”.'],
  ])('%j', (data, option, message, wayOut) => {
    const { problems } = read(data);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ option, message });
    expect(problems[0]?.wayOut).toContain(wayOut);
  });

  test('and cost their own option only', () => {
    const { values, problems } = read({ limit: -1, status: 'all', nonsense: 1 });
    expect(values).toEqual({ status: 'all' });
    expect(problems.map(({ option }) => option)).toEqual(['limit', 'nonsense']);
  });
});
