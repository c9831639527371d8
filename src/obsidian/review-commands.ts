import type { App, Plugin } from 'obsidian';
import type { Engine, FactSection } from '../core/engine';
import type { EntityRef } from '../core/dashboard/view-models';
import type { EntityId } from '../core/model/entities';
import type { ReviewServices, ReviewSubject } from './review-desk';
import { ReviewDialog } from './review-dialog';

const COMMANDS: readonly { readonly id: string; readonly section: FactSection }[] = [
  { id: 'dedupe-key-facts', section: 'key facts' },
  { id: 'dedupe-topics', section: 'topics' },
  { id: 'dedupe-recent-context', section: 'recent context' },
];

/** Adds the commands that review what says the same in the active note, or in all notes of its account. */
export function addReviewCommands(
  plugin: Pick<Plugin, 'addCommand'>,
  app: App,
  services: ReviewServices,
): void {
  for (const { id, section } of COMMANDS)
    plugin.addCommand({
      id,
      name: `Dedupe ${section}`,
      icon: 'list-checks',
      checkCallback(checking) {
        const file = app.workspace.getActiveFile();
        if (file?.extension !== 'md') return false;
        const subjectNow = () => subjectOf(services.engine, file.path, section);
        if (!checking) new ReviewDialog(app, services, subjectNow).open();
        return true;
      },
    });
}

/** Reviews the key facts of all notes of an account; nothing where it is gone. */
export function reviewFactsOf(app: App, services: ReviewServices, id: EntityId): void {
  const account = services.engine.entity(id);
  if (!account) return;
  const scopes = [wholeOf(account)];
  new ReviewDialog(app, services, () => ({ section: 'key facts', scopes, scope: 'account' })).open();
}

const wholeOf = ({ id, name }: EntityRef) => ({
  id: 'account' as const,
  name: `${name}, all notes`,
  scope: { account: id },
});

/** An account's own note begins with the whole account, any other with itself. */
function subjectOf(engine: Pick<Engine, 'subjectOf'>, path: string, section: FactSection): ReviewSubject {
  const subject = engine.subjectOf(path);
  const account = accountOf(subject.kind === 'dated' ? subject.choices : entities(subject));
  const note = { id: 'note' as const, name: 'This note', scope: { note: path } };
  if (!account) return { section, scopes: [note], scope: 'note' };
  return { section, scopes: [wholeOf(account), note], scope: subject.kind === 'entity' ? 'account' : 'note' };
}

const entities = (subject: ReturnType<Engine['subjectOf']>): readonly EntityRef[] =>
  subject.kind === 'entity' ? [subject.entity] : [];

const accountOf = (choices: readonly EntityRef[]): EntityRef | undefined =>
  choices.find(({ id }) => id.startsWith('account:'));
