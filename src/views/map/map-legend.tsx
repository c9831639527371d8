import type { MapStep } from '../../core/dashboard/map/map-model';

export const STEP_NAMES: readonly (readonly [MapStep, string])[] = [
  [1, '1–2'],
  [2, '3–5'],
  [3, '6–9'],
  [4, '10+'],
];

export const CIRCLE_NAMES = [
  ['recent', 'Met in 90 d'],
  ['older', 'Longer ago'],
  ['unresolved', 'Not resolved'],
] as const;

/** The line of a step, 22 × 10 pixels. */
export const StepMark = ({ step }: { readonly step: MapStep }) => (
  <path class="ai-map-edge" data-step={step} d="M0 5H22" />
);

/** A circle as it is drawn around initials, 14 × 14 pixels. */
export const CircleMark = ({ kind }: { readonly kind: (typeof CIRCLE_NAMES)[number][0] }) => (
  <g
    class="ai-map-node"
    data-recent={kind === 'recent' || undefined}
    data-unresolved={kind === 'unresolved' || undefined}
  >
    <circle class="ai-map-circle" cx={7} cy={7} r={6} />
  </g>
);

/** What the lines and circles mean. For the eye only: the table says the same in numbers. */
export function MapLegend({ title }: { readonly title: string }) {
  return (
    <div class="ai-map-legend" aria-hidden="true">
      <span>{title}</span>
      {STEP_NAMES.map(([step, name]) => (
        <span key={step}>
          <svg width="22" height="10">
            <StepMark step={step} />
          </svg>
          {name}
        </span>
      ))}
      {CIRCLE_NAMES.map(([kind, name]) => (
        <span key={kind}>
          <svg width="14" height="14">
            <CircleMark kind={kind} />
          </svg>
          {name}
        </span>
      ))}
    </div>
  );
}
