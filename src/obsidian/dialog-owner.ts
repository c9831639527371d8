import { Component, type HoverParent, type HoverPopover } from 'obsidian';

/** Holds what the renderer makes for a dialog, and its hover previews. */
export class DialogOwner extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;
}
