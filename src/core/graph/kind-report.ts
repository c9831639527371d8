import type { Note } from '../model/note';
import { compareTexts } from '../model/order';
import type { KindRule } from '../settings';
import { rulesMet, shelf } from './classify';
import type { EntityGraph } from './entity-graph';

/** How much of a vault a rule of the settings tells the kind of. */
export interface RuleMatches {
  readonly rule: KindRule;
  /** Notes that meet the rule, whatever else they meet. */
  readonly matches: number;
  /** Notes of which this rule comes first, and so says what they are. */
  readonly decides: number;
  /** A few of those that it matches, by path. */
  readonly examples: readonly string[];
}

/** Notes that no rule tells the kind of, and what they have in common. */
export interface UnclassifiedGroup {
  /** A value of the property that tells the kind, or the folder by which rules go, of notes that have none. */
  readonly by: 'property' | 'folder';
  readonly value: string;
  readonly notes: number;
  readonly examples: readonly string[];
}

export interface KindRuleReport {
  readonly notes: number;
  readonly entities: number;
  readonly dated: number;
  readonly unclassified: number;
  /** In the order of the settings. */
  readonly rules: readonly RuleMatches[];
  /** The largest first. */
  readonly groups: readonly UnclassifiedGroup[];
}

const MOST_EXAMPLES = 3;

interface Count {
  notes: number;
  readonly paths: string[];
}

function count(counts: Map<string, Count>, key: string, path: string): void {
  const known = counts.get(key) ?? { notes: 0, paths: [] };
  known.notes++;
  known.paths.push(path);
  counts.set(key, known);
}

const examplesOf = (paths: readonly string[]): readonly string[] => [...paths].sort().slice(0, MOST_EXAMPLES);

function statedKind(note: Note, property: string): string | null {
  const value = note.frontMatter[property];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = typeof first === 'string' || typeof first === 'number' ? String(first).trim() : '';
  return text === '' ? null : text;
}

/** What the rules of the settings make of a vault: how many notes each matches, and what stays unclassified. */
export function kindRuleReport(graph: EntityGraph): KindRuleReport {
  const { settings } = graph;
  const rules = settings.kindRules.map((rule) => ({ rule, decides: 0, paths: [] as string[] }));
  const byProperty = new Map<string, Count>();
  const byFolder = new Map<string, Count>();
  const families = { entity: 0, dated: 0, other: 0 };
  let notes = 0;
  for (const note of graph.notes()) {
    notes++;
    const met = rulesMet(note, settings);
    for (const place of met) rules[place]?.paths.push(note.path);
    const first = met[0] === undefined ? undefined : rules[met[0]];
    if (first) first.decides++;
    const family = graph.classification(note.path)?.family ?? 'other';
    families[family]++;
    if (family !== 'other') continue;
    const stated = statedKind(note, settings.kindProperty);
    if (stated === null) count(byFolder, shelf(note), note.path);
    else count(byProperty, stated, note.path);
  }
  const group = (by: UnclassifiedGroup['by'], counts: ReadonlyMap<string, Count>) =>
    [...counts].map(([value, each]) => ({ by, value, notes: each.notes, examples: examplesOf(each.paths) }));
  return {
    notes,
    entities: families.entity,
    dated: families.dated,
    unclassified: families.other,
    rules: rules.map(({ rule, decides, paths }) => ({
      rule,
      matches: paths.length,
      decides,
      examples: examplesOf(paths),
    })),
    groups: [...group('property', byProperty), ...group('folder', byFolder)].sort(
      (a, b) => b.notes - a.notes || compareTexts(a.value, b.value) || compareTexts(a.by, b.by),
    ),
  };
}
