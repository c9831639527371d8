import { plainText } from '../plain-text';
import type { Decision } from './triage-model';

interface LastDecisionsProps {
  readonly last: readonly Decision[];
  readonly onUndo: (id: number) => void;
}

/** What was decided just now, each with its way back. */
export function LastDecisions({ last, onUndo }: LastDecisionsProps) {
  if (last.length === 0) return null;
  return (
    <section class="ai-triage-part" aria-labelledby="ai-last">
      <h3 class="ai-section-title" id="ai-last">
        {last.length === 3 ? 'Last three' : 'Just decided'}
      </h3>
      <ul class="ai-last">
        {last.map((each) => (
          <li key={each.id}>
            <span class="ai-last-what">{each.label}</span>
            <span class="ai-last-text" dir="auto">
              {plainText(each.text)}
              {each.of !== null && <span class="ai-muted"> of “{plainText(each.of)}”</span>}
              {each.trouble !== null && <span class="ai-refusal">Not undone: {each.trouble}.</span>}
            </span>
            <button
              type="button"
              class="ai-undo"
              aria-label={`Undo: ${each.label}, ${plainText(each.text)}`}
              onClick={() => onUndo(each.id)}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
