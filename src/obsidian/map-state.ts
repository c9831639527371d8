import * as z from 'zod/mini';
import type { EntityId } from '../core/model/entities';
import { MAP_PERIODS, type MapPeriod } from '../core/model/map-period';

/** What Obsidian's workspace file remembers of a relationship map. */
export interface MapState {
  readonly account: EntityId | null;
  readonly period: MapPeriod;
}

const FIRST_PERIOD: MapPeriod = '12m';

const schema = z.object({
  account: z.catch(z.nullable(z.templateLiteral(['account:', z.string()])), null),
  period: z.catch(z.enum(MAP_PERIODS), FIRST_PERIOD),
});

/** The state out of a workspace file, which anybody may have edited: what does not fit takes its default. */
export function readMapState(stored: unknown): MapState {
  const parsed = schema.safeParse(stored ?? {});
  return parsed.success ? parsed.data : { account: null, period: FIRST_PERIOD };
}
