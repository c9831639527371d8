import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { SourceLink } from '../../core/dashboard/view-models';
import { RowContext, type RowContextValue } from './row-context';
import { useRowLine, type RowLine } from './use-row-line';
import { useUniqueId } from '../use-unique-id';

/** The row around a component. */
export const useRow = (): RowContextValue => useContext(RowContext);

interface RowProps extends RowLine {
  readonly class: string;
  readonly children: ComponentChildren;
}

/**
 * A line of a list: a click anywhere on it opens its note, so do Enter and `o` on its `RowLink`, which takes the focus
 * for the row. Controls inside keep their own clicks, links in the note's text too.
 */
export function Row({ class: className, children, ...line }: RowProps) {
  const { ref, context, openMenu, attributes } = useRowLine<HTMLLIElement>(line);
  return (
    <RowContext.Provider value={context}>
      <li ref={ref} class={`ai-row ${className}`} {...attributes}>
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
  const id = useUniqueId();
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
