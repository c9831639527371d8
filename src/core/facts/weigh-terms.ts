import type { StatementReading, Token } from './read-statement';
import { finish, type Steps } from '../index/slices';
import { readActions, type Actions } from './actions';
import { isWord, VALUE_WEIGHT } from './terms';
import type { ProfileWeights } from './text-profile';
import { createListVocabulary } from './list-vocabulary';

/** A statement with what each of its words is worth in its list. */
export interface WeighedStatement {
  readonly reading: StatementReading;
  /** In the spelling of the list. */
  readonly tokens: readonly Token[];
  /** Weight by stem or value. */
  readonly terms: ReadonlyMap<string, number>;
  /** The stems and values that tell what it is about, in order. */
  readonly sequence: readonly string[];
  /** Where each of these stands. */
  readonly sequencePlaces: readonly number[];
  /** Stems that are written as names, each with its word. */
  readonly names: ReadonlyMap<string, string>;
  /** These, and what is never written without the capital of a sentence's start: it may be a name. */
  readonly maybeNames: ReadonlySet<string>;
  /** What is to be done; of a text that is no action, nothing. Its verbs are no terms. */
  readonly actions: Actions;
  readonly valuesByKind: ReadonlyMap<string, ReadonlySet<string>>;
  /** The sum of all weights, and the length of the vector. */
  readonly total: number;
  readonly length: number;
  /** The length of the vector without the values. */
  readonly lengthOfWords: number;
  /** The first letters of all its words, one each: where an acronym is spelled out. */
  readonly initials: string;
  /** What stands around its places, as far as it was asked for. See `surroundings.ts`. */
  readonly surroundings: Map<number, ReadonlyMap<string, number>>;
  /** Codes of its runs of four letters, sorted, repeated ones repeated. */
  readonly letterRuns: Uint32Array;
}

const LEAST_WEIGHT = 0.25;
const FRAMING = 0.25;
const PARENTHESES = 0.6;
const FALL_PER_WORD = 0.02;
const LEAST_OF_LATE = 0.4;
const VALUE_WEIGHTS: Readonly<Record<string, number>> = {
  weekday: 0.5,
  day: 0.5,
  relative: 0.5,
  week: 0.5,
  time: 0.5,
  year: 0.3,
  frequency: 0.4,
};
/** Two of one thing and two of another have little in common. */
const FEW = 12;
const FEW_WEIGHT = 0.5;
const RUN = 4;

interface Counted {
  statements: number;
  asName: number;
  asWord: number;
}

/** How many statements have a term, and how often it is written as a name where that can be told. */
function countTerms(lists: readonly (readonly Token[])[]): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const tokens of lists) {
    const seen = new Set<string>();
    for (const { stem, capital } of tokens) {
      const count = counts.get(stem) ?? { statements: 0, asName: 0, asWord: 0 };
      counts.set(stem, count);
      if (!seen.has(stem)) count.statements++;
      seen.add(stem);
      if (capital === 'name') count.asName++;
      else if (capital === 'none') count.asWord++;
    }
  }
  return counts;
}

function letterRuns(tokens: readonly Token[]): Uint32Array {
  const text = ` ${tokens
    .filter(({ isFraming }) => !isFraming)
    .map(({ word, value }) => value?.value ?? word)
    .join(' ')} `;
  const runs = new Uint32Array(Math.max(0, text.length - RUN + 1));
  for (let at = 0; at < runs.length; at++) {
    let code = 0;
    for (let index = at; index < at + RUN; index++) code = Math.imul(code, 131) + text.charCodeAt(index);
    runs[at] = code >>> 0;
  }
  return runs.sort();
}

const NO_ACTIONS: Actions = { classes: new Set(), verbs: new Set() };

const isName = (count: Counted | undefined): boolean =>
  count !== undefined && count.asName > 0 && count.asName >= count.asWord;

/** Weighs the words of statements by how much they tell these statements apart, in steps. */
export function* weighSteps(
  readings: readonly StatementReading[],
  { mainWords, leadsWithVerb }: ProfileWeights,
): Steps<readonly WeighedStatement[]> {
  const vocabulary = createListVocabulary(readings);
  const lists = readings.map(({ tokens }) => vocabulary.unify(tokens));
  const counts = countTerms(lists);
  const most = Math.log(1 + lists.length);
  const rarity = (stem: string): number =>
    Math.log(1 + lists.length / (counts.get(stem)?.statements ?? 1)) / most;

  const weigh = (reading: StatementReading, index: number): WeighedStatement => {
    const all = lists[index] ?? [];
    const actions = leadsWithVerb ? readActions(all, reading.said) : NO_ACTIONS;
    const content = all.filter((token) => !actions.verbs.has(token));
    const tokens = content.length > 0 ? content : all;
    const terms = new Map<string, number>();
    const names = new Map<string, string>();
    const maybeNames = new Set<string>();
    const valuesByKind = new Map<string, Set<string>>();
    let place = 0;
    for (const { word, stem, value, isFraming, isNegation, aside, capital } of tokens) {
      if (value) {
        const isFew = value.kind === 'number' && Number(value.value) <= FEW;
        terms.set(stem, isFew ? FEW_WEIGHT : (VALUE_WEIGHTS[value.kind] ?? VALUE_WEIGHT));
        const known = valuesByKind.get(value.kind);
        if (known) known.add(stem);
        else valuesByKind.set(value.kind, new Set([stem]));
        continue;
      }
      if (isNegation) continue;
      place++;
      const late = Math.max(LEAST_OF_LATE, 1 - FALL_PER_WORD * Math.max(0, place - mainWords));
      const weight =
        (LEAST_WEIGHT + (1 - LEAST_WEIGHT) * rarity(stem)) *
        (aside === 'parentheses' ? PARENTHESES : 1) *
        (isFraming ? FRAMING : 1) *
        late;
      terms.set(stem, Math.max(weight, terms.get(stem) ?? 0));
      if (isFraming || capital === 'none') continue;
      const count = counts.get(stem);
      if (isName(count)) names.set(stem, word);
      if (isName(count) || count?.asWord === 0) maybeNames.add(stem);
    }
    let total = 0;
    let [square, ofWords] = [0, 0];
    for (const [term, weight] of terms) {
      total += weight;
      square += weight * weight;
      if (isWord(term)) ofWords += weight * weight;
    }
    const telling = tokens.filter((token) => !token.isFraming && !token.isNegation);
    return {
      reading,
      tokens,
      terms,
      sequence: telling.map(({ stem }) => stem),
      sequencePlaces: telling.map(({ start }) => start),
      names,
      maybeNames,
      actions,
      valuesByKind,
      total,
      length: Math.sqrt(square) || 1,
      lengthOfWords: Math.sqrt(ofWords),
      initials: reading.words.map(({ stem }) => stem.charAt(0).padEnd(1)).join(''),
      surroundings: new Map(),
      letterRuns: letterRuns(tokens),
    };
  };
  const weighed: WeighedStatement[] = [];
  for (const [index, reading] of readings.entries()) {
    weighed.push(weigh(reading, index));
    yield;
  }
  return weighed;
}

/** The same at once. */
export const weighStatements = (
  readings: readonly StatementReading[],
  weights: ProfileWeights,
): readonly WeighedStatement[] => finish(weighSteps(readings, weights));
