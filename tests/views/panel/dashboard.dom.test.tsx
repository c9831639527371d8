import { beforeEach, describe, expect, it } from 'vitest';
import type { Dashboard } from '../../../src/core/dashboard/view-models';
import { dana, northwind, pilot } from '../../support/dashboard-fixture';
import { factRow, source } from '../../support/dashboard-rows';
import { hostile, HOSTILE, huge } from '../../support/extreme-dashboards';
import { openPanel, textOf, type PanelOnPage } from '../../support/panel-host';
import { partName } from '../../support/part-name';

const dashboard = (shown: Dashboard) => ({
  content: { kind: 'dashboard' as const, dashboard: shown, choices: [], note: null },
});

let panel: PanelOnPage;
beforeEach(async () => {
  panel = await openPanel();
});

describe('attention', () => {
  it('shows the four most pressing signals, and the others when they are asked for', async () => {
    const shown = northwind();
    const [first] = shown.attention;
    const labels = ['1', '2', '3', '4', '5', '6'].map((n) => `Signal ${n}`);
    const ids = [
      'overdue-ours',
      'blocked',
      'quiet',
      'overdue-theirs',
      'single-threaded',
      'stale-properties',
    ] as const;
    const attention = ids.map((id, at) => ({ ...first!, id, label: labels[at]! }));
    panel = await openPanel({ model: dashboard({ ...shown, attention }) });
    expect(panel.texts('.ai-signals .ai-chip')).toEqual(labels.slice(0, 4));
    await panel.click(panel.control('2 more'));
    expect(panel.texts('.ai-signals .ai-chip')).toEqual(labels);
  });
});

describe('contradictions', () => {
  const said = (text: string, line: number, date: string) => ({
    text,
    under: null,
    source: source('Meetings/Sync.md', line, 'Weekly sync'),
    date,
    via: null,
    person: null,
  });
  const conflict = {
    kind: 'value' as const,
    values: null,
    earlier: said('The go or no-go is on 30 January', 4, '2025-12-05'),
    later: said('Ola named 6 February for the go or no-go', 9, '2025-12-19'),
  };
  const withConflicts = (amount: number) => {
    const shown = northwind();
    const fact = factRow('The go or no-go is on 30 January', source('N.md', 4, 'N'), {
      conflicts: Array.from({ length: amount }, () => conflict),
    });
    return { ...shown, facts: { total: 1, rows: [fact] } };
  };

  it('say the two values, and which of them stands here', async () => {
    const shown = withConflicts(1);
    const [fact] = shown.facts.rows;
    const values = ['30 January', '6 February'] as const;
    const withValues = (source: typeof conflict.earlier.source) => {
      const rows = [{ ...fact!, source, variants: [], conflicts: [{ ...conflict, values }] }];
      return dashboard({ ...shown, facts: { total: 1, rows } });
    };
    panel = await openPanel({ model: withValues(conflict.earlier.source) });
    expect(panel.texts('.ai-conflict')).toEqual(['30 January here, 6 February said on 19 Dec']);
    panel = await openPanel({ model: withValues(conflict.later.source) });
    expect(panel.texts('.ai-conflict')).toEqual(['6 February here, 30 January said on 5 Dec']);
  });

  it('stand at their fact, both sides with their notes, and neither is called right', async () => {
    panel = await openPanel({ model: dashboard(withConflicts(1)) });
    const button = panel.control('two figures or dates');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await panel.click(button);
    expect(partName(panel.find('.ai-conflicts ul'))).toBe('Contradict each other: two figures or dates');
    expect(panel.texts('.ai-conflicts .ai-text')).toEqual([
      'The go or no-go is on 30 January',
      'Ola named 6 February for the go or no-go',
    ]);
    await panel.click(panel.el.querySelectorAll('.ai-conflicts .ai-row')[1]);
    expect(panel.requests).toEqual(['open Meetings/Sync.md:9']);
    await panel.click(button);
    expect(panel.texts('.ai-conflicts')).toEqual([]);
  });

  it('are counted where there are several', async () => {
    panel = await openPanel({ model: dashboard(withConflicts(2)) });
    expect(panel.control('2 lines contradict this')).toBeDefined();
  });
});

