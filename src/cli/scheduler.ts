import { setImmediate } from 'node:timers/promises';
import type { Scheduler } from '../core/ports';

/** Lets signals and output through between slices. */
export const scheduler: Scheduler = { now: () => performance.now(), yield: () => setImmediate() };
