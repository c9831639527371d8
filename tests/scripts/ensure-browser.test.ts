import { describe, expect, it } from 'vitest';
import { ensureBrowser, NO_BROWSER } from '../../scripts/ensure-browser.mjs';

const BROWSER = { executablePath: '/somewhere/chromium', args: [] };

/** A machine where the named installers lead to a browser, and what happens on it. */
function machine(...working: string[]) {
  const tried: string[] = [];
  const lines: string[] = [];
  const installer = (name: string) => ({
    name,
    install: () => {
      tried.push(name);
      return Promise.resolve(working.includes(name));
    },
  });
  return {
    tried,
    lines,
    find: () =>
      tried.some((name) => working.includes(name)) || working.includes('present') ? BROWSER : null,
    installers: [installer('first'), installer('second')],
    log: (line: string) => lines.push(line),
  };
}

describe('ensureBrowser', () => {
  it('installs nothing where one is there', async () => {
    const there = machine('present');
    await expect(ensureBrowser(there)).resolves.toBe(BROWSER);
    expect(there.tried).toEqual([]);
  });

  it('stops at the first installer that leads to one', async () => {
    const there = machine('first', 'second');
    await expect(ensureBrowser(there)).resolves.toBe(BROWSER);
    expect(there.tried).toEqual(['first']);
  });

  it('goes on to the next where one fails, and says so', async () => {
    const there = machine('second');
    await expect(ensureBrowser(there)).resolves.toBe(BROWSER);
    expect(there.tried).toEqual(['first', 'second']);
    expect(there.lines).toContain('first failed.');
  });

  it('goes on where an installer ends well and brings nothing', async () => {
    const there = machine('second');
    const empty = { name: 'empty', install: () => Promise.resolve(true) };
    await ensureBrowser({ ...there, installers: [empty, ...there.installers] });
    expect(there.lines).toContain('empty brought none that runs.');
  });

  it('says what to do where none leads to one', async () => {
    await expect(ensureBrowser(machine())).rejects.toThrow(NO_BROWSER);
    expect(NO_BROWSER).toContain('CHROMIUM_PATH');
  });
});
