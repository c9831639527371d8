import { render } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { OptionProblem } from '../../core/blocks/block-options';
import type { Facts } from '../../core/dashboard/view-models';
import type { NoteActions } from '../actions';
import { count, number } from '../format';
import { Skeleton } from '../panel/empty';
import { FactLine } from '../panel/fact-line';
import { MoreButton, useUnfolding } from '../panel/more-button';
import { commandOf, isMove } from '../panel-keys';
import { RovingContext } from '../roving-context';
import { createRovingFocus } from '../roving-focus';
import { ViewContext } from '../view-context';
import { OptionProblems } from './option-problems';

/** All that a `key-facts` block draws. */
export interface FactBlockModel {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whose facts they are. */
  readonly name: string;
  /** Only what is new is shown: since when, in words. */
  readonly since: string | null;
  /** Null while the notes are read. */
  readonly facts: Facts | null;
  readonly limit: number;
  /** The note of the block, whose name its facts need not repeat. */
  readonly path: string;
  readonly problems: readonly OptionProblem[];
}

/** A `key-facts` block in a note. */
export interface MountedFactBlock {
  update(model: FactBlockModel): void;
  unmount(): void;
}

/** Puts the facts of a block into `el`, which should be empty. It draws nothing before the first `update`. */
export function mountFactBlock(el: HTMLElement, actions: NoteActions): MountedFactBlock {
  return {
    update: (model) => render(<FactBlockView model={model} actions={actions} />, el),
    unmount: () => render(null, el),
  };
}

interface FactBlockProps {
  readonly model: FactBlockModel;
  readonly actions: NoteActions;
}

function FactBlockView({ model, actions }: FactBlockProps) {
  const roving = useMemo(createRovingFocus, []);
  const { today, facts, problems } = model;
  const context = useMemo(() => ({ actions, today, announce: () => undefined }), [actions, today]);
  if (problems.length > 0) return <OptionProblems block="key-facts" problems={problems} />;
  return (
    <ViewContext.Provider value={context}>
      <RovingContext.Provider value={roving}>
        {facts ? <FactBlockList model={model} facts={facts} roving={roving} /> : <Skeleton />}
      </RovingContext.Provider>
    </ViewContext.Provider>
  );
}

interface FactBlockListProps {
  readonly model: FactBlockModel;
  readonly facts: Facts;
  readonly roving: ReturnType<typeof createRovingFocus>;
}

function FactBlockList({ model, facts: { rows, total }, roving }: FactBlockListProps) {
  const root = useRef<HTMLDivElement>(null);
  const { name, since, limit, path } = model;
  useLayoutEffect(() => {
    roving.setRoot(root.current);
    return () => roving.setRoot(null);
  }, [roving]);
  const unfolding = useUnfolding(rows.length, limit);
  const lines = useMemo(
    () => rows.map((fact) => <FactLine key={fact.key} fact={fact} isOwnNote={fact.source.path === path} />),
    [rows, path],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === null || !isMove(command)) return;
    event.preventDefault();
    roving.move(command);
  };
  return (
    <div ref={root} class="ai-view ai-panel ai-fact-block" tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="ai-block-head">
        <span class="ai-block-title" dir="auto">
          {name}
        </span>
        <span class="ai-muted">
          {since === null
            ? `${count(rows.length, 'fact')} in ${count(total, 'line')}`
            : `${number(rows.length)} new since ${since}`}
        </span>
      </div>
      {rows.length === 0 && (
        <p class="ai-nothing">{since === null ? 'No key facts yet.' : 'Nothing is new.'}</p>
      )}
      <div ref={unfolding.ref}>
        <ul class="ai-rows">{lines.slice(0, unfolding.shown)}</ul>
      </div>
      <MoreButton button={unfolding.button} />
    </div>
  );
}
