import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelActions } from '../actions';
import { AnnouncingView } from '../announcing-view';
import { PanelContext, usePanel } from '../panel-context';
import { commandOf, completeCurrent } from '../panel-keys';
import { subjectOf } from '../panel-model';
import type { PanelModel } from '../panel-model';
import { RovingContext } from '../roving-context';
import { createRovingFocus } from '../roving-focus';
import { usePanelFilter } from '../use-panel-filter';
import type { PanelFilter } from '../use-panel-filter';
import { AccountList } from './account-list';
import { DashboardView } from './dashboard-view';
import { NoAccounts, Skeleton } from './empty';
import { Footer, Progress } from './footer';
import { hasBrief } from './header';
import { KeysHelp } from './keys-help';
import { OwnerQuestion } from './owner-question';

interface PanelProps {
  readonly model: PanelModel;
  readonly actions: PanelActions;
}

/** The whole side panel. */
export function Panel({ model, actions }: PanelProps) {
  return (
    <AnnouncingView actions={actions} today={model.today}>
      {(announce) => <PanelRoot model={model} actions={actions} announce={announce} />}
    </AnnouncingView>
  );
}

interface PanelRootProps extends PanelProps {
  readonly announce: (message: string) => void;
}

function PanelRoot({ model, actions, announce }: PanelRootProps) {
  const roving = useMemo(createRovingFocus, []);
  const { today } = model;
  const context = useMemo(() => ({ actions, today, roving, announce }), [actions, today, roving, announce]);
  return (
    <RovingContext.Provider value={roving}>
      <PanelContext.Provider value={context}>
        <PanelFrame model={model} />
      </PanelContext.Provider>
    </RovingContext.Provider>
  );
}

function PanelFrame({ model }: Pick<PanelProps, 'model'>) {
  const { actions, roving } = usePanel();
  const root = useRef<HTMLDivElement>(null);
  const filter = usePanelFilter(subjectOf(model.content));
  const help = useHelp(root);
  useLayoutEffect(() => {
    roving.setRoot(root.current);
    return () => roving.setRoot(null);
  }, [roving]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'complete') completeCurrent(event);
    else if (command === 'brief') prepareBrief(model, actions);
    else if (command === 'help') help.open();
    else if (command === 'filter') focusFilter(root.current, filter);
    else roving.move(command);
  };
  return (
    <div ref={root} class="ai-view ai-panel" tabIndex={-1} onKeyDown={onKeyDown}>
      {help.isOpen && <KeysHelp onClose={help.close} />}
      {model.owner && <OwnerQuestion question={model.owner} />}
      <Content key={subjectOf(model.content)} model={model} filter={filter} />
      <Footer
        status={model.status}
        areKeysShown={help.isOpen}
        onKeys={help.isOpen ? help.close : help.open}
      />
      <Progress status={model.status} />
    </div>
  );
}

function Content({ model, filter }: { readonly model: PanelModel; readonly filter: PanelFilter }) {
  const { content, status } = model;
  if (content.kind === 'dashboard') return <DashboardView content={content} model={model} filter={filter} />;
  if (content.kind === 'accounts' && content.accounts.length > 0) {
    return <AccountList content={content} filter={filter} />;
  }
  return status.phase === 'ready' ? <NoAccounts /> : <Skeleton />;
}

/** The list of keys gives the focus back to where it was. */
function useHelp(root: RefObject<HTMLElement | null>) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const open = (): void => {
    opener.current = root.current?.querySelector<HTMLElement>(':focus') ?? root.current;
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return { isOpen, open, close };
}

function prepareBrief({ content }: PanelModel, actions: PanelActions): void {
  if (content.kind === 'dashboard' && hasBrief(content.dashboard)) actions.prepareBrief(content.dashboard.id);
}

function focusFilter(root: HTMLElement | null, filter: PanelFilter): void {
  const input = root?.querySelector<HTMLInputElement>('.ai-field-input');
  if (input) input.focus();
  else filter.open();
}
