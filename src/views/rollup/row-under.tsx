import { isOpen } from '../../core/model/task';
import type { RollupRow } from '../../core/tasks/rollup-model';
import { DueEditor } from '../tasks/due-editor';
import { OwnerEditor } from '../tasks/owner-editor';
import { whoItMayBe, WhichOwner } from '../tasks/which-owner';
import { plainText } from '../plain-text';
import { useRollup, type RowEditor } from './rollup-context';
import { StackMembers } from './stack-members';
import type { RowState } from './use-orders';

interface RowUnderProps {
  readonly row: RollupRow;
  readonly state: RowState | undefined;
  readonly editor: RowEditor | null;
  readonly tabIndex: 0 | -1;
}

/** What opens below a row: an editor, who an ambiguous owner may be, the others of its stack, why it was not written. */
export function RowUnder({ row, state, editor, tabIndex }: RowUnderProps) {
  const { isStackOpen } = useRollup();
  const isAmbiguous = row.owner.kind === 'ambiguous' && (isOpen(row) || row.status === 'proposed');
  const isRefused = state?.phase === 'refused';
  if (editor === null && !isAmbiguous && !isRefused && !isStackOpen(row)) return null;
  return (
    <div role="gridcell" class="ai-roll-under">
      {editor !== null && <Editor row={row} editor={editor} />}
      {isAmbiguous && editor !== 'assign' && <Which row={row} tabIndex={tabIndex} />}
      {isStackOpen(row) && row.stack && <StackMembers row={row} stack={row.stack} tabIndex={tabIndex} />}
      {isRefused && <span class="ai-refusal">Not written: {state.reason}</span>}
    </div>
  );
}

function Editor({ row, editor }: { readonly row: RollupRow; readonly editor: RowEditor }) {
  const { editing, today, order, closeEditor } = useRollup();
  const subject = plainText(row.text);
  if (editor === 'due') {
    return (
      <DueEditor
        subject={subject}
        date={row.suggestedDue ? null : row.due}
        today={today}
        readDay={(words) => editing.readDay(words)}
        onSave={(date) => {
          closeEditor();
          order([row], { kind: 'due', date });
        }}
        onClose={closeEditor}
      />
    );
  }
  return (
    <OwnerEditor
      subject={subject}
      owner={row.owner.kind === 'unassigned' ? null : row.owner.name}
      suggest={(typed) => editing.assignees(typed, row)}
      onAssign={(to) => {
        closeEditor();
        order([row], { kind: 'assign', to });
      }}
      onClose={closeEditor}
    />
  );
}

function Which({ row, tabIndex }: { readonly row: RollupRow; readonly tabIndex: 0 | -1 }) {
  const { editing, order, openEditor } = useRollup();
  return (
    <WhichOwner
      name={row.owner.name}
      candidates={whoItMayBe(row, editing.assignees(row.owner.name, row))}
      tabIndex={tabIndex}
      onChoose={(to) => order([row], { kind: 'assign', to })}
      onSomebodyElse={() => openEditor(row, 'assign')}
    />
  );
}
