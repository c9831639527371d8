import type { Dashboard, MoreSection } from '../dashboard/view-models';
import type { FactsSince } from '../engine/types';
import type { EntityId } from '../model/entities';
import { MORE_SECTIONS } from '../model/section-names';
import { pastDay } from '../parse/past-day';
import { accountNamed, type BlockNames } from './account-option';
import { readBlockOptions, type OptionKinds, type OptionProblem } from './block-options';

/** The code blocks that show an account as the panel does: all of it, its people, what happened. */
export type AccountBlockKind = 'account-dashboard' | 'account-people' | 'account-timeline';

/** In the order to show. */
export const BLOCK_SECTIONS = [
  ...(['contact', 'attention', 'actions', 'people', 'facts', 'timeline'] as const),
  ...MORE_SECTIONS,
] as const;

export type BlockSection = (typeof BLOCK_SECTIONS)[number];

const AT_FIRST: readonly BlockSection[] = ['contact', 'attention', 'actions', 'people', 'facts', 'timeline'];
const MOST_ROWS = 500;
const LAST_MEETING = 'last meeting';

const OPTIONS = {
  account: { takes: 'name', example: 'Northwind Freight' },
  since: { takes: 'name', example: '12 Nov' },
  limit: { takes: 'count', most: MOST_ROWS },
} as const satisfies OptionKinds;

const DASHBOARD_OPTIONS = {
  ...OPTIONS,
  sections: { takes: 'choices', of: BLOCK_SECTIONS, orNone: false },
} as const satisfies OptionKinds;

/** What such a block asks for. */
export interface AccountBlock {
  /** Null where an option is wrong. */
  readonly account: EntityId | null;
  /** In the order to show. */
  readonly sections: readonly BlockSection[];
  /** Null for everything. */
  readonly since: FactsSince | null;
  /** Rows of each section that show at first; null for as many as the panel shows. */
  readonly limit: number | null;
  readonly problems: readonly OptionProblem[];
}

/** Reads a block from what its YAML says. Without an account it is about that of its note. */
export function readAccountBlock(
  kind: AccountBlockKind,
  data: unknown,
  names: BlockNames,
  today: string,
): AccountBlock {
  const { values, problems, sections } = optionsOf(kind, data);
  const account = accountOf(values.account, names);
  const since = sinceOf(values.since, today);
  const found = [...problems, ...account.problems, ...since.problems];
  return {
    account: found.length > 0 ? null : account.value,
    sections,
    since: since.value,
    limit: values.limit ?? null,
    problems: found,
  };
}

function optionsOf(kind: AccountBlockKind, data: unknown) {
  if (kind !== 'account-dashboard') {
    const section: BlockSection = kind === 'account-people' ? 'people' : 'timeline';
    return { ...readBlockOptions(data, OPTIONS), sections: [section] };
  }
  const { values, problems } = readBlockOptions(data, DASHBOARD_OPTIONS);
  const asked: readonly BlockSection[] = values.sections ?? AT_FIRST;
  return { values, problems, sections: BLOCK_SECTIONS.filter((section) => asked.includes(section)) };
}

function accountOf(name: string | undefined, names: BlockNames): ReturnType<typeof accountNamed> {
  if (name !== undefined) return accountNamed(name, names);
  if (names.accountHere !== null) return { value: names.accountHere, problems: [] };
  const message = 'This note is about no account.';
  const wayOut = 'Name one, as in “account: Northwind Freight”.';
  return { value: null, problems: [{ option: 'account', message, wayOut }] };
}

function sinceOf(
  written: string | undefined,
  today: string,
): { readonly value: AccountBlock['since']; readonly problems: readonly OptionProblem[] } {
  if (written === undefined) return { value: null, problems: [] };
  if (written.toLowerCase() === LAST_MEETING) return { value: LAST_MEETING, problems: [] };
  const day = pastDay(written, today);
  if (day !== null) return { value: { day }, problems: [] };
  const message = `“${written}” is no day that has been.`;
  const wayOut = `Write one, as in “12 Nov”, “last friday” or “2026-01-05”, or “${LAST_MEETING}”.`;
  return { value: null, problems: [{ option: 'since', message, wayOut }] };
}

/** The day that a block looks back to; null where it shows everything, or nobody was met. */
export const sinceDay = ({ since }: Pick<AccountBlock, 'since'>, dashboard: Dashboard): string | null =>
  since === LAST_MEETING ? (dashboard.contact.met?.date ?? null) : (since?.day ?? null);

/**
 * What a block shows of a dashboard: its sections, and since a day the people met, facts first seen and meetings from
 * that day on. Tasks stay, as what is open is open since whenever.
 */
export function blockDashboard<D extends Dashboard>(dashboard: D, block: AccountBlock): D {
  const day = sinceDay(block, dashboard);
  const has = (section: BlockSection) => block.sections.includes(section);
  const more: readonly MoreSection[] = dashboard.more.filter(({ id }) => has(id));
  if (day === null) return { ...dashboard, more };
  const { people, facts, timeline } = dashboard;
  const rows = facts.rows.filter(({ firstSeen }) => firstSeen !== null && firstSeen >= day);
  const months = timeline.months
    .map((month) => ({ ...month, rows: month.rows.filter(({ date }) => date >= day) }))
    .filter((month) => month.rows.length > 0);
  return {
    ...dashboard,
    people: people.filter(({ lastMet }) => lastMet !== null && lastMet.date >= day),
    facts: { ...facts, rows, total: rows.length },
    timeline: { ...timeline, months, total: months.reduce((sum, month) => sum + month.rows.length, 0) },
    more,
  };
}
