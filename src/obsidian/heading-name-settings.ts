import type { App, SettingDefinitionControl, SettingDefinitionPage } from 'obsidian';
import {
  DEFAULT_HEADING_NAMES,
  HEADING_ROLES,
  headingKey,
  type HeadingRole,
} from '../core/model/heading-names';
import { headingNamesOf, type Settings } from '../core/settings';
import { confirmRestore } from './confirm-restore';
import type { SettingsStore } from './settings-store';

const PREFIX = 'headingNames.';

/** What the settings call a role, and what stands under its headings. */
const ROLES: Readonly<Record<HeadingRole, readonly [name: string, desc: string]>> = {
  fact: ['Key facts', 'Their list items are facts.'],
  context: ['Recent context', 'Their list items are entries, with the date that they begin with.'],
  topic: ['Topics', 'Their list items are topics; so is what stands between the commas of a paragraph.'],
  decision: ['Decisions', 'Their list items are decisions.'],
  blocker: ['Blockers', 'Their list items ask for attention.'],
  opportunity: ['Opportunities', 'Their list items are opportunities.'],
  risk: ['Risks', 'Their list items are risks.'],
  question: ['Open questions', 'Their list items are questions.'],
  outcome: ['Outcomes', 'Their list items are outcomes.'],
  background: ['Background', 'Their list items tell the background of a person.'],
  contacts: ['Contacts', 'Their links and list items are people of the account.'],
  tasks: [
    'Tasks',
    'Only checkboxes are read there. Tasks are found under every heading; here other list items are no facts.',
  ],
  fields: ['Fields', 'A table of two columns tells status, role, e-mail and the like.'],
  roles: ['People and roles', 'A table of three columns tells person, role and company.'],
};

/** The tab that the headings are drawn in. */
interface HeadingsTab {
  update(): void;
}

/** The names of the headings, as a page of their own. */
export function headingNamesPage(app: App, store: SettingsStore, tab: HeadingsTab): SettingDefinitionPage {
  return {
    type: 'page',
    name: 'Headings of notes',
    desc: 'What the headings are called above facts, topics, contacts and so on: in your language, or in your words.',
    displayValue: () =>
      changedRoles(store.current) === 0 ? 'Defaults' : `${changedRoles(store.current)} changed`,
    items: [
      {
        type: 'group',
        heading: 'Names, with commas between them',
        items: HEADING_ROLES.map((role) => headingRow(role, store)),
      },
      {
        name: 'Restore defaults',
        desc: 'Replaces all names above by the ones that the plugin came with.',
        action: () =>
          confirmRestore(
            app,
            'Replace all names by the defaults?',
            () => void store.reset('headingNames').then(() => tab.update()),
          ),
      },
    ],
  };
}

function headingRow(role: HeadingRole, store: SettingsStore): SettingDefinitionControl {
  const [name, desc] = ROLES[role];
  return {
    name,
    desc,
    control: {
      type: 'textarea',
      rows: 2,
      key: PREFIX + role,
      placeholder: DEFAULT_HEADING_NAMES[role].join(', '),
      validate: (written) => headingProblem(store.current, role, written),
    },
  };
}

/** The role whose names are edited under this key of a control; null for another setting's. */
export function headingRoleOf(key: string): HeadingRole | null {
  return HEADING_ROLES.find((role) => key === PREFIX + role) ?? null;
}

/** The names of a role as they are edited. */
export const writtenHeadings = (settings: Settings, role: HeadingRole): string =>
  headingNamesOf(settings)[role].join(', ');

/** The settings with other names for a role. The default names are not stored: a later version may know more. */
export function withHeadings(
  { headingNames }: Settings,
  role: HeadingRole,
  written: string,
): Settings['headingNames'] {
  const names = namesIn(written);
  const others = Object.fromEntries(Object.entries(headingNames).filter(([each]) => each !== role));
  const isDefault = names.length === 0 || names.join() === DEFAULT_HEADING_NAMES[role].join();
  return isDefault ? others : { ...others, [role]: names };
}

/** Why a role cannot have these names: one name means one role only. */
export function headingProblem(settings: Settings, role: HeadingRole, written: string): string | undefined {
  const typed = namesIn(written);
  const isEmptied = typed.length === 0;
  const names = isEmptied ? DEFAULT_HEADING_NAMES[role] : typed;
  for (const name of names) {
    if (headingKey(name) === '') return `“${name}” has no word in it.`;
    const other = roleWith(settings, name, role);
    if (other !== null)
      return `“${name}” already means ${ROLES[other][0].toLowerCase()}. Take it away there first.`;
  }
  return undefined;
}

function roleWith(settings: Settings, name: string, except: HeadingRole): HeadingRole | null {
  const names = headingNamesOf(settings);
  const key = headingKey(name);
  const found = HEADING_ROLES.find(
    (role) => role !== except && names[role].some((it) => headingKey(it) === key),
  );
  return found ?? null;
}

const namesIn = (written: string): string[] =>
  written
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const changedRoles = ({ headingNames }: Settings): number => Object.keys(headingNames).length;
