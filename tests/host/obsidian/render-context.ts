import type * as O from 'obsidian';

/** `RenderContext` of obsidian.d.ts: where values that are rendered hang their previews. */
export class RenderContext implements O.RenderContext {
  hoverPopover: O.HoverPopover | null = null;
}
