import { Notice, type App, type Plugin } from 'obsidian';
import type { BriefSubject } from '../core/dashboard/brief/brief-model';
import type { Engine } from '../core/engine';
import type { Logger } from '../core/ports';
import { BriefDialog } from './brief-dialog';
import { today } from './today';

interface BriefServices {
  readonly engine: Pick<Engine, 'brief' | 'subjectOf'>;
  readonly log: Logger;
}

/** Shows the brief of an account, a person or a meeting. */
export function openBrief(app: App, { engine, log }: BriefServices, subject: BriefSubject): void {
  const brief = engine.brief(subject, today());
  if (brief) new BriefDialog(app, brief, log).open();
  else new Notice('There is nothing to prepare: this note is about nobody who is known.');
}

/** Adds the command for the active note: its account or person, or whoever is at its meeting. */
export function addBriefCommand(plugin: Pick<Plugin, 'addCommand'>, app: App, services: BriefServices): void {
  plugin.addCommand({
    id: 'prepare-brief',
    name: 'Prepare brief',
    icon: 'clipboard-list',
    checkCallback(checking) {
      const path = app.workspace.getActiveFile()?.path;
      const subject = path === undefined ? null : subjectOf(services.engine, path);
      if (!subject) return false;
      if (!checking) openBrief(app, services, subject);
      return true;
    },
  });
}

function subjectOf(engine: BriefServices['engine'], path: string): BriefSubject | null {
  const subject = engine.subjectOf(path);
  if (subject.kind === 'entity')
    return /^(?:account|person):/.test(subject.entity.id) ? { id: subject.entity.id } : null;
  return subject.kind === 'dated' && subject.choices.length > 0 ? { note: path } : null;
}
