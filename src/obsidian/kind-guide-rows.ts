import { SettingGroup, type Menu, type Setting } from 'obsidian';
import type { GuideRow, KindGuide, RuleRow } from '../core/dashboard/kind-guide';
import type { Finding } from '../core/model/finding';
import { givenName } from '../core/model/note-path';
import type { NoteKind } from '../core/settings';
import { count, number } from '../views/format';
import { DATED_KINDS, ENTITY_KINDS, KIND_NAMES, KINDS_NAMED, ruleName } from './kind-names';
import { menuFor } from './line-menu';

export type ReadyGuide = Extract<KindGuide, { state: 'ready' }>;

/** The key of a row, by which it is found again after it was drawn anew. */
export const GUIDE_ROW = 'data-ai-guide-row';

/** What the rows of the guide ask for. */
export interface GuideActions {
  make(row: GuideRow, index: number, kind: NoteKind): void;
  undo(row: GuideRow): void;
  showAll(): void;
  open(finding: Finding): void;
}

const WHY_NOT: Readonly<Record<GuideRow['group']['state'], string>> = {
  'no-rule': '',
  unmet: '. A rule fits, but a meeting needs a date, and a template is none.',
  'no-folder': '. Rules go by a property, a tag or a folder.',
};

function descOf({ examples, notes, state }: GuideRow['group']): string {
  const more = notes > examples.length ? ' …' : '';
  return `${count(notes, 'note')}: ${examples.map(givenName).join(', ')}${more}${WHY_NOT[state]}`;
}

export function drawOverview(el: HTMLElement, { notes, entities, dated, unclassified }: ReadyGuide): void {
  new SettingGroup(el).addSetting((setting) => {
    setting
      .setName(`${count(notes, 'note')} in this vault`)
      .setDesc(
        `${number(entities)} of accounts, people, projects and forums · ` +
          `${count(dated, 'meeting, call, e-mail or update', 'meetings, calls, e-mails and updates')} · ` +
          `${number(unclassified)} of no kind`,
      );
  });
}

/** The groups of notes that have no kind; `rest` of them are not among `rows`. */
export function drawGroups(
  el: HTMLElement,
  {
    rows,
    rest,
    property,
  }: { readonly rows: readonly GuideRow[]; readonly rest: number; readonly property: string },
  actions: GuideActions,
): void {
  const group = new SettingGroup(el).setHeading('Of no kind yet');
  if (rows.length === 0) group.addSetting((setting) => void setting.setName('Every note has its kind.'));
  rows.forEach((row, index) =>
    group.addSetting((setting) => drawGroup(setting, { row, index, property }, actions)),
  );
  if (rest === 0) return;
  group.addSetting((setting) => {
    setting.setName(`${number(rest)} more`);
    setting.addButton((button) => button.setButtonText('Show all').onClick(() => actions.showAll()));
  });
}

interface PlacedRow {
  readonly row: GuideRow;
  readonly index: number;
  readonly property: string;
}

function drawGroup(setting: Setting, { row, index, property }: PlacedRow, actions: GuideActions): void {
  const { group, made } = row;
  const name = group.state === 'no-folder' ? 'In no folder' : ruleName(group, property);
  setting.settingEl.setAttr(GUIDE_ROW, group.key);
  setting.setName(name);
  if (made) {
    const isUnmet = group.state === 'unmet';
    setting.setDesc(isUnmet ? descOf(group) : `${KIND_NAMES[made.kind]} now · ${count(group.notes, 'note')}`);
    setting.addButton((button) => {
      button.setButtonText('Undo').onClick(() => actions.undo(row));
      button.buttonEl.setAttr('aria-label', `Undo: ${name} as ${KINDS_NAMED[made.kind]}`);
    });
    return;
  }
  setting.setDesc(descOf(group));
  if (group.state !== 'no-rule') return;
  setting.addButton((button) => {
    button.setButtonText('Make a rule…');
    button.buttonEl.setAttrs({ 'aria-label': `Make a rule for ${name}`, 'aria-haspopup': 'menu' });
    button.buttonEl.addEventListener('click', (event) => {
      const { menu, show } = menuFor(event);
      addKinds(menu, (kind) => actions.make(row, index, kind));
      show();
    });
  });
}

function addKinds(menu: Menu, make: (kind: NoteKind) => void): void {
  const add = (section: string) => (kind: NoteKind) =>
    menu.addItem((item) => {
      item.setSection(section).setTitle(KIND_NAMES[kind]);
      item.onClick(() => make(kind));
    });
  ENTITY_KINDS.forEach(add('entity'));
  DATED_KINDS.forEach(add('dated'));
}

export function drawMisfiled(el: HTMLElement, misfiled: readonly Finding[], actions: GuideActions): void {
  if (misfiled.length === 0) return;
  const group = new SettingGroup(el).setHeading(`Filed where they do not belong: ${number(misfiled.length)}`);
  for (const finding of misfiled) {
    const name = givenName(finding.path);
    group.addSetting((setting) => {
      setting.setName(name).setDesc(finding.message);
      setting.addButton((button) => {
        button.setButtonText('Open').onClick(() => actions.open(finding));
        button.buttonEl.setAttr('aria-label', `Open ${name}`);
      });
    });
  }
}

/** The rules that fit some note, and how many do not. */
export function drawRules(el: HTMLElement, { rules, unusedRules }: ReadyGuide, property: string): void {
  const group = new SettingGroup(el).setHeading('By rule');
  for (const { rule, matches } of rules)
    group.addSetting((setting) => drawRule(setting, { rule, matches }, property));
  if (unusedRules === 0) return;
  group.addSetting((setting) => {
    setting.setName(`${count(unusedRules, 'rule fits', 'rules fit')} no note here`);
    setting.setDesc('They cost nothing. The page of all rules is where they can be changed or taken away.');
  });
}

function drawRule(setting: Setting, { rule, matches }: RuleRow, property: string): void {
  setting.setName(ruleName(rule, property));
  setting.addDisplayValue((value) => {
    value.setValue(`${KIND_NAMES[rule.kind]} · ${count(matches, 'note')}`);
  });
}
