import type { Start } from '../page/start-app';
import { MarkdownView } from '../obsidian/markdown/markdown-view';

/** The status bar: what plugins put there, the words of the note, the day that the page pretends, and a way to start anew. */
export function buildStatusBar({ app, sampleDay }: Start, container: HTMLElement): void {
  const bar = container.createDiv('status-bar');
  const words = bar.createDiv('status-bar-item plugin-word-count');
  const count = (): void => {
    const view = app.workspace.getActiveViewOfType(MarkdownView);
    const total = view ? (view.getViewData().match(/\S+/g) ?? []).length : null;
    words.setText(total === null ? '' : `${total} ${total === 1 ? 'word' : 'words'}`);
  };
  for (const name of ['file-open', 'active-leaf-change', 'layout-change', 'editor-change'])
    app.workspace.on(name, count);
  app.metadataCache.on('changed', count);
  if (sampleDay !== null)
    bar.createDiv({ cls: 'status-bar-item', text: `Sample day: ${readableDay(sampleDay)}` });
  const reset = bar.createEl('button', { cls: 'status-bar-item mod-clickable', text: 'Reset' });
  reset.setAttribute('aria-label', 'Forget settings and layout, and reload the notes');
  reset.addEventListener('click', () => app.commands.executeCommandById('preview:reset'));
}

function readableDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(year, month - 1, date),
  );
}
