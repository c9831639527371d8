import type { FrontMatterCache } from 'obsidian';
import { setIcon } from '../ui/icons';

/** The table of properties above a note. */
export function renderProperties(parent: HTMLElement, properties: FrontMatterCache): void {
  const box = parent.createDiv('metadata-container');
  box.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
  const content = box.createDiv('metadata-content').createDiv('metadata-properties');
  for (const [key, value] of Object.entries(properties)) {
    const row = content.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
    const keyEl = row.createDiv('metadata-property-key');
    setIcon(keyEl.createSpan('metadata-property-icon'), iconOf(key, value));
    keyEl.createSpan({ cls: 'metadata-property-key-input', text: key });
    const valueEl = row.createDiv('metadata-property-value');
    if (Array.isArray(value))
      for (const item of value) valueEl.createSpan({ cls: 'multi-select-pill', text: textOf(item) });
    else if (typeof value === 'boolean')
      valueEl.createEl('input', { type: 'checkbox', attr: { disabled: true, checked: value || null } });
    else valueEl.createSpan({ text: textOf(value), cls: value === null || value === '' ? 'mod-empty' : '' });
  }
}

function iconOf(key: string, value: unknown): string {
  if (key === 'tags') return 'tags';
  if (key === 'aliases') return 'forward';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'binary';
  if (typeof value === 'boolean') return 'check-square';
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'calendar' : 'text';
}

function textOf(value: unknown): string {
  if (value === null || value === '') return 'No value';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
