import type { Engine, FactScope, FactSection } from '../core/engine';
import { KIND_OF_SECTION } from '../core/engine/fact-sections';
import { addDays } from '../core/model/calendar-date';
import { givenName } from '../core/model/note-path';
import { createSectionRoles } from '../core/parse/sections';
import type { Logger, Scheduler } from '../core/ports';
import { rewordInFactDecisions } from '../core/facts/fact-decisions';
import { createNotePlans, type NotePlans } from '../core/review/note-plans';
import { reviewItems } from '../core/review/review-queue';
import { createReviewSession, type ReviewSession } from '../core/review/review-session';
import { hasEdits, showReview, tidyPlans, type ReviewSources } from '../core/review/show-review';
import type { TidyPlan } from '../core/review/tidy-plan';
import { headingNamesOf, type FactDecision } from '../core/settings';
import type { ReviewActions } from '../views/review/review-actions';
import type { ReviewScope, ReviewShown } from '../views/review/review-shown';
import type { Changes } from './changes';
import { createDecisionStore } from './fact-decision-store';
import { afterFirstIndex } from './first-index';
import { findReviewFacts } from './review-facts';
import { tidyChange, tidyPreview } from './review-tidy';
import type { SettingsStore } from './settings-store';
import type { OrderDialogs } from './task-editing';

export interface ReviewServices {
  readonly engine: Engine;
  readonly scheduler: Scheduler;
  readonly changes: Pick<Changes, 'write' | 'undo'>;
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly dialogs: Pick<OrderDialogs, 'confirm' | 'refused' | 'written'>;
  readonly log: Logger;
}

/** What is reviewed. */
export interface ReviewSubject {
  readonly section: FactSection;
  readonly scopes: readonly { readonly id: ReviewScope; readonly name: string; readonly scope: FactScope }[];
  readonly scope: ReviewScope;
}

interface DeskHost extends ReviewServices {
  readonly readNote: (path: string) => Promise<string | null>;
  readonly today: () => string;
  /** Resolves when the index has taken up what was written to these notes. */
  readonly indexed: (paths: readonly string[]) => Promise<void>;
  readonly onChange: () => void;
}

/** A review at work: what it shows, and what becomes of what is asked of it. */
export interface ReviewDesk {
  readonly shown: ReviewShown;
  readonly actions: Omit<
    ReviewActions,
    'open' | 'hover' | 'renderText' | 'setIcon' | 'tooltip' | 'menu' | 'close' | 'holdEscape'
  >;
  /** Begins when all notes are read. Returns the way to stop. */
  start(): () => void;
  /** Notes have changed: their texts are read again. */
  changed(paths: ReadonlySet<string>): void;
}

/** Days until what was put off is asked about again. */
const LATER_DAYS = 30;

const SECTIONS = {
  'key facts': { title: 'Dedupe key facts', one: 'fact', many: 'facts' },
  topics: { title: 'Dedupe topics', one: 'topic', many: 'topics' },
  'recent context': { title: 'Dedupe recent context', one: 'entry', many: 'entries' },
} as const satisfies Record<FactSection, { title: string; one: string; many: string }>;