describe('header', () => {
  it('names the account and opens its note', async () => {
    expect(panel.texts('h2')).toEqual(['Northwind Freight']);
    await panel.click(panel.control('Northwind Freight'));
    expect(panel.requests).toEqual(['open Accounts/Northwind Freight/README.md:0']);
  });

  it('lists the notes of one account, told apart by their paths', async () => {
    const toggle = panel.control('2 notes, one account');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await panel.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(panel.texts('.ai-facets li')).toEqual([
      'Accounts/Northwind Freight/README',
      'Customers/Northwind Freight',
    ]);
  });

  it('pins and unpins', async () => {
    await panel.click(panel.control('Pin: stay here'));
    await panel.update({ pinned: true });
    const unpin = panel.control('Unpin: follow the active note');
    expect(unpin.getAttribute('aria-pressed')).toBe('true');
    await panel.click(unpin);
    expect(panel.requests).toEqual(['pin true', 'pin false']);
  });

  it('says when they met, wrote and were mentioned, exact in the tooltip', () => {
    expect(panel.texts('.ai-contact-cell')).toEqual([
      'Met12 d Dana, Ola',
      'Wrote3 d Mika',
      'Mentionedtoday Q1 plan',
    ]);
    expect(panel.find('.ai-contact-link').dataset['tooltip']).toBe(
      '12 d Dana, Ola: Weekly sync, Fri 26 Dec 2025',
    );
    expect(panel.texts('.ai-contact-stale')).toEqual(['Front matter says 3 Oct']);
  });

  it('says never where there was no contact', async () => {
    const never = { met: null, wrote: null, mentioned: null, stale: null };
    await panel.update(dashboard(northwind({ contact: never })));
    expect(panel.texts('.ai-contact-cell')).toEqual(['Metnever', 'Wrotenever', 'Mentionednever']);
    expect(panel.texts('.ai-contact-stale')).toEqual([]);
  });

  it('offers the accounts of a dated note, the shown one marked', async () => {
    const choices = [
      { id: 'account:northwind freight', name: 'Northwind Freight' },
      { id: 'account:kestrel grid', name: 'Kestrel Grid' },
    ] as const;
    const note = source('Meetings/Joint call.md', 0, 'Joint call');
    await panel.update({ content: { kind: 'dashboard', dashboard: northwind(), choices, note } });
    const chips = Array.from(panel.el.querySelectorAll('.ai-choice'));
    expect(chips.map((chip) => chip.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    await panel.click(chips[1]);
    expect(panel.requests).toEqual(['show account:kestrel grid']);
  });

  it('shows a person with role, company, e-mail, accounts, and whom they meet with', async () => {
    await panel.update(dashboard(dana()));
    expect(panel.texts('.ai-facets .ai-piece')).toEqual(dana().facets);
    await panel.click(panel.find('.ai-choice'));
    expect(panel.requests).toEqual(['show account:northwind freight']);
    expect(panel.texts('[data-section="people"] .ai-section-toggle')).toEqual(['Meets with3']);
    await panel.update(dashboard({ ...dana(), people: [] }));
    expect(panel.el.querySelector('[data-section="people"]')).toBeNull();
  });

  it('shows a project with its accounts, without a brief and the rollup', async () => {
    await panel.update(dashboard(pilot()));
    expect(panel.texts('.ai-title')).toEqual(['Northwind pilot']);
    expect(panel.texts('.ai-choice')).toEqual(['Northwind Freight']);
    expect(panel.texts('[data-section="people"] .ai-section-toggle')).toEqual(['People9']);
    expect(() => panel.control('Prepare brief')).toThrow();
    expect(() => panel.control('All tasks')).toThrow();
    await panel.focus();
    await panel.press('b');
    expect(panel.requests).toEqual([]);
  });

  it('names the next meeting, where one is planned', async () => {
    expect(panel.texts('.ai-contact-next')).toEqual(['Next: Fri, Pilot readiness review']);
    await panel.update(dashboard(dana()));
    expect(panel.texts('.ai-contact-next')).toEqual(['No next meeting is noted']);
  });
});

describe('attention', () => {
  it('unfolds the lines behind a chip, one chip at a time', async () => {
    const [ours, , blockers] = Array.from(panel.el.querySelectorAll('.ai-chip'));
    await panel.click(ours);
    expect(ours?.getAttribute('aria-expanded')).toBe('true');
    expect(panel.texts('.ai-evidence .ai-text')).toEqual([
      'Send the revised sizing sheet with the cold tier split out',
      'Confirm who signs the data processing annex',
    ]);
    await panel.click(blockers);
    expect(ours?.getAttribute('aria-expanded')).toBe('false');
    await panel.click(panel.find('.ai-evidence .ai-row-link'));
    expect(panel.requests).toEqual(['open Accounts/Northwind Freight/README.md:70']);
  });
});

describe('people', () => {
  it('puts the customer first, and ours and others under headings of their own', async () => {
    await panel.click(panel.control('4 more'));
    await panel.click(Array.from(panel.el.querySelectorAll('[data-section="people"] .ai-more')).at(-1));
    expect(panel.texts('[data-section="people"] h4')).toEqual(['Our side', 'Others']);
    expect(panel.texts('.ai-person-name').slice(0, 3)).toEqual(['Dana Whitfield', 'Ola Berg', 'Mika']);
  });

  it('calls only the customer never met', async () => {
    await panel.click(panel.control('4 more'));
    await panel.click(Array.from(panel.el.querySelectorAll('[data-section="people"] .ai-more')).at(-1));
    const line = (name: string) =>
      textOf(Array.from(panel.el.querySelectorAll('.ai-person')).find((row) => textOf(row).includes(name))!);
    expect(line('Teun Vermaas')).not.toContain('never met');
    expect(panel.texts('.ai-person .ai-when')).toContain('12 d');
  });

  it('asks whether a name without a note is somebody, and joins nobody', async () => {
    const mika = Array.from(panel.el.querySelectorAll('.ai-person')).find((row) =>
      /^\?Mika/.test(textOf(row)),
    );
    expect(textOf(mika!)).toContain('Same as Mika Sorvali?');
    await panel.click(mika?.querySelector('.ai-text-button'));
    expect(panel.requests).toEqual(['show person:mika sorvali']);
  });
});

describe('key facts', () => {
  it('says how many lines say how many things', () => {
    const heading = panel.find('[data-section="facts"] h3');
    expect(textOf(heading.querySelector('[aria-hidden]')!)).toBe('7 of 38');
    expect(textOf(heading.querySelector('.ai-only-read')!)).toBe('7 facts, told in 38 lines');
  });

  it('unfolds what was said in other words, with its sources', async () => {
    const times = panel.find('.ai-times');
    expect([textOf(times), times.dataset['tooltip']]).toEqual(['×4', 'Said 4 times']);
    await panel.click(times);
    expect(panel.texts('.ai-variants .ai-meta')).toEqual([
      '26 DecWeekly sync',
      '19 Decvia Ola BergWeekly sync',
      '12 DecWeekly sync',
      'Northwind Freight',
    ]);
    await panel.click(panel.el.querySelectorAll('.ai-variants .ai-row')[1]);
    expect(panel.requests).toEqual(['open Accounts/Northwind Freight/2025-12-19 - Weekly sync.md:9']);
  });

  it('tells a screen reader what is new, and keys where a fact stands whose note goes without saying', () => {
    expect(panel.texts('.ai-fact .ai-new')).toEqual(['New:', 'New:']);
    const link = panel.find('.ai-fact .ai-row-link');
    expect(textOf(link)).toBe('Northwind Freight');
    expect(link.dataset['hidden']).toBe('true');
  });

  it('reads with the label that it is listed under', async () => {
    const listed = factRow('Two of them.', source('Customers/Northwind Freight.md', 1, 'Northwind Freight'), {
      under: 'Storage',
    });
    await panel.update(dashboard(northwind({ facts: { total: 1, rows: [listed] } })));
    expect(panel.texts('.ai-fact-text')).toEqual(['Storage: Two of them.']);
    const names = panel.find('.ai-fact .ai-row-link').getAttribute('aria-labelledby');
    expect(textOf(panel.find(`[id="${names?.split(' ').find((id) => id.endsWith('-text')) ?? ''}"]`))).toBe(
      'Storage: Two of them.',
    );
  });
});

describe('timeline', () => {
  it('groups by month, marks what is planned and folds the notes of one meeting', async () => {
    expect(panel.texts('[data-section="timeline"] h4')).toEqual([
      'January',
      'December 2025',
      'November 2025',
    ]);
    expect(panel.texts('.ai-event')[0]).toContain('Planned');
    await panel.click(panel.control('4 notes of one meeting'));
    expect(panel.texts('.ai-event .ai-sublist li')).toHaveLength(4);
  });

  it('is a picture with words', () => {
    const strip = panel.find('[role="img"]');
    expect(strip.getAttribute('aria-label')).toBe(
      'The last 12 weeks: 20 meetings, calls and e-mails; most in the week of 15 Dec: 6',
    );
    expect(
      Array.from(strip.querySelectorAll('[data-step]'), (bar) => bar.getAttribute('data-step')).join(''),
    ).toBe('102142016201');
    expect(panel.find('.ai-strip-week').title).toBe('Week of 20 Oct: 1 meeting, call or e-mail');
  });
});

describe('sections', () => {
  it('are closed or open as the host remembers', async () => {
    const toggle = panel.control(/^Decisions/);
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await panel.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(panel.texts('[data-section="decisions"] .ai-text')).toEqual([
      'Pilot in two depots',
      'Go or no-go on 30 January',
      'No tape',
    ]);
    await panel.click(panel.control(/^People/));
    expect(panel.texts('[data-section="people"] .ai-row')).toEqual([]);
  });

  it('without a row are not there', () => {
    expect(panel.el.querySelector('[data-section="projects"]')).toBeNull();
  });

  it('unfold in place, with the focus on the first row that was hidden, and fold again', async () => {
    const more = panel.control('4 more');
    await panel.click(more);
    const rows = Array.from(panel.el.querySelectorAll('.ai-task'));
    expect(rows).toHaveLength(9);
    expect(rows[5]?.contains(document.activeElement)).toBe(true);
    await panel.click(panel.control('Show fewer'));
    expect(panel.el.querySelectorAll('.ai-task')).toHaveLength(5);
  });

  it('of hundreds of rows draw all of them, step by step', async () => {
    await panel.update(dashboard(huge()));
    expect(panel.el.querySelectorAll('.ai-fact')).toHaveLength(5);
    await panel.click(panel.control('495 more'));
    expect(panel.el.querySelectorAll('.ai-fact').length).toBeGreaterThan(5);
    for (let step = 0; step < 20; step += 1) await panel.settle();
    expect(panel.el.querySelectorAll('.ai-fact')).toHaveLength(500);
  });

  it('that are empty say so in a word', async () => {
    const empty = northwind({
      actions: { open: 0, overdue: 0, proposed: 3, groups: [] },
      people: [],
      facts: { total: 0, rows: [] },
      timeline: { total: 0, weeks: [], months: [] },
      more: [],
    });
    await panel.update(dashboard(empty));
    expect(panel.texts('.ai-nothing')).toEqual([
      'Nothing is open.',
      'Nobody is named yet.',
      'No key facts yet.',
      'No meeting, call or e-mail yet.',
    ]);
  });
});

describe('what a vault brings', () => {
  it('stays text', async () => {
    await panel.update({ ...dashboard(hostile()), closedSections: new Set() });
    expect(panel.el.querySelector('img, script, b')).toBeNull();
    expect(panel.texts('.ai-task .ai-text')[0]).toBe(HOSTILE.html);
    expect(panel.texts('h2')[0]).toContain(HOSTILE.html);
    expect(panel.texts('[data-section="topics"] .ai-text')).toContain(HOSTILE.html);
  });

  it('runs in its own direction', async () => {
    await panel.update(dashboard(hostile()));
    const texts = Array.from(panel.el.querySelectorAll('.ai-text, .ai-person-name, .ai-title > *'));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((el) => el.getAttribute('dir') !== 'auto')).toEqual([]);
  });

  it('is rendered by the host where it has markup, and released', async () => {
    const released: string[] = [];
    const rendered = await openPanel({
      renderText: (text, path, el) => {
        el.textContent = `rendered ${path}`;
        return () => released.push(text);
      },
    });
    expect(rendered.texts('.ai-text').filter((text) => text.startsWith('rendered'))).toEqual([
      'rendered Accounts/Northwind Freight/2025-12-26 - Weekly sync.md',
      'rendered Accounts/Northwind Freight/2025-12-19 - Weekly sync.md',
    ]);
    expect(rendered.texts('.ai-text')).toContain('Ola Berg leads the pilot at both depots.');
    rendered.unmount();
    expect(released).toHaveLength(2);
  });

  it('reads as words where the host renders nothing', () => {
    expect(panel.texts('.ai-text')).toContain(
      'Book the room for the go or no-go with Dana Whitfield and both depots',
    );
  });
});

it('starts another account at its top, with nothing unfolded', async () => {
  await panel.click(panel.control('4 more'));
  panel.el.scrollTop = 300;
  await panel.update({});
  expect(panel.el.scrollTop).toBe(300);
  expect(panel.el.querySelectorAll('.ai-task')).toHaveLength(9);
  await panel.update(dashboard(northwind({ id: 'account:kestrel grid', name: 'Kestrel Grid' })));
  expect(panel.el.scrollTop).toBe(0);
  expect(panel.el.querySelectorAll('.ai-task')).toHaveLength(5);
});

it('has headings in order, and no control without a name', () => {
  expect(Array.from(panel.el.querySelectorAll('h2, h3'), ({ tagName }) => tagName)[0]).toBe('H2');
  const nameless = Array.from(panel.el.querySelectorAll('a, button, input')).filter(
    (el) => textOf(el) === '' && !el.getAttribute('aria-label'),
  );
  expect(nameless).toEqual([]);
});
