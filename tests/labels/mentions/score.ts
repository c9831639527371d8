import type { Engine } from '../../../src/core/engine';
import type { EntityId, Resolution } from '../../../src/core/model/entities';
import type { Expected, MentionLabel } from './label';

/** How what the engine says compares with its label. */
export type Verdict =
  | 'right'
  /** The label resolves the name, the engine does not. */
  | 'missed'
  /** The engine resolves to another node, or what the label leaves open. */
  | 'wrong'
  /** Left open as it should be, without all of the candidates between whom it is ambiguous. */
  | 'candidates';

export interface JudgedMention {
  readonly list: string;
  readonly label: MentionLabel;
  readonly verdict: Verdict;
  /** What the engine says, with its reason, for people. */
  readonly got: string;
}

export interface Score {
  readonly labels: number;
  /** Of the names that the engine resolved, how many to the right node; 1 where it resolved none. */
  readonly precision: number;
  /** Of the names that the labels resolve, how many the engine resolved rightly; 1 where there are none. */
  readonly recall: number;
}

export function judge(list: string, label: MentionLabel, engine: Engine): JudgedMention {
  const resolution = engine.who(label.name, label.path ?? undefined);
  return {
    list,
    label,
    verdict: verdictOf(label.expected, resolution, engine),
    got: describe(resolution, engine),
  };
}

function verdictOf(expected: Expected, got: Resolution, engine: Engine): Verdict {
  if (got.status === 'resolved') return isNode(expected, got.id, engine) ? 'right' : 'wrong';
  if (expected.status === 'resolved') return 'missed';
  const entities = got.candidates.map(({ id }) => engine.entity(id));
  const offered = new Set(entities.flatMap((entity) => (entity ? [entity.name, ...entity.notes] : [])));
  const isOffered = expected.candidates.every((name) => offered.has(name));
  return expected.status === 'unknown' || (got.status === 'ambiguous' && isOffered) ? 'right' : 'candidates';
}

function isNode(expected: Expected, id: EntityId, engine: Engine): boolean {
  const entity = engine.entity(id);
  if (!entity || expected.status !== 'resolved' || entity.kind !== expected.kind) return false;
  return expected.note === undefined ? entity.name === expected.name : entity.notes.join() === expected.note;
}

function describe(got: Resolution, engine: Engine): string {
  if (got.status === 'resolved') return `${got.id} (${got.why})`;
  const names = got.candidates.map(({ id, why }) => `${engine.entity(id)?.name ?? id} (${why})`);
  return `${got.status}: ${names.join(', ') || 'no candidates'}`;
}

export function scoreOf(judged: readonly JudgedMention[]): Score {
  const right = judged.filter(
    ({ label, verdict }) => verdict === 'right' && label.expected.status === 'resolved',
  );
  const resolved = right.length + judged.filter(({ verdict }) => verdict === 'wrong').length;
  const wanted = judged.filter(({ label }) => label.expected.status === 'resolved').length;
  return {
    labels: judged.length,
    precision: share(right.length, resolved),
    recall: share(right.length, wanted),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** One line for each name that was not judged right. */
export const missesOf = (judged: readonly JudgedMention[]): readonly string[] =>
  judged
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ list, label, verdict, got }) => {
      const place = label.path === null ? 'anywhere' : `${label.path}:${String(label.line ?? '?')}`;
      return `${verdict} · ${list} · "${label.name}" (${place}) · expected ${wish(label.expected)} · got ${got}`;
    });

const wish = (expected: Expected): string =>
  expected.status === 'resolved'
    ? `${expected.kind} ${expected.note ?? expected.name}`
    : `${expected.status}: ${expected.candidates.join(', ') || 'nobody'}`;
