/** What style sheets say of an SVG that its own attributes can say as well. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
const SHAPES = 'rect, circle, path, text';

/** The text of an SVG on the page that looks the same without the page: what style sheets give it becomes its own. */
export function withOwnLook(svg: Element): string {
  const view = svg.ownerDocument.defaultView;
  const copy = svg.cloneNode(true) as Element;
  const shapes = svg.querySelectorAll(SHAPES);
  copy.querySelectorAll(SHAPES).forEach((shape, index) => {
    const original = shapes.item(index);
    const style = view?.getComputedStyle(original);
    for (const look of LOOKS) {
      const value = style?.getPropertyValue(look) ?? '';
      if (value !== '') shape.setAttribute(look, value);
    }
  });
  for (const el of [copy, ...Array.from(copy.querySelectorAll('*'))]) {
    const own = Array.from(el.attributes, ({ name }) => name);
    for (const name of own) if (name === 'class' || name.startsWith('data-')) el.removeAttribute(name);
  }
  return new XMLSerializer().serializeToString(copy);
}
