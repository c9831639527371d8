import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { NoteText } from '../panel/note-text';
import { number } from '../format';
import { CardContext } from './card-context';
import { CardFields } from './card-fields';
import { SimilarTasks } from './similar-tasks';
import type { TriageCard } from './triage-model';
import type { CardTools } from './use-card-tools';
import { Named } from '../named';

interface CardProps {
  readonly card: TriageCard;
  /** Which it is, of how many. */
  readonly at: number;
  readonly of: number;
  readonly tools: CardTools;
  /** What is open in it. */
  readonly tool: ComponentChildren;
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** One proposal, with all that a decision needs. */
export function Card({ card, at, of, tools, tool, children }: CardProps) {
  const { proposal, trouble, isGone, isSkipped } = card;
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    // Where somebody decides, the next card has to be seen. The first one leaves the sweeps above it in view.
    if (!isFirst.current) title.current?.scrollIntoView({ block: 'nearest' });
    isFirst.current = false;
  }, [card.key]);
  const accounts = proposal.accounts.map(({ name }) => name).join(', ');
  return (
    <Named as="article" class="ai-card" name="Proposal">
      <p class="ai-card-top">
        <span dir="auto">{accounts || 'No account'}</span>
        {isSkipped && <span>skipped before</span>}
        <span class="ai-number">
          {number(at)} of {number(of)}
        </span>
      </p>
      <h3 ref={title} class="ai-card-text" data-gone={isGone}>
        <NoteText text={proposal.text} path={proposal.span.path} />
      </h3>
      {trouble !== null && <p class="ai-refusal">{trouble}.</p>}
      {!isGone && <CardFields card={card} tools={tools} />}
      {tool}
      <CardContext card={card} />
      {!isGone && <SimilarTasks card={card} onDuplicate={tools.duplicate} />}
      {children}
    </Named>
  );
}
