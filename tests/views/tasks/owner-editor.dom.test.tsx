import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskRow } from '../../../src/core/dashboard/view-models';
import type { Assignee } from '../../../src/core/tasks/task-order';
import { OwnerEditor } from '../../../src/views/tasks/owner-editor';
import { WhichOwner, whoItMayBe } from '../../../src/views/tasks/which-owner';
import { partName } from '../../support/part-name';

const person = (name: string, detail: string | null = null): Assignee => ({
  id: `person:${name.toLowerCase()}`,
  name,
  detail,
  isMe: false,
});
const ME: Assignee = { id: 'person:robin ashdown', name: 'Robin Ashdown', detail: 'You', isMe: true };
const OKAFOR = person('Sam Okafor', 'Halden Clinics');
const LINDQVIST = person('Sam Lindqvist', 'Kestrel Grid');
const newName = (name: string): Assignee => ({
  id: null,
  name,
  detail: 'New name',
  isMe: false,
  isNew: true,
});

let el: HTMLElement;
let onAssign: ReturnType<typeof vi.fn<(to: Assignee | null) => void>>;
let onClose: ReturnType<typeof vi.fn<() => void>>;
let people: readonly Assignee[];
const input = () => el.querySelector('input')!;
const options = () => Array.from(el.querySelectorAll('[role="option"]'));
const active = () =>
  options().find(({ id }) => id === input().getAttribute('aria-activedescendant'))?.textContent;
const suggest = (typed: string): readonly Assignee[] =>
  typed === ''
    ? people
    : [...people.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())), newName(typed)];

async function type(words: string): Promise<void> {
  await act(() => {
    input().value = words;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await act(
      () =>
        void input().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
}
async function open(owner: string | null = 'Dana Whitfield'): Promise<void> {
  await act(() =>
    render(
      <OwnerEditor subject="3 tasks" owner={owner} suggest={suggest} onAssign={onAssign} onClose={onClose} />,
      el,
    ),
  );
}

beforeEach(() => {
  document.body.replaceChildren();
  el = document.body.appendChild(document.createElement('div'));
  onAssign = vi.fn();
  onClose = vi.fn();
  people = [ME, OKAFOR, LINDQVIST];
});

describe('the line for an owner', () => {
  it('offers people, each with what tells them apart, and nobody', async () => {
    await open();
    expect(document.activeElement).toBe(input());
    expect(input().getAttribute('aria-label')).toBe('New owner of 3 tasks');
    expect(input().getAttribute('aria-expanded')).toBe('true');
    expect(el.querySelector(`#${input().getAttribute('aria-controls')}`)?.getAttribute('role')).toBe(
      'listbox',
    );
    expect(options().map(({ textContent }) => textContent)).toEqual([
      'Robin AshdownYou',
      'Sam OkaforHalden Clinics',
      'Sam LindqvistKestrel Grid',
      'Nobody',
    ]);
    expect(active()).toBe('Robin AshdownYou');
  });

  it('is worked by arrows, in a circle, and assigns with Enter', async () => {
    await open();
    await press('ArrowUp');
    expect(active()).toBe('Nobody');
    await press('ArrowDown', 'ArrowDown');
    expect(active()).toBe('Sam OkaforHalden Clinics');
    await press('Enter');
    expect(onAssign.mock.calls).toEqual([[OKAFOR]]);
  });

  it('narrows as one types, and begins at the first again', async () => {
    await open();
    await press('ArrowDown', 'ArrowDown');
    await type('lind');
    expect(options().map(({ textContent }) => textContent)).toEqual([
      'Sam LindqvistKestrel Grid',
      'lindNew name',
    ]);
    expect(active()).toBe('Sam LindqvistKestrel Grid');
    await press('ArrowDown', 'Enter');
    expect(onAssign.mock.calls).toEqual([[newName('lind')]]);
  });

  it('takes the owner away', async () => {
    await open();
    await type('nobody');
    await press('ArrowUp', 'Enter');
    expect(onAssign.mock.calls).toEqual([[null]]);
  });

  it('offers nobody only where somebody has it', async () => {
    await open(null);
    expect(options().map(({ textContent }) => textContent)).not.toContain('Nobody');
    expect(el.textContent).toContain('Esc keeps it unassigned');
  });

  it('shows the new name, however many others there are', async () => {
    people = Array.from({ length: 40 }, (_, n) => person(`Sam ${n}`));
    await open();
    await type('sam');
    expect(options()).toHaveLength(8);
    expect(options().at(-1)?.textContent).toBe('samNew name');
  });

  it('takes a click, and keeps the focus in the line', async () => {
    await open();
    const pointer = new MouseEvent('pointerdown', { bubbles: true, cancelable: true });
    options()[1]!.dispatchEvent(pointer);
    expect(pointer.defaultPrevented).toBe(true);
    (options()[1] as HTMLElement).click();
    expect(onAssign.mock.calls).toEqual([[OKAFOR]]);
  });

  it('closes with Escape', async () => {
    await open();
    await press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
    expect(onAssign).not.toHaveBeenCalled();
  });

  it('says where nobody fits', async () => {
    people = [];
    await open(null);
    expect(el.textContent).toContain('Nobody has this name.');
    expect(input().getAttribute('aria-expanded')).toBe('false');
    await press('Enter', 'ArrowDown');
    expect(onAssign).not.toHaveBeenCalled();
  });
});

describe('the question who is meant', () => {
  it('offers who it may be, and somebody else', async () => {
    const onSomebodyElse = vi.fn();
    await act(() =>
      render(
        <WhichOwner
          name="Sam"
          candidates={[OKAFOR, LINDQVIST]}
          onChoose={onAssign}
          onSomebodyElse={onSomebodyElse}
        />,
        el,
      ),
    );
    expect(partName(el.querySelector('[role="group"]'))).toBe('Which Sam?');
    const buttons = el.querySelectorAll('button');
    expect(Array.from(buttons, ({ textContent }) => textContent)).toEqual([
      'Sam OkaforHalden Clinics',
      'Sam LindqvistKestrel Grid',
      'Somebody else',
    ]);
    buttons[1]!.click();
    expect(onAssign.mock.calls).toEqual([[LINDQVIST]]);
    buttons[2]!.click();
    expect(onSomebodyElse).toHaveBeenCalledOnce();
  });

  it('knows the candidates of a row by who can be assigned', () => {
    const row = {
      ownerCandidates: [
        { id: OKAFOR.id, name: 'Sam Okafor' },
        { id: 'person:sam vane', name: 'Sam Vane' },
      ],
    } as unknown as TaskRow;
    expect(whoItMayBe(row, [ME, OKAFOR])).toEqual([OKAFOR, { ...person('Sam Vane') }]);
  });
});
