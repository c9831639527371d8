import { Named } from '../named';

/** What is shown where there is room for one pane only. */
export type Pane = 'queue' | 'cluster' | 'after';

const PANES: readonly (readonly [Pane, string])[] = [
  ['queue', 'Queue'],
  ['cluster', 'Decide'],
  ['after', 'After'],
];

export function PaneSteps({ pane, onPane }: { readonly pane: Pane; readonly onPane: (pane: Pane) => void }) {
  return (
    <Named as="nav" class="ai-review-steps" name="Steps">
      {PANES.map(([id, name]) => (
        <button
          key={id}
          type="button"
          class="ai-review-tab"
          data-pane={id}
          aria-current={id === pane ? 'step' : undefined}
          onClick={() => onPane(id)}
        >
          {name}
        </button>
      ))}
    </Named>
  );
}
