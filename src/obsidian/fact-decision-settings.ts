import type { SettingDefinitionPage, SettingDefinitionRender } from 'obsidian';
import { withoutFactDecision } from '../core/facts/fact-decisions';
import { excerpt } from '../core/edits/refusal-reasons';
import { givenName } from '../core/model/note-path';
import type { FactDecision, FactVerdict } from '../core/settings';
import { exactDate } from '../views/format';
import type { SettingsStore } from './settings-store';
import { today } from './today';

/** The tab that the decisions are drawn in. */
interface DecisionsTab {
  update(): void;
}

const SAID: Readonly<Record<Exclude<FactVerdict, 'later'>, string>> = {
  merge: 'Say the same',
  never: 'Do not say the same',
  superseded: 'The first one holds',
};

/** All that the user has said about facts that may be one, to be taken back, as a page of its own. */
export function factDecisionsPage(
  settings: Pick<SettingsStore, 'current' | 'set'>,
  tab: DecisionsTab,
): SettingDefinitionPage {
  const holds = ({ until }: FactDecision): boolean => until === null || until > today();
  const decisions = [...settings.current.factDecisions].reverse().filter(holds);
  return {
    type: 'page',
    name: 'Facts that say the same',
    desc: 'What you decided in “Dedupe key facts” and its like. Taken back, it is asked again.',
    displayValue: () => (decisions.length === 0 ? 'Nothing yet' : `${decisions.length} decided`),
    items: [
      {
        type: 'list',
        heading: 'Decided, the latest first',
        emptyState: 'Nothing yet. The command “Dedupe key facts” asks.',
        items: decisions.map((decision) => decisionRow(decision, settings, tab)),
      },
    ],
  };
}

function decisionRow(
  decision: FactDecision,
  settings: Pick<SettingsStore, 'current' | 'set'>,
  tab: DecisionsTab,
): SettingDefinitionRender {
  const { facts } = decision;
  const name = facts.map(({ text }) => `“${excerpt(text)}”`).join(', ');
  const notes = [...new Set(facts.map(({ path }) => givenName(path)))].join(', ');
  return {
    name,
    desc: `${saidOf(decision)}. In ${notes}`,
    render(setting) {
      setting.addButton((button) => {
        button.setButtonText('Take back');
        button.buttonEl.setAttr('aria-label', `Take back: ${name}`);
        button.onClick(() => {
          const left = withoutFactDecision(settings.current.factDecisions, decision);
          void settings.set('factDecisions', left).then(() => tab.update());
        });
      });
    },
  };
}

const saidOf = ({ verdict, until }: FactDecision): string =>
  verdict === 'later' ? `Asked again on ${until === null ? 'another day' : exactDate(until)}` : SAID[verdict];
