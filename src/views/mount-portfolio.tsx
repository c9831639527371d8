import { AnnouncingView } from './announcing-view';
import { mountListView, type MountedListView } from './mount-list-view';
import { PortfolioFrame } from './portfolio/portfolio-frame';
import type { PortfolioActions, PortfolioViewModel } from './portfolio/portfolio-view-model';
import type { TaskEditing } from './tasks/task-editing';

export type MountedPortfolio = MountedListView<PortfolioViewModel>;

/** Puts a portfolio into `el`, which should be empty. */
export const mountPortfolio = (
  el: HTMLElement,
  actions: PortfolioActions,
  editing: TaskEditing,
): MountedPortfolio =>
  mountListView(el, (model) => (
    <AnnouncingView actions={actions} today={model.today}>
      {() => <PortfolioFrame model={model} actions={actions} editing={editing} />}
    </AnnouncingView>
  ));
