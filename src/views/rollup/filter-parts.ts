import {
  NO_FILTER,
  ROLLUP_STATUSES,
  SOURCE_NAMES,
  STATUS_NAMES,
  type RollupFilter,
} from '../../core/model/rollup-query';
import type { Rollup, RollupChoice } from '../../core/tasks/rollup-model';
import { number } from '../format';
import type { RollupOption } from './rollup-view-model';

/** A part of the filter that is chosen from a list. */
export type ChosenPart = 'account' | 'owner' | 'status' | 'source';

export const CHOSEN_PARTS: readonly ChosenPart[] = ['account', 'owner', 'status', 'source'];
export const PART_NAMES: Readonly<Record<ChosenPart, string>> = {
  account: 'Account',
  owner: 'Owner',
  status: 'Status',
  source: 'Source',
};
const ANY: Readonly<Record<ChosenPart, string>> = {
  account: 'All',
  owner: 'Anyone',
  status: STATUS_NAMES.open,
  source: 'Any',
};

/** What is left after the colon of an id or a key: what is shown where nothing of it is left to name it. */
const bareName = (key: string): string => key.slice(key.indexOf(':') + 1);

/** What a part is set to, in a word. */
export function partValue(part: ChosenPart, filter: RollupFilter, rollup: Rollup | null): string {
  const value = filter[part];
  if (value === null) return ANY[part];
  if (part === 'status') return STATUS_NAMES[filter.status];
  if (part === 'source') return filter.source === null ? ANY.source : SOURCE_NAMES[filter.source];
  const choices: readonly RollupChoice<string>[] = rollup?.choices[part] ?? [];
  return choices.find((each) => each.value === value)?.name ?? bareName(value);
}

export const isPartSet = (part: ChosenPart, filter: RollupFilter): boolean =>
  filter[part] !== NO_FILTER[part];

/** How many parts of the filter are set, the text left out: it stands in its own field. */
export const partsSet = (filter: RollupFilter): number =>
  CHOSEN_PARTS.filter((part) => isPartSet(part, filter)).length + (filter.due === null ? 0 : 1);

/** The parts that hide tasks, in words: `Account: Northwind Freight`. */
export function filterWords(filter: RollupFilter, rollup: Rollup | null): readonly string[] {
  const text = filter.text.trim();
  return [
    ...(text === '' ? [] : [`“${text}”`]),
    ...CHOSEN_PARTS.filter((part) => isPartSet(part, filter)).map(
      (part) => `${PART_NAMES[part]}: ${partValue(part, filter, rollup)}`,
    ),
  ];
}

/** All of them: what there is none of is worth knowing. */
const statusChoices = ({ choices }: Rollup): readonly RollupChoice<string>[] =>
  ROLLUP_STATUSES.map((value) => {
    const count = choices.status.find((each) => each.value === value)?.count ?? 0;
    return { value, name: STATUS_NAMES[value], detail: null, count };
  });

/** What a part can be set to: first everything, then what would show something, with how much. */
export function optionsOf(
  part: ChosenPart,
  filter: RollupFilter,
  rollup: Rollup,
): readonly RollupOption<Partial<RollupFilter>>[] {
  const known = part === 'status' ? statusChoices(rollup) : rollup.choices[part];
  const options = known.map(({ value, name, detail, count }) => ({
    name: `${name} (${number(count)})`,
    detail,
    isCurrent: filter[part] === value,
    value: { [part]: value },
  }));
  if (part === 'status') return options;
  return [
    { name: ANY[part], detail: null, isCurrent: filter[part] === null, value: { [part]: null } },
    ...options,
  ];
}
