import type { ResolvedTask } from './vault-tasks';

/** Tasks that ask for the same, found again in later notes. */
export interface TaskStack {
  /** Two or more; the first one stands for all: open work before proposals, then the latest note. */
  readonly members: readonly ResolvedTask[];
  readonly ownersDiffer: boolean;
  /** Different days are asked for; a machine's date is none. */
  readonly datesDiffer: boolean;
}
