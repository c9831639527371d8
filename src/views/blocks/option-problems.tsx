import type { OptionProblem } from '../../core/blocks/block-options';

interface OptionProblemsProps {
  /** The language of the block. */
  readonly block: string;
  readonly problems: readonly OptionProblem[];
}

/** What is wrong with the options of a block, each with what may be written instead. */
export function OptionProblems({ block, problems }: OptionProblemsProps) {
  return (
    <div class="ai-block-problems">
      <p class="ai-block-title">
        <code>{block}</code> cannot be shown yet
      </p>
      <ul>
        {problems.map(({ message, wayOut }) => (
          <li key={message}>
            {message} <span class="ai-muted">{wayOut}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
