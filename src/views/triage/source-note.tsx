import type { SourceLine } from '../../core/model/source-span';
import { useView } from '../view-context';

interface SourceNoteProps {
  readonly source: SourceLine;
  /** What it is called, with its day. */
  readonly name: string;
}

/** A link to the line of a note. */
export function SourceNote({ source, name }: SourceNoteProps) {
  const { actions } = useView();
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
      {name}
    </a>
  );
}
