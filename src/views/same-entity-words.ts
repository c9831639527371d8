import type { EntityDecision } from '../core/settings';
import { shortDate } from './format';

/** What was said of two entities, in one line. `names` are both, or only the other of whom is shown: `Joined with Mika`. */
export function decisionText(
  names: readonly string[],
  { verdict, until }: Pick<EntityDecision, 'verdict' | 'until'>,
  today: string,
): string {
  if (verdict === 'later')
    return `${names.join(' and ')}: asked again${until === null ? '' : ` on ${shortDate(until, today)}`}`;
  const [said, behind] = verdict === 'same' ? ['Joined', 'with'] : ['Kept apart', 'from'];
  return names.length === 1 ? `${said} ${behind} ${names.join()}` : `${said}: ${names.join(' and ')}`;
}
