import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { RelationshipMap } from '../../../src/core/dashboard/map/map-model';
import type { MapActions, MapViewModel } from '../../../src/views/map/map-view-model';
import { mountMap } from '../../../src/views/map/mount-map';
import { DANA, ME, mapLink, mapPerson, relationshipMap } from '../../support/map-fixture';
import { textOf } from '../../support/panel-host';
import { partName } from '../../support/part-name';

/** A map on a page of its own, with a host that notes what it is asked for. */
async function openMap(map: MapViewModel['map'] = relationshipMap()) {
  const el = document.createElement('div');
  document.body.replaceChildren(el);
  const requests: string[] = [];
  const actions: MapActions = {
    open: ({ path }, event) => requests.push(`open ${path}${event.ctrlKey ? ' in a new tab' : ''}`),
    hover: ({ path }) => requests.push(`hover ${path}`),
    renderText: () => undefined,
    setIcon: (target, icon) => target.setAttribute('data-icon', icon),
    tooltip: (target, text) => target.setAttribute('data-tooltip', text),
    menu: () => requests.push('menu'),
    setPeriod: (period) => requests.push(`period ${period}`),
    choose: (_, options) => {
      requests.push(
        `choose of ${options.map(({ name, isCurrent }) => (isCurrent ? `[${name}]` : name)).join(', ')}`,
      );
      return Promise.resolve(options[0] ? { value: options[0].value } : null);
    },
    chooseAccount: () => requests.push('choose account'),
    openSettings: () => requests.push('open settings'),
    savePicture: ({ name }) => requests.push(`save ${name}`),
  };
  const mounted = mountMap(el, actions);
  const settled = (change: () => void) =>
    act(async () => {
      change();
      await Promise.resolve();
    });
  const update = (shown: MapViewModel['map']) =>
    settled(() =>
      mounted.update({
        status: { phase: 'ready', done: 1, total: 1, unreadable: [] },
        today: '2026-01-07',
        period: '12m',
        map: shown,
      }),
    );
  await update(map);
  await settled(() => mounted.focus());
  const texts = (selector: string) => Array.from(el.querySelectorAll(selector), textOf);
  return {
    ...{ el, requests, texts, update, settled },
    press: (key: string, more: KeyboardEventInit = {}) =>
      settled(() => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
        (document.activeElement ?? el).dispatchEvent(event);
      }),
    node: (name: string) =>
      Array.from(el.querySelectorAll('svg.ai-map-graph .ai-map-node')).find((each) =>
        textOf(each).includes(name),
      ),
    button: (name: string) =>
      Array.from(el.querySelectorAll('button')).find((each) => textOf(each).startsWith(name)),
    focused: () => textOf(document.activeElement ?? el),
    numbers: () => texts('.ai-map-count'),
  };
}

const rows = (el: Element) =>
  Array.from(el.querySelectorAll('tbody tr'), (row) => Array.from(row.children, textOf).join(' | '));

test('the table says all that the picture says', async () => {
  const { el, texts } = await openMap();
  expect(texts('h2')).toEqual(['Northwind Freight']);
  expect(texts('.ai-map-headline')).toEqual([
    'Dana Whitfield is in 14 of 19 meetings; nobody from finance since August 2025.',
  ]);
  expect(texts('caption')).toEqual(['Northwind Freight 3', 'Us 2']);
  expect(rows(el)).toEqual([
    'Dana WhitfieldHead of platformMe 11Priya 4 | Head of platform | 14 | 12 d',
    'Ola BergOperations, pilot leadMe 6 | Operations, pilot lead | 9 | 12 d',
    'MikaSame as Mika Sorvali?Priya 2 | Same as Mika Sorvali? | 2 | 12 d',
    'MeAccount managerDana 11Ola 6 | Account manager | 15 | 12 d',
    'Priya NairSolution architectDana 4Mika? 2 | Solution architect | 8 | 12 d',
  ]);
  expect(
    Array.from(el.querySelectorAll('tbody tr:first-child a'), (link) => link.getAttribute('data-tooltip')),
  ).toContain('Priya 4 meetings, the last on 26 Dec');
  const graph = el.querySelector('svg.ai-map-graph');
  expect(graph?.getAttribute('role')).toBe('img');
  expect(partName(graph)).toContain('The tables beneath say the same');
  expect(graph?.querySelectorAll('path')).toHaveLength(4);
  expect(graph?.querySelectorAll('path[data-unresolved]')).toHaveLength(1);
});

