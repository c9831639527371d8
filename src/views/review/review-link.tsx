import type { ComponentChildren } from 'preact';
import type { SourceLine } from '../../core/model/source-span';
import { useReview } from './review-context';

interface LinkProps {
  readonly source: SourceLine;
  readonly children: ComponentChildren;
}

/** A link to a line of a note: opens, previews. */
export function ReviewLink({ source, children }: LinkProps) {
  const { actions } = useReview();
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    actions.open(source, event);
  };
  return (
    <a
      class="ai-link"
      href={source.path}
      data-href={source.path}
      dir="auto"
      onClick={open}
      onAuxClick={(event) => event.button === 1 && open(event)}
      onMouseEnter={(event) => actions.hover(source, event, event.currentTarget)}
    >
      {children}
    </a>
  );
}
