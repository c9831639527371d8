import { plainText } from '../plain-text';
import { useView } from '../view-context';
import { SourceNote } from './source-note';
import type { TriageCard } from './triage-model';
import { noteAndDay } from './triage-words';

/** Where it comes from, and the lines around it. Where these are not read, or its line is not there, it stands alone. */
export function CardContext({ card: { proposal, context } }: { readonly card: TriageCard }) {
  const { today } = useView();
  const { span, text } = proposal;
  const lines = context && context.length > 0 ? context : [{ line: span.line, text, isTask: true }];
  return (
    <div class="ai-card-part">
      <h4 class="ai-card-heading">
        From <SourceNote source={span} name={noteAndDay(proposal, today)} />
      </h4>
      <ol class="ai-card-lines">
        {lines.map((each) => (
          <li key={each.line} data-here={each.isTask}>
            <span class="ai-number" aria-label={`Line ${each.line + 1}`}>
              {each.line + 1}
            </span>
            <span dir="auto">{plainText(each.isTask ? text : each.text)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
