import type * as O from 'obsidian';
import { Component } from '../base/component';

const WAIT_MS = 300;
const LEAVE_MS = 300;
const GAP_PX = 4;

/** `PopoverState` of obsidian.d.ts, which documents no members; these are the host's names. */
export const PopoverState = { Showing: 0, Shown: 1, Hidden: 2 } as const;

/** `HoverPopover` of obsidian.d.ts: waits, shows beside its target, stays while the pointer is on either. */
export class HoverPopover extends Component implements O.HoverPopover {
  readonly hoverEl = createDiv('popover hover-popover');
  state: O.PopoverState = stateOf('Showing');
  private timer: number | undefined;

  constructor(
    private readonly parent: O.HoverParent,
    private readonly targetEl: HTMLElement | null,
    waitTime = WAIT_MS,
    private readonly staticPos: O.Point | null = null,
  ) {
    super();
    const before = parent.hoverPopover;
    if (before instanceof HoverPopover) before.hide();
    parent.hoverPopover = this;
    this.schedule(() => this.show(), waitTime);
    for (const el of [targetEl, this.hoverEl]) {
      el?.addEventListener('mouseleave', this.onLeave);
      el?.addEventListener('mouseenter', this.onEnter);
    }
  }

  show(): void {
    if (this.targetEl && !this.targetEl.isConnected) return this.hide();
    this.state = stateOf('Shown');
    (this.targetEl?.doc ?? activeDocument).body.append(this.hoverEl);
    this.load();
    this.position();
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.state = stateOf('Hidden');
    for (const el of [this.targetEl, this.hoverEl]) {
      el?.removeEventListener('mouseleave', this.onLeave);
      el?.removeEventListener('mouseenter', this.onEnter);
    }
    this.hoverEl.remove();
    this.unload();
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
  }

  /** Whether this one already belongs to `target` and is not gone. */
  isFor(target: HTMLElement | null): boolean {
    return this.targetEl === target && this.state !== stateOf('Hidden');
  }

  position(): void {
    const target = this.targetEl?.getBoundingClientRect();
    const at = this.staticPos ?? { x: target?.left ?? 0, y: (target?.bottom ?? 0) + GAP_PX };
    const { width, height } = this.hoverEl.getBoundingClientRect();
    const { innerWidth, innerHeight } = this.hoverEl.win;
    const above = (target?.top ?? at.y) - height - GAP_PX;
    const y = at.y + height <= innerHeight || above < 0 ? at.y : above;
    this.hoverEl.setCssStyles({
      left: `${Math.max(GAP_PX, Math.min(at.x, innerWidth - width - GAP_PX))}px`,
      top: `${Math.max(GAP_PX, Math.min(y, innerHeight - height - GAP_PX))}px`,
    });
  }

  private readonly onLeave = (): void => {
    if (this.state === stateOf('Showing')) this.hide();
    else this.schedule(() => this.hide(), LEAVE_MS);
  };

  private readonly onEnter = (): void => {
    if (this.state === stateOf('Shown')) window.clearTimeout(this.timer);
  };

  private schedule(action: () => void, wait: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(action, wait);
  }
}

function stateOf(name: keyof typeof PopoverState): O.PopoverState {
  return PopoverState[name];
}
