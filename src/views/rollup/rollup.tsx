import { AnnouncingView } from '../announcing-view';
import { RollupFrame, type RollupProps } from './rollup-frame';

/** The whole view of tasks. */
export const RollupView = ({ model, actions, editing }: RollupProps) => (
  <AnnouncingView actions={actions} today={model.today}>
    {(announce) => <RollupFrame model={model} actions={actions} editing={editing} announce={announce} />}
  </AnnouncingView>
);
