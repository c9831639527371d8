import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { SourceLink } from '../../core/dashboard/view-models';
import type { MenuSubject } from '../actions';
import { useRoving } from '../roving-context';
import { ROW_ATTRIBUTE } from '../roving-focus';
import { useView } from '../view-context';
import type { RowContextValue } from './row-context';
import { useUniqueId } from '../use-unique-id';

/** What a row of a list or a table is about. */
export interface RowLine {
  readonly source: SourceLink;
  /** What the menu is about, where it is more than the source. */
  readonly menu?: MenuSubject | undefined;
  /** What a click and `o` do; opening the source, unless said. */
  readonly onOpen?: ((event: MouseEvent | KeyboardEvent) => void) | undefined;
  /** The row may soon stand elsewhere: where it goes while it has the focus, that goes on to the next row. */
  readonly isLeaving?: boolean | undefined;
  /** A key on the row itself, without a modifier, that nobody has taken. */
  readonly onKey?: ((event: KeyboardEvent) => void) | undefined;
}

/** How an element becomes a row: a click anywhere on it opens its note, so do Enter and `o` on its `RowLink`. */
export function useRowLine<El extends HTMLElement>({ source, menu, onOpen, isLeaving, onKey }: RowLine) {
  const { actions } = useView();
  const roving = useRoving();
  const id = useUniqueId();
  const isCurrent = useIsCurrent(id);
  const ref = useRef<El>(null);
  const context = useMemo<RowContextValue>(
    () => ({ textId: `${id}-text`, tabIndex: isCurrent ? 0 : -1 }),
    [id, isCurrent],
  );
  useHandedOnFocus(ref, id, isLeaving);
  const open = onOpen ?? ((event: MouseEvent | KeyboardEvent) => actions.open(source, event));
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    actions.menu(menu ?? { kind: 'source', source }, event);
  };
  // Rows can hold rows: what happens in an inner one is its own affair.
  const isOwn = (event: Event): boolean => closestTo(event, `[${ROW_ATTRIBUTE}]`) === ref.current;
  const openByPointer = (event: MouseEvent): void => {
    if (!isOwn(event) || !opensRow(event)) return;
    event.preventDefault();
    open(event);
  };
  return {
    ...{ ref, context, openMenu },
    /** For the element of the row. */
    attributes: {
      [ROW_ATTRIBUTE]: id,
      onFocusCapture: (event: FocusEvent) => isOwn(event) && roving.setCurrent(id),
      onClick: openByPointer,
      onAuxClick: (event: MouseEvent) => event.button === 1 && openByPointer(event),
      onContextMenu: (event: MouseEvent) => isOwn(event) && openMenu(event),
      onMouseEnter: (event: MouseEvent) => {
        if (ref.current) actions.hover(source, event, ref.current);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const isOpener = closestTo(event, '[data-ai-open]') !== null;
        const opens = isOpener && (event.key === 'Enter' || (event.key === 'o' && !hasModifier(event)));
        if (!isOwn(event)) return;
        if (!opens) {
          if (!hasModifier(event) && closestTo(event, 'input') === null) onKey?.(event);
          return;
        }
        event.preventDefault();
        open(event);
      },
    },
  };
}

function useHandedOnFocus(ref: RefObject<HTMLElement | null>, id: string, isLeaving?: boolean): void {
  const roving = useRoving();
  const handsOnFocus = useRef(isLeaving);
  handsOnFocus.current = isLeaving;
  useLayoutEffect(() => {
    const row = ref.current;
    return () => {
      if (handsOnFocus.current && row?.contains(row.ownerDocument.activeElement)) roving.focusAfter(id);
    };
  }, [roving, id, ref]);
}

function useIsCurrent(id: string): boolean {
  const roving = useRoving();
  const [, redraw] = useReducer((n: number, _: undefined) => n + 1, 0);
  useLayoutEffect(() => roving.add(id, () => redraw(undefined)), [roving, id]);
  return roving.isCurrent(id);
}

/** Whether a click means the row: not a control or a link in it, and not the end of selecting its text. */
function opensRow(event: MouseEvent): boolean {
  const control = closestTo(event, 'a, button, input');
  if (control) return control.hasAttribute('data-ai-open');
  const selection = (event.currentTarget as Node | null)?.ownerDocument?.getSelection() ?? null;
  return selection === null || selection.isCollapsed;
}

const closestTo = (event: Event, selector: string): Element | null =>
  (event.target as Element | null)?.closest(selector) ?? null;

const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;
