import type { KindRuleReport, UnclassifiedGroup } from '../graph/kind-report';
import type { Finding } from '../model/finding';
import type { KindRule, Settings } from '../settings';
import type { IndexStatus } from './view-models';

/** Notes of no kind that have something in common. */
export interface UnclassifiedRow extends UnclassifiedGroup {
  /** The same for the same group. */
  readonly key: string;
  /**
   * `no-rule`: one can be made. `unmet`: there is one, yet these notes have no date, or are templates. `no-folder`: what
   * lies in no folder has nothing that a rule could go by.
   */
  readonly state: 'no-rule' | 'unmet' | 'no-folder';
}

/** How many notes a rule of the settings matches. */
export interface RuleRow {
  readonly rule: KindRule;
  readonly matches: number;
}

/** What the rules of the settings make of a vault, for a user who sets them up. */
export type KindGuide =
  | { readonly state: 'reading'; readonly done: number; readonly total: number }
  | { readonly state: 'empty' }
  | {
      readonly state: 'ready';
      readonly notes: number;
      readonly entities: number;
      readonly dated: number;
      readonly unclassified: number;
      /** Those that match any note, in their order. */
      readonly rules: readonly RuleRow[];
      readonly unusedRules: number;
      /** The largest first. */
      readonly groups: readonly UnclassifiedRow[];
      readonly misfiled: readonly Finding[];
    };

/** What the guide is made of; the engine is one. */
export interface GuideSource {
  readonly status: IndexStatus;
  kindRuleReport(): KindRuleReport;
  problems(): readonly Finding[];
}

const isAbout = (
  rule: Pick<KindRule, 'by' | 'value'>,
  { by, value }: Pick<KindRule, 'by' | 'value'>,
): boolean => rule.by === by && rule.value.toLowerCase() === value.toLowerCase();

function unclassifiedRow(group: UnclassifiedGroup, rules: readonly RuleRow[]): UnclassifiedRow {
  const isRuled = rules.some(({ rule }) => isAbout(rule, group));
  const state = group.value === '' ? 'no-folder' : isRuled ? 'unmet' : 'no-rule';
  return { ...group, key: `${group.by}:${group.value}`, state };
}

export function kindGuide(vault: GuideSource): KindGuide {
  const { phase, done, total } = vault.status;
  if (phase !== 'ready') return { state: 'reading', done, total };
  const { notes, entities, dated, unclassified, rules, groups } = vault.kindRuleReport();
  if (notes === 0) return { state: 'empty' };
  const used = rules.filter(({ matches }) => matches > 0);
  return {
    ...{ state: 'ready', notes, entities, dated, unclassified },
    rules: used.map(({ rule, matches }) => ({ rule, matches })),
    unusedRules: rules.length - used.length,
    groups: groups.map((group) => unclassifiedRow(group, rules)),
    misfiled: vault.problems().filter(({ rule }) => rule === 'misfiled'),
  };
}

/** The rule that was just made for a group, which is shown where the group stood. */
export interface MadeRule {
  readonly rule: KindRule;
  readonly group: UnclassifiedRow;
  readonly index: number;
}

/** A group, as it is now or was before, and the rule that was just made for it. */
export interface GuideRow {
  readonly group: UnclassifiedRow;
  readonly made: KindRule | null;
}

/** The groups, those for which a rule was just made in their old places: a row that vanished could not be taken back. */
export function withMade(groups: readonly UnclassifiedRow[], made: readonly MadeRule[]): readonly GuideRow[] {
  const keys = new Set(made.map(({ group }) => group.key));
  const rows: GuideRow[] = groups.filter(({ key }) => !keys.has(key)).map((group) => ({ group, made: null }));
  for (const { rule, group, index } of [...made].sort((a, b) => a.index - b.index))
    rows.splice(index, 0, { group: groups.find(({ key }) => key === group.key) ?? group, made: rule });
  return rows;
}

/** The rules with this one last: it tells the kind of notes that no other rule does, and changes nothing else. */
export const withRule = (rules: Settings['kindRules'], rule: KindRule): KindRule[] => [
  ...withoutRule(rules, rule),
  rule,
];

export const withoutRule = (rules: Settings['kindRules'], rule: KindRule): KindRule[] =>
  rules.filter((each) => !(isAbout(each, rule) && each.kind === rule.kind));
