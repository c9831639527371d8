import { ACTIVITY_STEPS, activityStep, contactWords } from '../activity';

/** In the units of the picture: a bar, and from one bar to the next. */
const BAR = 5;
const PITCH = 7;
const STEP = 3;
/** What is nothing has a line of its own, so that its week is seen. */
const LEAST = 1;

const HEIGHT = ACTIVITY_STEPS * STEP;

/** All bars that pass as one path: an account has twelve, and a list hundreds of accounts. */
function barsOf(steps: readonly number[], passes: (step: number) => boolean): string {
  return steps
    .map((step, at) => {
      const height = step === 0 ? LEAST : step * STEP;
      return passes(step) ? `M${at * PITCH} ${HEIGHT}v-${height}h${BAR}v${height}z` : '';
    })
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
        <path class="ai-spark-none" d={barsOf(steps, (step) => step === 0)} />
        <path d={barsOf(steps, (step) => step > 0)} />
      </svg>
    </span>
  );
}
