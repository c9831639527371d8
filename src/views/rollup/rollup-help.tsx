import { KeysHelp, type KeysLine } from '../panel/keys-help';

const ROLLUP_KEYS: readonly KeysLine[] = [
  [['j', 'k', '↓', '↑'], 'Next line, previous line'],
  [['→', '←'], 'Open or close the group'],
  [['o', 'Enter'], 'Open the note at the task; a click on the words does it too'],
  [['Ctrl/⌘', 'Enter'], 'Open it in a new tab'],
  [['x'], 'Complete, or take that back'],
  [['d'], 'Move the date, in words'],
  [['a'], 'Assign'],
  [['p', 's'], 'Priority, status'],
  [['Space'], 'Select; so does a click beside the words'],
  [['Shift', '↓', '↑'], 'Select more; so does Shift and a click'],
  [['Ctrl/⌘', 'A'], 'Select all that is shown'],
  [['Esc'], 'Select nothing'],
  [['/'], 'Filter'],
  [['Shift', 'F10'], 'Menu of the line'],
  [['?'], 'These keys'],
];

/** The keys of the rollup. Those that change tasks are for the selected ones, else for the current one. */
export const RollupHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <KeysHelp keys={ROLLUP_KEYS} onClose={onClose} />
);
