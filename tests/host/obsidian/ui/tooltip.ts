import type * as O from 'obsidian';
import { Platform } from '../base/platform';

const DELAY_MS = 300;
const GAP_PX = 4;

let shown: HTMLElement | null = null;
let timer: number | undefined;

/** `setTooltip`: shows on hover and names the element for screen readers. An empty text takes both away. */
export function setTooltip(el: HTMLElement, tooltip: string, options: O.TooltipOptions = {}): void {
  if (tooltip === '') el.removeAttribute('aria-label');
  else el.setAttribute('aria-label', tooltip);
  if (options.placement) el.dataset.tooltipPosition = options.placement;
  if (options.delay !== undefined) el.dataset.tooltipDelay = String(options.delay);
  if (options.classes) el.dataset.tooltipClasses = options.classes.join(' ');
}

/** `displayTooltip`: shows one at once, beside `target`. */
export function displayTooltip(
  target: HTMLElement,
  content: string | DocumentFragment,
  options: O.TooltipOptions = {},
): void {
  hideTooltip();
  const tooltip = createDiv({ cls: ['tooltip', ...(options.classes ?? [])] });
  tooltip.append(content);
  target.doc.body.append(tooltip);
  shown = tooltip;
  place(tooltip, target, options.placement ?? 'bottom', options.gap ?? GAP_PX);
}

/** Watches a document for hovered and focused elements with an `aria-label`, as the app does. Phones have no hover. */
export function listenForTooltips(doc: Document): void {
  doc.addEventListener('mouseover', (event) => {
    if (Platform.isMobile || !(event.target instanceof Element)) return;
    schedule(event.target.closest<HTMLElement>('[aria-label]'));
  });
  for (const type of ['mousedown', 'keydown', 'scroll'] as const)
    doc.addEventListener(type, hideTooltip, true);
}

function schedule(target: HTMLElement | null): void {
  hideTooltip();
  if (!target) return;
  const wait = Number(target.dataset.tooltipDelay ?? DELAY_MS);
  timer = window.setTimeout(() => {
    const text = target.getAttribute('aria-label');
    if (text && target.isConnected) displayTooltip(target, text, optionsOf(target));
  }, wait);
}

function optionsOf(target: HTMLElement): O.TooltipOptions {
  const { tooltipPosition, tooltipClasses } = target.dataset;
  return {
    ...(tooltipPosition && { placement: tooltipPosition as O.TooltipPlacement }),
    ...(tooltipClasses && { classes: tooltipClasses.split(' ') }),
  };
}

function hideTooltip(): void {
  window.clearTimeout(timer);
  shown?.remove();
  shown = null;
}

function place(tooltip: HTMLElement, target: HTMLElement, side: O.TooltipPlacement, gap: number): void {
  const at = target.getBoundingClientRect();
  const { width, height } = tooltip.getBoundingClientRect();
  const centerX = at.left + at.width / 2 - width / 2;
  const centerY = at.top + at.height / 2 - height / 2;
  const below = at.bottom + gap + height <= window.innerHeight ? at.bottom + gap : at.top - gap - height;
  const spots = {
    bottom: [centerX, below],
    top: [centerX, at.top - gap - height],
    right: [at.right + gap, centerY],
    left: [at.left - gap - width, centerY],
  } as const;
  const [x, y] = spots[side];
  tooltip.setCssStyles({
    left: `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`,
    top: `${Math.max(4, y)}px`,
  });
}
