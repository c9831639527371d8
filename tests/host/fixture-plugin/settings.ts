import { PluginSettingTab, type App, type SettingDefinitionItem } from 'obsidian';
import type FixturePlugin from './main';

/** One of every kind of row. */
export class FixtureSettings extends PluginSettingTab {
  constructor(
    app: App,
    private readonly fixture: FixturePlugin,
  ) {
    super(app, fixture);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      {
        type: 'group',
        heading: 'Controls',
        items: [
          { name: 'Toggle', control: { type: 'toggle', key: 'toggle' } },
          {
            name: 'Text',
            control: {
              type: 'text',
              key: 'text',
              validate: (value) => (value.includes('!') ? 'No shouting' : undefined),
            },
          },
          { name: 'Number', control: { type: 'number', key: 'number', defaultValue: 3 } },
          {
            name: 'Slider',
            control: {
              type: 'slider',
              key: 'slider',
              min: 0,
              max: 10,
              step: 1,
              displayFormat: (value) => `${value} d`,
            },
          },
          {
            name: 'Dropdown',
            control: { type: 'dropdown', key: 'dropdown', options: { a: 'Alpha', b: 'Beta' } },
          },
          { name: 'Folder', control: { type: 'folder', key: 'folder' } },
          { name: 'File', control: { type: 'file', key: 'file', filter: (file) => file.extension === 'md' } },
          {
            name: 'Only with toggle',
            visible: () => this.fixture.settings['toggle'] === true,
            control: { type: 'textarea', key: 'area' },
          },
          { name: 'Act', action: () => this.fixture.note('acted') },
          {
            name: 'Own',
            render: (setting) => void setting.addButton((button) => button.setButtonText('Own button')),
          },
        ],
      },
      this.names(),
      {
        type: 'page',
        name: 'More',
        displayValue: () => `${this.list().length} names`,
        items: [{ name: 'Inside', control: { type: 'toggle', key: 'inside' } }],
      },
    ];
  }

  private names(): SettingDefinitionItem {
    return {
      type: 'list',
      heading: 'Names',
      emptyState: 'No names yet',
      items: this.list().map((name) => ({ name })),
      onReorder: (from, to) => this.change((list) => list.splice(to, 0, ...list.splice(from, 1))),
      onDelete: (index) => this.change((list) => list.splice(index, 1)),
      addItem: { name: 'Add a name', action: () => this.change((list) => list.push('new')) },
    };
  }

  private list(): string[] {
    return this.fixture.settings['names'] as string[];
  }

  private change(edit: (list: string[]) => unknown): void {
    edit(this.list());
    void this.fixture.saveData(this.fixture.settings);
    this.update();
  }
}
