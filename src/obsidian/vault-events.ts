import {
  debounce,
  TFile,
  type Component,
  type MetadataCache,
  type TAbstractFile,
  type Vault,
  type Workspace,
} from 'obsidian';
import type { Engine } from '../core/engine';
import type { Logger } from '../core/ports';
import { noteInput } from './vault-source';

/** The app as far as its events are followed. */
export interface EventSources {
  readonly vault: Pick<Vault, 'on'>;
  readonly metadataCache: Pick<MetadataCache, 'on'>;
  readonly workspace: Pick<Workspace, 'onLayoutReady'>;
}

type NoteEvents = Pick<Engine, 'start' | 'noteChanged' | 'noteRemoved' | 'noteRenamed'>;

/** Events that ask for it come in swarms: one for each file of a folder, one for each save. */
const RECONCILE_AFTER_MS = 250;

/**
 * Keeps the engine's notes those of the vault, until `component` is unloaded. The first scan runs once the layout is
 * ready: before, the vault fires `create` for every file that it loads.
 */
export function followVault(app: EventSources, engine: NoteEvents, component: Component, log: Logger): void {
  const scan = () =>
    void engine.start().catch((error: unknown) => log.error('The notes could not be read.', error));
  const reconcile = debounce(scan, RECONCILE_AFTER_MS, true);
  component.register(() => void reconcile.cancel());
  followCache(app.metadataCache, engine, component, reconcile);

  let unloaded = false;
  component.register(() => (unloaded = true));
  app.workspace.onLayoutReady(() => {
    if (unloaded) return;
    followFiles(app.vault, engine, component, reconcile);
    scan();
  });
}

function followCache(
  cache: EventSources['metadataCache'],
  engine: NoteEvents,
  component: Component,
  reconcile: () => void,
): void {
  component.registerEvent(
    cache.on('changed', (file, text) => {
      if (isNote(file)) engine.noteChanged(file.path, noteInput(file, text));
    }),
  );
  component.registerEvent(
    cache.on('deleted', (file) => {
      if (isNote(file)) engine.noteRemoved(file.path);
    }),
  );
  // The queue of the metadata cache is drained: whatever was missed until now has its last state.
  component.registerEvent(cache.on('resolved', reconcile));
}

function followFiles(
  vault: EventSources['vault'],
  engine: NoteEvents,
  component: Component,
  reconcile: () => void,
): void {
  const changed = (file: TAbstractFile) => {
    if (isNote(file)) engine.noteChanged(file.path);
  };
  component.registerEvent(vault.on('create', changed));
  component.registerEvent(vault.on('modify', changed));
  component.registerEvent(
    vault.on('delete', (file) => {
      // A folder's notes have events of their own, of which some systems lose a few.
      if (!(file instanceof TFile)) reconcile();
      else if (isNote(file)) engine.noteRemoved(file.path);
    }),
  );
  component.registerEvent(
    vault.on('rename', (file, oldPath) => {
      if (!(file instanceof TFile)) reconcile();
      else renamed(engine, file, oldPath);
    }),
  );
}

/** A note may become one, or cease to be one, by its new extension. */
function renamed(engine: NoteEvents, file: TFile, oldPath: string): void {
  const [was, is] = [isNotePath(oldPath), isNote(file)];
  if (was && is) engine.noteRenamed(oldPath, file.path);
  else if (was) engine.noteRemoved(oldPath);
  else if (is) engine.noteChanged(file.path);
}

const isNote = (file: TAbstractFile): boolean => file instanceof TFile && file.extension === 'md';
const isNotePath = (path: string): boolean => path.endsWith('.md');
