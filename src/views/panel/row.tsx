import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext, useId, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { SourceLink } from '../../core/dashboard/view-models';
import type { MenuSubject } from '../actions';
import { useRoving } from '../roving-context';
import { ROW_ATTRIBUTE } from '../roving-focus';
import { useView } from '../view-context';

interface RowContextValue {
  /** Names the row's text: see `RowLink`. */
  readonly textId: string;
  /** For every control in the row. */
  readonly tabIndex: 0 | -1;
}

const RowContext = createContext<RowContextValue>({ textId: '', tabIndex: 0 });

/** The row around a component. */
export const useRow = (): RowContextValue => useContext(RowContext);

interface RowProps {
  readonly source: SourceLink;
  readonly class: string;
  /** What the menu is about, where it is more than the source. */
  readonly menu?: MenuSubject;
  /** What a click and `o` do; opening the source, unless said. */
  readonly onOpen?: (event: MouseEvent | KeyboardEvent) => void;
  /** The row may soon stand elsewhere: where it goes while it has the focus, that goes on to the next row. */
  readonly isLeaving?: boolean;
  /** A key on the row itself, without a modifier, that nobody has taken. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/**
 * A line of a list: a click anywhere on it opens its note, so do Enter and `o` on its `RowLink`, which takes the focus
 * for the row. Controls inside keep their own clicks, links in the note's text too.
 */
export function Row({ source, class: className, menu, onOpen, isLeaving, onKey, children }: RowProps) {
  const { actions } = useView();
  const roving = useRoving();
  const id = useId();
  const isCurrent = useIsCurrent(id);
  const ref = useRef<HTMLLIElement>(null);
  const context = useMemo<RowContextValue>(
    () => ({ textId: `${id}-text`, tabIndex: isCurrent ? 0 : -1 }),
    [id, isCurrent],
  );
  const handsOnFocus = useRef(isLeaving);
  handsOnFocus.current = isLeaving;
  useLayoutEffect(() => {
    const row = ref.current;
    return () => {
      if (handsOnFocus.current && row?.contains(row.ownerDocument.activeElement)) roving.focusAfter(id);
    };
  }, [roving, id]);
  const open = onOpen ?? ((event: MouseEvent | KeyboardEvent) => actions.open(source, event));
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    actions.menu(menu ?? { kind: 'source', source }, event);
  };
  // Rows can hold rows: what happens in an inner one is its own affair.
  const isOwn = (event: Event): boolean => closestTo(event, `[${ROW_ATTRIBUTE}]`) === ref.current;

  return (
    <RowContext.Provider value={context}>
      <li
        ref={ref}
        class={`ai-row ${className}`}
        data-ai-row={id}
        onFocusCapture={(event) => isOwn(event) && roving.setCurrent(id)}
        onClick={(event) => {
          if (!isOwn(event) || !opensRow(event)) return;
          event.preventDefault();
          open(event);
        }}
        onAuxClick={(event) => {
          if (event.button !== 1 || !isOwn(event) || !opensRow(event)) return;
          event.preventDefault();
          open(event);
        }}
        onContextMenu={(event) => isOwn(event) && openMenu(event)}
        onMouseEnter={(event) => actions.hover(source, event, event.currentTarget)}
        onKeyDown={(event) => {
          const isOpener = closestTo(event, '[data-ai-open]') !== null;
          const opens = isOpener && (event.key === 'Enter' || (event.key === 'o' && !hasModifier(event)));
          if (!isOwn(event)) return;
          if (!opens) {
            if (!hasModifier(event) && closestTo(event, 'input') === null) onKey?.(event);
            return;
          }
          event.preventDefault();
          open(event);
        }}
      >
        {children}
        {/* Three dots as text: an icon for each of hundreds of rows would cost more than the rows. */}
        <button
          type="button"
          class="ai-row-menu"
          aria-label="More"
          tabIndex={context.tabIndex}
          onClick={openMenu}
        >
          …
        </button>
      </li>
    </RowContext.Provider>
  );
}

interface RowLinkProps {
  readonly source: SourceLink;
  readonly class?: string;
  /** The link is the text of the row itself. */
  readonly isText?: boolean;
  /**
   * The name of the note would tell the reader nothing: the link is for keys and screen readers only, and stands in the
   * row itself.
   */
  readonly isHidden?: boolean;
  /** The title of the note, unless something else is said. */
  readonly children?: ComponentChildren;
}

/** The link of a row to its note. A screen reader hears the row's text and the note; the focus ring is the row's. */
export function RowLink({ source, class: className = '', isText, isHidden, children }: RowLinkProps) {
  const { textId, tabIndex } = useRow();
  const id = useId();
  const label = children ?? source.title;
  return (
    <a
      id={isText ? textId : id}
      class={`ai-row-link ${className}`}
      href={source.path}
      data-href={source.path}
      data-ai-open
      data-hidden={isHidden}
      dir="auto"
      tabIndex={tabIndex}
      aria-labelledby={isText ? undefined : `${textId} ${id}`}
    >
      {isHidden ? <span class="ai-only-read">{label}</span> : label}
    </a>
  );
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
