import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/display-width';
import { runCli } from '../support/cli-run';
import { tempVault } from '../support/temp-vault';

const ESCAPE = '\u001B';
const linesOf = (text: string) => text.trimEnd().split('\n');

describe('text for people', () => {
  it('lists accounts in aligned columns', async () => {
    const { stdout } = await runCli(['accounts']);
    const [titles, ...rows] = linesOf(stdout);
    expect(titles).toMatch(/^Account +Met +Wrote +Open +Overdue +Proposed +People +Signals$/);
    const northwind = rows.find((row) => row.startsWith('Northwind Freight'));
    expect(northwind).toMatch(/^Northwind Freight +12 d +3 d +9 +3 +41 +/);
    expect(displayWidth(northwind?.slice(0, northwind.indexOf('12 d') + 4) ?? '')).toBe(
      displayWidth(titles?.slice(0, titles.indexOf('Met') + 3) ?? ''),
    );
  });

  it('fits a terminal, and cuts nothing in a pipeline', async () => {
    const narrow = await runCli(['accounts'], { columns: 80, env: { NO_COLOR: '1' } });
    expect(Math.max(...linesOf(narrow.stdout).map(displayWidth))).toBeLessThanOrEqual(80);
    expect(narrow.stdout).toContain('…');
    expect((await runCli(['accounts'])).stdout).not.toContain('…');
  });

  it.each([
    ['a pipeline', {}, false],
    ['a terminal', { columns: 100 }, true],
    ['NO_COLOR', { columns: 100, env: { NO_COLOR: '1' } }, false],
    ['a dumb terminal', { columns: 100, env: { TERM: 'dumb' } }, false],
  ])('has color only where it can be seen: %s', async (_, options, hasColor) => {
    expect((await runCli(['accounts'], options)).stdout.includes(ESCAPE)).toBe(hasColor);
  });

  it('groups tasks by when they are due, with owner and place', async () => {
    const { stdout } = await runCli(['tasks', '--account', 'Northwind Freight', '--status', 'all']);
    const headings = linesOf(stdout).filter((line) => /^\S/.test(line));
    expect(headings.map((line) => line.replace(/ +\d+$/, ''))).toEqual([
      'Overdue',
      'This week',
      'Later',
      'No date',
      'Proposed',
      'Done',
      'Cancelled',
    ]);
    expect(stdout).toMatch(/2025-12-22 +Lars Ekström +⏫ Share the signed-off network drawing/);
    expect(stdout).toContain('Accounts/Northwind Freight/2025-12-16 - Pilot planning.md:28\n');
  });

  it('puts tasks together that ask for the same, and says what differs', async () => {
    const { stdout } = await runCli(['tasks', '--account', 'Northwind Freight', '--duplicates']);
    expect(stdout).toMatch(/^Asked for more than once +\d+ tasks that ask for \d+ things\n\n×\d/);
    expect(stdout).toMatch(/\n×\d +different dates\n/);
    expect(stdout).toMatch(/\n×2\n.* Ask the carrier whether .*\n.*\n.* Find out if the carrier can double/);
    const none = await runCli([
      'tasks',
      '--account',
      'Northwind Freight',
      '--owner',
      'Nobody At All',
      '--duplicates',
    ]);
    expect(none.status).toBe(1);
    expect((await runCli(['tasks', '--duplicates', '--due', 'today'])).stdout).not.toContain('×');
  });

  it('shows what facts add and what contradicts them, with the place', async () => {
    const { stdout } = await runCli(['facts', '--account', 'Northwind Freight']);
    expect(stdout).toMatch(
      /\n {2}• ×3 {2}The line to the Gdańsk depot .*\n( {4}\S.*\n){3} {4}\+ the carrier doubles it/,
    );
    expect(stdout).toMatch(
      /\n {4}≠ another value: Ola mentioned 6 February .*\n( {6}.*\n)? {6}Inbox\/.*:26\n/,
    );
  });

  it('prints problems so that editors make links of them', async () => {
    const { stdout } = await runCli(['problems']);
    expect(linesOf(stdout)).toContainEqual(
      expect.stringMatching(/^Inbox\/Untitled\.md:1 empty-note The note is empty/),
    );
  });

  it('shows an account as the panel does, section by section', async () => {
    const { stdout } = await runCli(['account', 'Northwind Freight']);
    const sections = [
      '2 notes, 1 account',
      'Met ',
      'Attention',
      'Open actions',
      'People',
      'Key facts',
      'Timeline',
    ];
    const places = sections.map((section) => stdout.indexOf(section));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('prints a brief as Markdown', async () => {
    const { stdout } = await runCli(['brief', 'Northwind Freight']);
    expect(linesOf(stdout)[0]).toBe('# Brief: Northwind Freight');
    expect(stdout).toContain(
      '\n- [[People/Dana Whitfield|Dana Whitfield]] (Head of platform, met 2025-12-26)\n',
    );
  });

  it('shows a note as what is read in it', async () => {
    const { stdout } = await runCli(['note', 'People/Dana Whitfield']);
    expect(stdout).toMatch(/^Dana Whitfield\nPeople\/Dana Whitfield\.md\nperson \(type: people\)\n/);
    expect(stdout).toMatch(/Key facts {2}\d+\n {2}• .*\n {4}People\/Dana Whitfield\.md:\d+\n/);
  });

  it('lets no note write to the terminal', async () => {
    const cwd = tempVault({
      'a.md': `---\ntype: customer\n---\n# Evil${ESCAPE}]0;title\u0007 Ltd\n- [ ] Beep\u0007 @Me\n`,
    });
    for (const argv of [['accounts'], ['account', 'Evil 0 title Ltd'], ['note', 'a'], ['tasks']]) {
      expect([...(await runCli(argv, { cwd })).stdout].filter((each) => each < ' ' && each !== '\n')).toEqual(
        [],
      );
    }
  });
});
