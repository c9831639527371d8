import * as z from 'zod/mini';
import { NO_FILTER, type RollupDimension, type RollupFilter } from '../core/model/rollup-query';

/** What Obsidian's workspace file remembers of a rollup. */
export interface RollupState {
  readonly groupBy: readonly RollupDimension[];
  readonly filter: RollupFilter;
  /** Keys of the groups that are not as they are at first. */
  readonly toggled: ReadonlySet<string>;
}

const dimensions = z.array(z.enum(['owner', 'due', 'account', 'project']));
const entity = z.templateLiteral([z.enum(['account', 'person', 'project', 'forum']), ':', z.string()]);
const filter = z.object({
  text: z.catch(z.string(), ''),
  account: z.catch(z.nullable(entity), null),
  owner: z.catch(z.nullable(z.string()), null),
  status: z.catch(z.enum(['open', 'proposed', 'done', 'all']), 'open'),
  source: z.catch(
    z.nullable(z.enum(['meeting', 'call', 'email', 'update', 'account', 'person', 'project', 'other'])),
    null,
  ),
  due: z.catch(
    z.nullable(z.enum(['overdue', 'earlier', 'today', 'this-week', 'next-week', 'later', 'no-date'])),
    null,
  ),
});
const schema = z.object({
  groupBy: z.catch(z.nullable(dimensions), null),
  filter: z.catch(filter, NO_FILTER),
  toggled: z.catch(z.array(z.string()), []),
});

const GROUPED_AT_FIRST: readonly RollupDimension[] = ['owner', 'due'];

/** Each dimension once: twice would put every group into itself. */
const once = (groupBy: readonly RollupDimension[]): readonly RollupDimension[] => [...new Set(groupBy)];

/**
 * The state out of a workspace file, which anybody may have edited: what does not fit takes its default.
 * @param lastGroupBy What was grouped by last, for a new tab; anything that does not fit is left.
 */
export function readRollupState(stored: unknown, lastGroupBy: unknown): RollupState {
  const parsed = schema.safeParse(stored ?? {});
  const { groupBy, filter: read, toggled } = parsed.success ? parsed.data : schema.parse({});
  const last = dimensions.safeParse(lastGroupBy);
  const grouped = groupBy ?? (last.success ? last.data : GROUPED_AT_FIRST);
  return { groupBy: once(grouped), filter: read, toggled: new Set(toggled) };
}

/** The state as plain data, to be stored. */
export const storedRollupState = ({ toggled, ...state }: RollupState): Record<string, unknown> => ({
  ...state,
  toggled: [...toggled],
});
