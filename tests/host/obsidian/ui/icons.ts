import { createElement, icons } from 'lucide';

const own = new Map<string, string>();
const lucide = new Map(Object.entries(icons));

/** Names under which the app knows some icons beside Lucide's own. */
const ALIASES: Record<string, string> = {
  cross: 'x',
  'vertical-three-dots': 'more-vertical',
  'right-arrow': 'arrow-right',
};

export function addIcon(id: string, svgContent: string): void {
  own.set(id, svgContent);
}

export function removeIcon(id: string): void {
  own.delete(id);
}

export function getIconIds(): string[] {
  return [...[...lucide.keys()].map((name) => `lucide-${kebab(name)}`), ...own.keys()];
}

/** A fresh SVG of an icon of Lucide (with or without `lucide-`) or of `addIcon`; `null` for an unknown name. */
export function getIcon(id: string): SVGSVGElement | null {
  return ownIcon(id) ?? lucideIcon(ALIASES[id] ?? id);
}

/** Puts the icon into `parent` in place of what was there; an unknown name changes nothing. */
export function setIcon(parent: HTMLElement, id: string): void {
  const svg = getIcon(id);
  if (svg) parent.replaceChildren(svg);
}

function lucideIcon(id: string): SVGSVGElement | null {
  const name = id.replace(/^lucide-/, '');
  const node = lucide.get(pascal(name));
  if (!node) return null;
  const svg = createElement(node, { class: `svg-icon lucide-${name}` });
  return svg as unknown as SVGSVGElement;
}

function ownIcon(id: string): SVGSVGElement | null {
  const content = own.get(id);
  if (content === undefined) return null;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('class', `svg-icon ${id}`);
  svg.innerHTML = content;
  return svg;
}

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_whole, _dash, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
