import type { Timeline } from '../../core/dashboard/view-models';
import { activityStep, contactWords } from '../activity';
import { count, shortDate } from '../format';
import { usePanel } from '../panel-context';

type Week = Timeline['weeks'][number];

/** How busy each of the last twelve weeks was. One picture with one text for screen readers. */
export function ActivityStrip({ weeks }: Pick<Timeline, 'weeks'>) {
  const { today } = usePanel();
  const most = Math.max(0, ...weeks.map((week) => week.count));
  if (most === 0) return null;
  return (
    <div class="ai-strip" role="img" aria-label={describe(weeks, most, today)}>
      {weeks.map((week) => (
        <Bar key={week.start} week={week} most={most} />
      ))}
    </div>
  );
}

function Bar({ week, most }: { readonly week: Week; readonly most: number }) {
  const { today } = usePanel();
  return (
    // No tooltip of Obsidian's: it would name a part of what is one picture.
    <span
      class="ai-strip-week"
      title={`Week of ${shortDate(week.start, today)}: ${contactWords(week.count)}`}
    >
      <span class="ai-strip-bar" data-step={activityStep(week.count, most)} />
    </span>
  );
}

function describe(weeks: readonly Week[], most: number, today: string): string {
  const total = weeks.reduce((sum, week) => sum + week.count, 0);
  const busiest = weeks.filter((week) => week.count === most).at(-1);
  const top = busiest ? `; most in the week of ${shortDate(busiest.start, today)}: ${most}` : '';
  return `The last ${count(weeks.length, 'week')}: ${contactWords(total)}${top}`;
}
