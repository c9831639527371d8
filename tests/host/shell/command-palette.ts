import type { Command, FuzzyMatch, Hotkey } from 'obsidian';
import type { App } from '../obsidian/app';
import { Platform } from '../obsidian/base/platform';
import { FuzzySuggestModal } from '../obsidian/ui/suggest-modal';

/** All commands that can run now. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): Command[] {
    return this.app.commands.listCommands();
  }

  getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion(match: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    super.renderSuggestion(match, el.createDiv('suggestion-content').createDiv('suggestion-title'));
    const keys = el.createDiv('suggestion-aux');
    for (const hotkey of match.item.hotkeys ?? [])
      keys.createEl('kbd', { cls: 'suggestion-hotkey', text: hotkeyText(hotkey) });
  }

  onChooseItem(command: Command): void {
    this.app.commands.executeCommandById(command.id);
  }
}

function hotkeyText({ modifiers, key }: Hotkey): string {
  const names = modifiers.map((modifier) =>
    modifier === 'Mod' ? (Platform.isMacOS ? 'Cmd' : 'Ctrl') : modifier,
  );
  return [...names, key.length === 1 ? key.toUpperCase() : key].join(' + ');
}
