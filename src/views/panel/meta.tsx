import { toChildArray } from 'preact';
import type { ComponentChildren } from 'preact';

interface MetaProps {
  /** Stands first, without a dot after it. */
  readonly lead?: ComponentChildren;
  /** One piece each; what is null is left out. */
  readonly children?: ComponentChildren;
}

/**
 * The muted second line of a row: whose it is and where from, one piece each. Between two pieces on one line stands a
 * dot; where a line begins with one, it is clipped, which takes the two boxes. The dot belongs to the box around a
 * piece, as the piece may run from right to left.
 */
export function Meta({ lead, children }: MetaProps) {
  return (
    <span class="ai-meta">
      <span class="ai-meta-pieces">
        {lead && <span class="ai-meta-lead">{lead}</span>}
        {toChildArray(children).map((piece, index) => (
          <span key={index} class="ai-piece">
            {piece}
          </span>
        ))}
      </span>
    </span>
  );
}
