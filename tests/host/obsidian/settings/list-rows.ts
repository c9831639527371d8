import { setIcon } from '../ui/icons';
import { setTooltip } from '../ui/tooltip';
import type { Setting } from './setting';

/** A handle to drag the row by; with the handle focused, the arrow keys move the row. */
export function addDragHandle(
  row: Setting,
  index: number,
  onReorder: (from: number, to: number) => void,
): void {
  const handle = createDiv({
    cls: 'clickable-icon setting-drag-handle',
    attr: { role: 'button', tabindex: 0 },
  });
  setIcon(handle, 'grip-vertical');
  setTooltip(handle, 'Drag to reorder');
  row.settingEl.prepend(handle);
  row.settingEl.draggable = true;
  row.settingEl.addEventListener('dragstart', (event) =>
    event.dataTransfer?.setData('text/plain', String(index)),
  );
  row.settingEl.addEventListener('dragover', (event) => event.preventDefault());
  row.settingEl.addEventListener('drop', (event) => {
    event.preventDefault();
    const from = Number(event.dataTransfer?.getData('text/plain'));
    if (Number.isInteger(from) && from !== index) onReorder(from, index);
  });
  handle.addEventListener('keydown', (event) => {
    const count = row.settingEl.parentElement?.childElementCount ?? 0;
    if (event.key === 'ArrowUp' && index > 0) onReorder(index, index - 1);
    if (event.key === 'ArrowDown' && index + 1 < count) onReorder(index, index + 1);
  });
}

/** A button that deletes the row; with the row focused, Delete and Backspace do the same. */
export function addDeleteButton(row: Setting, index: number, onDelete: (index: number) => void): void {
  row.addExtraButton((button) =>
    button
      .setIcon('trash-2')
      .setTooltip('Delete')
      .onClick(() => onDelete(index)),
  );
  row.settingEl.tabIndex = 0;
  row.settingEl.addEventListener('keydown', (event) => {
    if (event.target === row.settingEl && (event.key === 'Delete' || event.key === 'Backspace'))
      onDelete(index);
  });
}
