import type { ComponentChildren } from 'preact';
import type { SourceLink } from '../../core/dashboard/view-models';
import { useTooltip, useView } from '../view-context';
import { useRow } from './row';

interface NoteLinkProps {
  readonly source: SourceLink;
  readonly class?: string;
  /** What more there is to know. It names the link, so that the words that are shown are put before it. */
  readonly tooltip?: string;
  /** That of the row around it, unless said. */
  readonly tabIndex?: 0 | -1;
  /** The title of the note, unless something else is said. */
  readonly children?: ComponentChildren;
}

function withShown(tooltip: string, shown: ComponentChildren): string {
  const isSaid = tooltip === '' || typeof shown !== 'string' || tooltip.includes(shown);
  return isSaid ? tooltip : `${shown}\n${tooltip}`;
}

/** A link to a line of a note, beside the one that opens a row: opens, previews, has a menu. */
export function NoteLink({
  source,
  class: className = 'ai-link',
  tooltip = '',
  tabIndex,
  children,
}: NoteLinkProps) {
  const { actions } = useView();
  const row = useRow();
  const ref = useTooltip<HTMLAnchorElement>(withShown(tooltip, children ?? source.title));
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    actions.open(source, event);
  };
  return (
    <a
      ref={ref}
      class={className}
      href={source.path}
      data-href={source.path}
      dir="auto"
      tabIndex={tabIndex ?? row.tabIndex}
      onClick={open}
      onAuxClick={(event) => event.button === 1 && open(event)}
      onContextMenu={(event) => {
        event.preventDefault();
        actions.menu({ kind: 'source', source }, event);
      }}
      onMouseEnter={(event) => actions.hover(source, event, event.currentTarget)}
    >
      {children ?? source.title}
    </a>
  );
}
