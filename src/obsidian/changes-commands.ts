import { Notice, type App, type Plugin } from 'obsidian';
import type { EntityId } from '../core/model/entities';
import { ChangesDialog, type ChangesServices } from './changes-dialog';
import { createLastLooks } from './last-looks';

/** Shows what changed for an account, a person or a project. */
export function openChanges(app: App, services: ChangesServices, id: EntityId): void {
  const entity = services.engine.entity(id);
  if (entity) new ChangesDialog(app, services, entity, createLastLooks(app)).open();
  else new Notice('Nothing is known of this any more.');
}

/** Adds the command for the active note: its account, person or project, or the first one of its meeting. */
export function addChangesCommand(
  plugin: Pick<Plugin, 'addCommand'>,
  app: App,
  services: ChangesServices,
): void {
  plugin.addCommand({
    id: 'show-changes',
    name: 'Show what changed',
    icon: 'history',
    checkCallback(checking) {
      const path = app.workspace.getActiveFile()?.path;
      const id = path === undefined ? null : subjectOf(services.engine, path);
      if (id === null) return false;
      if (!checking) openChanges(app, services, id);
      return true;
    },
  });
}

function subjectOf(engine: ChangesServices['engine'], path: string): EntityId | null {
  const subject = engine.subjectOf(path);
  if (subject.kind === 'entity') return subject.entity.id;
  return subject.kind === 'dated' ? (subject.choices[0]?.id ?? null) : null;
}