/** `subjectNow` is asked again when all notes are read: before, accounts are missing. */
export function createReviewDesk(host: DeskHost, subjectNow: () => ReviewSubject): ReviewDesk {
  const { engine, settings, changes, dialogs, onChange } = host;
  const { section, ...begun } = subjectNow();
  let { scopes, scope } = begun;
  const { title, one, many } = SECTIONS[section];
  let session: ReviewSession | null = null;
  let plans: NotePlans | null = null;
  let paths: ReadonlySet<string> = new Set();
  let compared = 0;
  let said = { id: 0, text: '' };
  let trouble: string | null = null;
  let run = 0;

  const decisions = createDecisionStore(settings);
  const sources = (): ReviewSources => ({
    decisions: decisions.current,
    mergedLines: settings.current.mergedLines,
    planOf: (path, asked) => plans?.planOf(path, asked) ?? null,
    lineOf: (fact) => plans?.lineOf(fact) ?? null,
  });
  const say = (text: string): void => void (said = { id: said.id + 1, text });

  /** Does it, says what came of it and where the review is then, and draws. */
  function act(what: (session: ReviewSession) => string | null | void): void {
    if (!session) return;
    const answer = what(session);
    trouble = null;
    if (typeof answer === 'string') {
      const [next] = session.current?.members ?? [];
      const isOpen = session.current !== null && session.verdict(session.current) === null;
      say(isOpen && next ? `${answer}. Next: ${next.text}` : `${answer}. All are decided.`);
    }
    onChange();
  }

  async function load(): Promise<void> {
    const own = ++run;
    const asked = scopes.find(({ id }) => id === scope)?.scope;
    [session, plans, compared] = [null, null, 0];
    onChange();
    if (!asked) return;
    const onCount = (count: number) => {
      compared = count;
      onChange();
    };
    const found = await findReviewFacts({ ...host, onCount }, asked, section);
    if (own !== run) return;
    if (!found) {
      await engine.settled();
      if (own === run) await load();
      return;
    }
    const items = reviewItems(found, decisions.current, host.today());
    paths = new Set(items.flatMap(({ members }) => members.map(({ path }) => path)));
    plans = createNotePlans({
      kind: KIND_OF_SECTION[section],
      roleOf: createSectionRoles(headingNamesOf(settings.current)),
      mergedLines: () => settings.current.mergedLines,
      titleOf: (path) => engine.note(path)?.note.title ?? givenName(path),
    });
    session = createReviewSession(items, decisions);
    await readTexts(paths);
    if (own === run) onChange();
  }

  async function readTexts(asked: Iterable<string>): Promise<void> {
    const into = plans;
    for (const path of asked) {
      const text = await host.readNote(path);
      if (text !== null) into?.setText(path, text);
    }
  }

  async function tidy(): Promise<void> {
    const decided = tidyPlans(sources());
    const asked = decided.filter(hasEdits);
    if (asked.length === 0) return;
    const change = tidyChange(asked, title);
    if (!(await dialogs.confirm(tidyPreview(change, asked.length, decided)))) return;
    const { id, refused } = await changes.write(change);
    if (refused.length > 0) dialogs.refused(`Not all was done: ${change.title}`, refused);
    const left = new Set(refused.map(({ path }) => path));
    const done = asked.filter(({ path }) => !left.has(path));
    if (id === null) return;
    remember(done);
    const written = done.map(({ path }) => path);
    dialogs.written(change.title, written, () => void changes.undo(id).then(() => load()));
    await host.indexed(written);
    say('The note is tidy.');
    await load();
  }

  /** Kept lines that were reworded are known by their new words. */
  function remember(done: readonly TidyPlan[]): void {
    const reworded = done.flatMap((plan) => plan.reworded);
    if (reworded.length === 0) return;
    const next = reworded.reduce<readonly FactDecision[]>(
      (known, { from, to }) => rewordInFactDecisions(known, from, to),
      decisions.current,
    );
    decisions.set([...next]);
  }

  const guarded = (work: Promise<void>, what: string): void =>
    void work.catch((error: unknown) => host.log.error(what, error));
  const reload = (): void => guarded(load(), 'The facts could not be compared.');

  return {
    get shown() {
      const model = session && showReview(session, sources());
      return {
        ...{ title, one, many, scope, compared, said, trouble, model },
        scopes: scopes.map(({ id, name }) => ({ id, name })),
        state: stateOf(session),
        reading: engine.status.phase === 'ready' ? null : engine.status,
        today: host.today(),
      };
    },
    start() {
      const stop = afterFirstIndex(engine, {
        onReady() {
          ({ scopes, scope } = subjectNow());
          reload();
        },
        onProgress: onChange,
      });
      return () => {
        stop();
        run++;
      };
    },
    changed(told) {
      const own = [...told].filter((path) => paths.has(path));
      if (own.length > 0) guarded(readTexts(own).then(onChange), 'A note could not be read again.');
    },
    actions: {
      showScope(asked) {
        scope = asked;
        reload();
      },
      showTab: (tab) => act((it) => it.showTab(tab)),
      show: (id) => act((it) => it.show(id)),
      step: (by) => act((it) => it.step(by)),
      stepMember: (by) => act((it) => it.stepMember(by)),
      toggle: (member) => act((it) => it.toggle(member)),
      keep: (member) => act((it) => it.keep(member)),
      reword: (text) => act((it) => it.reword(text)),
      add: (part, isAdded) => act((it) => it.add(part, isAdded)),
      merge: () => act((it) => it.merge()),
      never: () => act((it) => it.never()),
      later: () => act((it) => it.later(addDays(host.today(), LATER_DAYS))),
      hold: (member) => act((it) => it.hold(member)),
      back: () => act((it) => it.back()),
      setMergedLines: (where) =>
        guarded(settings.set('mergedLines', where).then(onChange), 'The setting could not be stored.'),
      tidy: () => guarded(tidy(), 'The note could not be tidied.'),
    },
  };
}

const stateOf = (session: ReviewSession | null): ReviewShown['state'] =>
  !session ? 'reading' : session.items.length === 0 ? 'empty' : 'review';
