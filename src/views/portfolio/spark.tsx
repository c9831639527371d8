import { ACTIVITY_STEPS, activityStep, contactWords } from '../activity';

/** In the units of the picture: a bar, and from one bar to the next. */
const BAR = 5;
const PITCH = 7;
const STEP = 3;
const HEIGHT = ACTIVITY_STEPS * STEP;

/** All bars as one path: an account has twelve, and a list hundreds of accounts. */
function barsOf(steps: readonly number[]): string {
  return steps
    .map((step, at) => (step === 0 ? '' : `M${at * PITCH} ${HEIGHT}v-${step * STEP}h${BAR}v${step * STEP}z`))
    .join('');
}

interface SparkProps {
  readonly weeks: readonly number[];
  /** What the highest bar of all accounts stands for. */
  readonly busiest: number;
  /** The place of its cell in the table, from 1. */
  readonly at: number;
}

/** How busy the last weeks were, on one scale for all accounts. */
export function Spark({ weeks, busiest, at }: SparkProps) {
  const steps = weeks.map((count) => activityStep(count, busiest));
  const total = weeks.reduce((sum, count) => sum + count, 0);
  return (
    <span role="gridcell" class="ai-port-cell" aria-colindex={at} data-column="activity">
      <svg
        class="ai-spark"
        role="img"
        aria-label={contactWords(total)}
        preserveAspectRatio="none"
        viewBox={`0 0 ${weeks.length * PITCH} ${HEIGHT}`}
      >
        <path d={barsOf(steps)} />
      </svg>
    </span>
  );
}
