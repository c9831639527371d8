import type { Start } from '../page/start-app';
import { Platform } from '../obsidian/base/platform';
import { SettingTab } from '../obsidian/settings/setting-tab';
import { Setting } from '../obsidian/settings/setting';
import { setIcon } from '../obsidian/ui/icons';
import { Modal } from '../obsidian/ui/modal';
import { setTooltip } from '../obsidian/ui/tooltip';
import { applyTheme, otherTheme } from './theme-toggle';

/** The settings dialog: the tabs of the app on the left, those of plugins below them. */
class SettingsDialog extends Modal {
  private current: SettingTab | null = null;
  private readonly navEl: HTMLElement;
  private readonly paneEl: HTMLElement;

  constructor(
    private readonly start: Start,
    private readonly coreTabs: SettingTab[],
  ) {
    super(start.app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.modalEl.setAttribute('aria-label', 'Settings');
    this.contentEl.addClass('vertical-tabs-container');
    this.navEl = this.contentEl.createDiv('vertical-tab-header');
    this.paneEl = this.contentEl.createDiv('vertical-tab-content-container');
    if (Platform.isPhone) this.addBackButton();
  }

  override onOpen(): void {
    this.drawNav();
    if (Platform.isPhone) this.contentEl.addClass('is-list-shown');
    else this.openTab(this.current ?? this.start.app.setting.pluginTabs[0] ?? this.coreTabs[0]);
  }

  override onClose(): void {
    this.current?.hide();
  }

  openTab(tab: SettingTab | undefined): void {
    if (!tab) return;
    this.current?.hide();
    this.current = tab;
    this.contentEl.removeClass('is-list-shown');
    this.paneEl.replaceChildren(tab.containerEl);
    tab.show();
    this.markCurrent();
  }

  drawNav(): void {
    this.navEl.empty();
    this.drawGroup('Options', this.coreTabs);
    this.drawGroup('Community plugins', this.start.app.setting.pluginTabs);
    this.markCurrent();
  }

  /** A phone shows the list of tabs or one tab. */
  private addBackButton(): void {
    const back = this.contentEl.createEl('button', { cls: 'clickable-icon modal-setting-back' });
    setIcon(back, 'chevron-left');
    setTooltip(back, 'All settings');
    back.addEventListener('click', () => this.contentEl.addClass('is-list-shown'));
  }

  private drawGroup(title: string, tabs: SettingTab[]): void {
    if (tabs.length === 0) return;
    const group = this.navEl.createDiv('vertical-tab-header-group');
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: title });
    for (const tab of tabs) {
      const item = group.createEl('button', {
        cls: 'vertical-tab-nav-item tappable',
        text: tab.name,
        attr: { 'data-tab': tab.id },
      });
      item.addEventListener('click', () => this.openTab(tab));
    }
  }

  private markCurrent(): void {
    for (const item of this.navEl.findAll('.vertical-tab-nav-item'))
      item.toggleClass('is-active', item.dataset.tab === this.current?.id);
  }
}

class AppearanceTab extends SettingTab {
  override id = 'appearance';
  override name = 'Appearance';

  constructor(private readonly start: Start) {
    super(start.app);
  }

  override display(): void {
    const { app, kept } = this.start;
    new Setting(this.containerEl).setName('Dark base color').addToggle((toggle) =>
      toggle.setValue(app.isDarkMode()).onChange(() => {
        const theme = otherTheme(app);
        kept.save('theme', theme);
        applyTheme(app, theme);
      }),
    );
  }
}

class CommunityPluginsTab extends SettingTab {
  override id = 'community-plugins';
  override name = 'Community plugins';

  constructor(
    private readonly start: Start,
    private readonly onToggle: () => void,
  ) {
    super(start.app);
  }

  override display(): void {
    const { kept, pluginSwitch } = this.start;
    const { manifest } = pluginSwitch;
    new Setting(this.containerEl)
      .setName(manifest.name)
      .setDesc(`Version ${manifest.version}. ${manifest.description}`)
      .addToggle((toggle) =>
        toggle.setValue(pluginSwitch.plugin !== null).onChange(async (on) => {
          kept.save('enabled', on);
          if (on) await pluginSwitch.enable(true);
          else pluginSwitch.disable();
          this.onToggle();
        }),
      );
  }
}

/** Puts the dialog behind `app.setting`. */
export function createSettingsDialog(start: Start): void {
  const { setting } = start.app;
  const tabs: SettingTab[] = [
    new AppearanceTab(start),
    new CommunityPluginsTab(start, () => dialog.drawNav()),
  ];
  const dialog = new SettingsDialog(start, tabs);
  setting.open = () => dialog.open();
  setting.close = () => dialog.close();
  setting.openTabById = (id) => {
    const tab = [...tabs, ...setting.pluginTabs].find((candidate) => candidate.id === id) ?? null;
    if (tab) dialog.openTab(tab);
    return tab;
  };
}
