import type { Side } from 'obsidian';
import type { App } from '../obsidian/app';

const NARROWEST_PX = 200;

/** Lets the sides be dragged wider and narrower; `width` is that of the right one at the start. */
export function makeResizable(app: App, width: number | null): void {
  const { workspace } = app;
  if (width !== null) setWidth('right', width);
  for (const side of ['left', 'right'] as const) {
    const panel = side === 'left' ? workspace.leftSplit : workspace.rightSplit;
    const handle = panel.containerEl.createDiv(`workspace-leaf-resize-handle mod-${side}`);
    handle.addEventListener('pointerdown', (down) => {
      handle.setPointerCapture(down.pointerId);
      const start = panel.containerEl.getBoundingClientRect().width;
      const drag = (move: PointerEvent): void => {
        const by = side === 'left' ? move.clientX - down.clientX : down.clientX - move.clientX;
        setWidth(side, Math.max(NARROWEST_PX, start + by));
        workspace.trigger('resize');
      };
      handle.addEventListener('pointermove', drag);
      handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', drag), {
        once: true,
      });
    });
  }
}

function setWidth(side: Side, width: number): void {
  document.body.setCssProps({ [`--${side}-panel-width`]: `${width}px` });
}
