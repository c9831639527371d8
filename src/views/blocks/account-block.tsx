import { render } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AccountBlockKind, BlockSection } from '../../core/blocks/account-block';
import type { OptionProblem } from '../../core/blocks/block-options';
import type { Dashboard } from '../../core/dashboard/view-models';
import type { PanelActions } from '../actions';
import { shortDate } from '../format';
import { ActionList } from '../panel/action-list';
import { ContactLine } from '../panel/contact';
import { Skeleton } from '../panel/empty';
import { KeyFacts } from '../panel/facts';
import { FirstRows } from '../panel/more-button';
import { MoreSections } from '../panel/more-sections';
import { NoteLink } from '../panel/note-link';
import { People } from '../panel/people';
import { ClosedSections } from '../panel/section';
import { Signals } from '../panel/signals';
import { TimelineSection } from '../panel/timeline';
import { PanelContext, usePanel } from '../panel-context';
import { commandOf, completeCurrent, isMove } from '../panel-keys';
import type { SectionId } from '../panel-model';
import { RovingContext } from '../roving-context';
import { createRovingFocus } from '../roving-focus';
import { useTaskOrders } from '../use-task-orders';
import { ViewContext } from '../view-context';
import { OptionProblems } from './option-problems';

/** All that a block of an account draws. */
export interface AccountBlockModel {
  readonly kind: AccountBlockKind;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Null while the notes are read, and where an option is wrong. */
  readonly dashboard: Dashboard | null;
  readonly sections: readonly BlockSection[];
  /** Only what is from this day on is shown; null for everything. */
  readonly since: string | null;
  /** Rows of each section that show at first; null for as many as the panel shows. */
  readonly limit: number | null;
  readonly problems: readonly OptionProblem[];
}

/** A block of an account in a note. */
export interface MountedAccountBlock {
  update(model: AccountBlockModel): void;
  unmount(): void;
}

/** Puts a block into `el`, which should be empty. It draws nothing before the first `update`. */
export function mountAccountBlock(el: HTMLElement, actions: PanelActions): MountedAccountBlock {
  return {
    update: (model) => render(<AccountBlockView model={model} actions={actions} />, el),
    unmount: () => render(null, el),
  };
}

interface AccountBlockProps {
  readonly model: AccountBlockModel;
  readonly actions: PanelActions;
}

function AccountBlockView({ model, actions: host }: AccountBlockProps) {
  const roving = useMemo(createRovingFocus, []);
  const [closed, setClosed] = useState<ReadonlySet<SectionId>>(new Set());
  const [message, setMessage] = useState('');
  const { today, dashboard, problems, kind } = model;
  const context = useMemo(() => {
    const setSectionOpen = (section: SectionId, isOpen: boolean): void =>
      setClosed((before) => {
        const next = new Set(before);
        if (isOpen) next.delete(section);
        else next.add(section);
        return next;
      });
    return { actions: { ...host, setSectionOpen }, today, roving, announce: setMessage };
  }, [host, today, roving]);
  if (problems.length > 0) return <OptionProblems block={kind} problems={problems} />;
  return (
    <ViewContext.Provider value={context}>
      <RovingContext.Provider value={roving}>
        <PanelContext.Provider value={context}>
          <FirstRows.Provider value={model.limit}>
            <ClosedSections.Provider value={closed}>
              {dashboard ? (
                <BlockFrame key={dashboard.id} model={model} dashboard={dashboard} />
              ) : (
                <Skeleton />
              )}
            </ClosedSections.Provider>
          </FirstRows.Provider>
          <div class="ai-only-read" role="status" aria-live="polite">
            {message}
          </div>
        </PanelContext.Provider>
      </RovingContext.Provider>
    </ViewContext.Provider>
  );
}

interface BlockFrameProps {
  readonly model: AccountBlockModel;
  readonly dashboard: Dashboard;
}

/** Keys move through the rows and change tasks, as in the panel. */
function BlockFrame({ model, dashboard }: BlockFrameProps) {
  const { roving } = usePanel();
  const root = useRef<HTMLDivElement>(null);
  const { since, today } = model;
  useLayoutEffect(() => {
    roving.setRoot(root.current);
    return () => roving.setRoot(null);
  }, [roving]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === 'complete') completeCurrent(event);
    else if (command !== null && isMove(command)) roving.move(command);
    else return;
    event.preventDefault();
  };
  const [note] = dashboard.notes;
  return (
    <div ref={root} class="ai-view ai-panel ai-fact-block" tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="ai-block-head">
        <span class="ai-block-title" dir="auto">
          {note ? <NoteLink source={note}>{dashboard.name}</NoteLink> : dashboard.name}
        </span>
        {since !== null && <span class="ai-muted">since {shortDate(since, today)}</span>}
      </div>
      <BlockSections model={model} dashboard={dashboard} />
    </div>
  );
}

function BlockSections({ model: { sections, since }, dashboard }: BlockFrameProps) {
  const { actions, announce } = usePanel();
  const tasks = useTaskOrders(dashboard.actions, { editing: actions.editing, announce });
  const ownNotes = useMemo(() => new Set(dashboard.notes.map(({ path }) => path)), [dashboard.notes]);
  const account = dashboard.kind === 'account' ? dashboard.id : null;
  const has = (section: BlockSection): boolean => sections.includes(section);
  return (
    <>
      {has('contact') && <ContactLine contact={dashboard.contact} next={dashboard.next} />}
      {has('attention') && dashboard.kind === 'account' && <Signals signals={dashboard.attention} />}
      {has('actions') && <ActionList actions={tasks.actions} tasks={tasks} of={dashboard} />}
      {has('people') && (
        <People
          people={dashboard.people}
          title={since === null ? 'People' : 'People met'}
          account={account}
        />
      )}
      {has('facts') && <KeyFacts facts={dashboard.facts} account={account} ownNotes={ownNotes} />}
      {has('timeline') && <TimelineSection timeline={dashboard.timeline} />}
      <MoreSections sections={dashboard.more} ownNotes={ownNotes} />
    </>
  );
}
