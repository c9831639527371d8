import type { SettingDefinitionPage, SettingDefinitionRender } from 'obsidian';
import { holdsOn } from '../core/dashboard/identity';
import { withoutDecision } from '../core/graph/entity-decisions';
import type { EntityDecision } from '../core/settings';
import { exactDate } from '../views/format';
import type { SettingsStore } from './settings-store';
import { today } from './today';

/** The tab that the decisions are drawn in. */
interface DecisionsTab {
  update(): void;
}

/** All that the user has said about names that may be one, to be taken back, as a page of its own. */
export function decisionsPage(
  settings: Pick<SettingsStore, 'current' | 'set'>,
  tab: DecisionsTab,
): SettingDefinitionPage {
  const decisions = [...settings.current.entityDecisions].reverse().filter((each) => holdsOn(each, today()));
  return {
    type: 'page',
    name: 'Same or different',
    desc: 'What you said about accounts and people whose names are alike. Your notes are as they were.',
    displayValue: () => (decisions.length === 0 ? 'Nothing yet' : `${decisions.length} decided`),
    items: [
      {
        type: 'list',
        heading: 'Decided, the latest first',
        emptyState: 'Nothing yet. The panel asks where two names may be one.',
        items: decisions.map((decision) => decisionRow(decision, settings, tab)),
      },
    ],
  };
}

function decisionRow(
  decision: EntityDecision,
  settings: Pick<SettingsStore, 'current' | 'set'>,
  tab: DecisionsTab,
): SettingDefinitionRender {
  const name = `${decision.a.name} and ${decision.b.name}`;
  return {
    name,
    desc: saidOf(decision),
    render(setting) {
      setting.addButton((button) => {
        button.setButtonText('Take back');
        button.buttonEl.setAttr('aria-label', `Take back: ${name}`);
        button.onClick(() => {
          const left = withoutDecision(settings.current.entityDecisions, decision);
          void settings.set('entityDecisions', left).then(() => tab.update());
        });
      });
    },
  };
}

function saidOf({ verdict, until, a }: EntityDecision): string {
  if (verdict === 'later') return `Asked again on ${until === null ? 'another day' : exactDate(until)}`;
  const plural = a.kind === 'person' ? 'people' : `${a.kind}s`;
  return verdict === 'same' ? `One ${a.kind}` : `Two ${plural}`;
}
