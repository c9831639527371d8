import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MeasureText } from './fit-text';

/** What a drawing must know of where it stands. */
export interface DrawnSize {
  /** Pixels. */
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly measure: MeasureText;
}

/** Letters are about so wide, as a part of their size. */
const LETTER = 0.56;
const USUAL_SIZE = 13;

function fontOf(el: Element): { readonly font: string; readonly size: number } {
  const style = el.ownerDocument.defaultView?.getComputedStyle(el);
  const size = Number.parseFloat(style?.fontSize ?? '');
  return {
    size: Number.isFinite(size) ? size : USUAL_SIZE,
    font: `${style?.fontWeight ?? ''} ${style?.fontSize ?? ''} ${style?.fontFamily ?? ''}`.trim(),
  };
}

/** Measures in the fonts of two elements; where nothing can measure, by how wide letters mostly are. */
export function measuring(name: Element, detail: Element): MeasureText {
  const { OffscreenCanvas: Canvas } = name.ownerDocument.defaultView ?? {};
  const canvas = Canvas ? new Canvas(1, 1).getContext('2d') : null;
  const fonts = { name: fontOf(name), detail: fontOf(detail) };
  return (text, as) => {
    const { font, size } = fonts[as];
    if (!canvas) return Array.from(text).length * size * LETTER;
    canvas.font = font;
    return canvas.measureText(text).width;
  };
}

/**
 * Follows the width of an element. `probe` is inside it and has the smaller of two fonts. Null before the first layout,
 * which comes before anything is painted.
 */
export function useDrawnSize(
  box: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): DrawnSize | null {
  const [size, setSize] = useState<DrawnSize | null>(null);
  const known = useRef(-1);
  useLayoutEffect(() => {
    const [el, small] = [box.current, probe.current];
    const win = el?.ownerDocument.defaultView;
    if (!el || !small || !win) return;
    const look = (): void => {
      const width = Math.floor(el.clientWidth);
      if (width === known.current) return;
      known.current = width;
      const isRightToLeft = win.getComputedStyle(el).direction === 'rtl';
      setSize({ width, isRightToLeft, measure: measuring(el, small) });
    };
    look();
    const observer = new win.ResizeObserver(look);
    observer.observe(el);
    return () => observer.disconnect();
  }, [box, probe]);
  return size;
}