describe('focus on a person', () => {
  test('by keys shows their numbers; Escape lets go', async () => {
    const { el, focused, numbers, press } = await openMap();
    expect(numbers()).toEqual([]);
    await press('j');
    expect(focused()).toBe('Dana Whitfield');
    expect(numbers()).toEqual(['11', '4']);
    expect(el.querySelectorAll('path[data-lit]')).toHaveLength(2);
    await press('End');
    expect(focused()).toBe('Priya Nair');
    expect(numbers()).toEqual(['4', '2']);
    await press('ArrowUp');
    await press('Escape');
    expect(numbers()).toEqual([]);
    expect(focused()).toBe('Me');
    await press('k');
    expect(numbers()).toEqual(['2']);
  });

  test('by pointer, in the picture and in the table', async () => {
    const { el, node, numbers, settled } = await openMap();
    await settled(() => node('Dana')?.dispatchEvent(new MouseEvent('mouseenter')));
    expect(numbers()).toEqual(['11', '4']);
    await settled(() => node('Dana')?.dispatchEvent(new MouseEvent('mouseleave')));
    expect(numbers()).toEqual([]);
    await settled(() => el.querySelectorAll('tbody tr')[1]?.dispatchEvent(new MouseEvent('mouseenter')));
    expect(numbers()).toEqual(['6']);
  });

  test('by tap, told to screen readers, until the next tap', async () => {
    const { node, numbers, settled, texts } = await openMap();
    const tap = () => settled(() => node('Dana')?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    await tap();
    expect(numbers()).toEqual(['11', '4']);
    expect(texts('[role="status"]')).toEqual(['Dana Whitfield: Me 11, Priya 4']);
    await tap();
    expect(numbers()).toEqual([]);
  });

  test('goes when the focus leaves the view', async () => {
    const { numbers, press, settled } = await openMap();
    await press('j');
    await settled(() => (document.activeElement as HTMLElement).blur());
    expect(numbers()).toEqual([]);
  });

  test('of somebody who is not drawn dims nobody', async () => {
    const many = Array.from({ length: 20 }, (_, n) => mapPerson(`Person ${String(n).padStart(2, '0')}`));
    const { el, press, texts } = await openMap(
      relationshipMap({ theirs: many, ours: [ME], links: many.map((each) => mapLink(each, ME, 1)) }),
    );
    expect(texts('.ai-map-note')).toEqual([
      'Drawn: 12 of 20 people of Northwind Freight, those met most. The table has all.',
    ]);
    for (let n = 0; n < 13; n++) await press('j');
    expect(el.querySelector('[data-focused]')).toBeNull();
    await press('k');
    expect(el.querySelector('[data-focused]')).not.toBeNull();
  });
});

describe('keys', () => {
  test('open the note, here or in a new tab; letters with a modifier are the app’s', async () => {
    const { press, requests } = await openMap();
    await press('j');
    await press('Enter');
    await press('o');
    await press('Enter', { ctrlKey: true });
    await press('s', { ctrlKey: true });
    expect(requests).toEqual([
      'open People/Dana Whitfield.md',
      'open People/Dana Whitfield.md',
      'open People/Dana Whitfield.md in a new tab',
    ]);
  });

  test('choose the period, save, and list the keys', async () => {
    const { el, press, requests, settled, texts } = await openMap();
    await press('p');
    await settled(() => undefined);
    await press('s');
    expect(requests).toEqual([
      'choose of Last 3 months, Last 6 months, [Last 12 months], All time',
      'period 3m',
      'save Northwind Freight',
    ]);
    await press('?');
    expect(texts('[role="dialog"] h3')).toEqual(['Keys']);
    await press('Escape');
    expect(el.querySelector('[role="dialog"]')).toBeNull();
  });
});

describe('where there is little', () => {
  const none = { meetings: 0, links: [], ours: [], most: null, lapsed: null };
  const never = { ...DANA, meetings: 0, lastMet: null, isRecent: false };

  test.each<[string, Partial<RelationshipMap>, string]>([
    ['no meeting yet', { ...none, theirs: [never] }, 'A meeting counts when its note has a day'],
    [
      'nobody of theirs at any',
      { ...none, theirs: [], withoutTheirs: 2, others: [mapPerson('Lars Ek')] },
      '2 meetings, and the notes do not say that anybody there works at Northwind Freight.',
    ],
    [
      'none in the period',
      { ...none, period: '3m', earlier: 7 },
      'No meetings in the last 3 months, 7 earlier ones',
    ],
    [
      'nobody of ours known',
      { ours: [], links: [], knowsOwner: false },
      'The settings do not say who you are, so nobody stands on our side.',
    ],
    ['nobody of ours named', { ours: [], links: [] }, 'The notes of these meetings name nobody of us.'],
    [
      'meetings of others',
      { withoutTheirs: 1 },
      '1 more meeting in the last 12 months names nobody of theirs.',
    ],
  ])('says what to do: %s', async (_, change, words) => {
    const { el } = await openMap(relationshipMap(change));
    expect(textOf(el)).toContain(words);
  });

  test('offers the way out', async () => {
    const { button, requests, settled, update } = await openMap(relationshipMap({ ...none, earlier: 7 }));
    await settled(() => button('Show all time')?.click());
    await update(relationshipMap({ ours: [], links: [], knowsOwner: false }));
    await settled(() => button('Say who you are')?.click());
    await update('none');
    await settled(() => button('Choose an account')?.click());
    expect(requests).toEqual(['period all', 'open settings', 'choose account']);
  });

  test('nothing is saved of nothing', async () => {
    const { button, press, requests } = await openMap(relationshipMap({ ...none, theirs: [never] }));
    expect(button('Save as picture')).toBeUndefined();
    await press('s');
    expect(requests).toEqual([]);
  });

  test('the shape of what comes while it is being worked out', async () => {
    const { el } = await openMap(null);
    expect(el.querySelector('.ai-skeleton')).not.toBeNull();
  });
});
