import { Notice, type Editor, type Plugin } from 'obsidian';
import type { Engine } from '../core/engine';
import type { LineEdit } from '../core/edits/line-edit';
import { acceptProposal, cancelTask, declineProposal } from '../core/edits/task-edits';
import { isOpen, type Task } from '../core/model/task';
import type { TaskConventions } from '../core/model/task-conventions';
import type { Settings } from '../core/settings';
import type { Changes } from './changes';
import type { TasksPlugin } from './tasks-plugin';
import { today } from './today';
import { inNotes } from './undo-commands';

interface TaskCommandServices {
  readonly engine: Pick<Engine, 'note'>;
  readonly changes: Pick<Changes, 'write'>;
  readonly tasksPlugin: Pick<TasksPlugin, 'conventions'>;
  /** `current` is read anew whenever a command runs. */
  readonly settings: { readonly current: Settings };
}

interface TaskCommand {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** What it does, before the task's words: `Accept “Call Dana”`. */
  readonly order: string;
  /** The same, once it is done. */
  readonly told: string;
  readonly appliesTo: (task: Task) => boolean;
  readonly edit: (task: Task, settings: Settings, conventions: TaskConventions) => LineEdit | null;
}

const isProposed = ({ status }: Task): boolean => status === 'proposed';

const COMMANDS: readonly TaskCommand[] = [
  {
    id: 'accept-proposed-task',
    name: 'Accept proposed task',
    icon: 'check',
    order: 'Accept',
    told: 'Accepted',
    appliesTo: isProposed,
    edit: ({ span }, settings) => acceptProposal(span, settings),
  },
  {
    id: 'decline-proposed-task',
    name: 'Decline proposed task',
    icon: 'x',
    order: 'Decline',
    told: 'Declined',
    appliesTo: isProposed,
    edit: ({ span }, { declineProposals }, conventions) =>
      declineProposal(span, declineProposals, conventions, today()),
  },
  {
    id: 'cancel-task',
    name: 'Cancel task',
    icon: 'ban',
    order: 'Cancel',
    told: 'Canceled',
    appliesTo: isOpen,
    edit: ({ span }, _settings, conventions) => cancelTask(span, conventions, today()),
  },
];

/** Adds the commands for the task on the cursor's line. Each is offered only where it applies. */
export function addTaskCommands(plugin: Pick<Plugin, 'addCommand'>, services: TaskCommandServices): void {
  for (const command of COMMANDS)
    plugin.addCommand({
      id: command.id,
      name: command.name,
      icon: command.icon,
      editorCheckCallback(checking, editor, { file }) {
        const task = file && taskAtCursor(services.engine, file.path, editor);
        if (!task || !command.appliesTo(task)) return false;
        if (!checking) void run(command, task, services);
        return true;
      },
    });
}

/** Null where the line is no task, or is not as it was read: then nobody knows yet what stands there. */
function taskAtCursor(engine: Pick<Engine, 'note'>, path: string, editor: Editor): Task | null {
  const { line } = editor.getCursor();
  const task = engine.note(path)?.note.tasks.find(({ span }) => span.line === line);
  return task?.span.text === editor.getLine(line) ? task : null;
}

async function run(
  { order, told, edit }: TaskCommand,
  task: Task,
  { changes, tasksPlugin, settings }: TaskCommandServices,
): Promise<void> {
  const title = `${order} “${task.text}”`;
  const made = edit(task, settings.current, await tasksPlugin.conventions());
  const refusal = made ? await refusalOf(changes, title, made) : 'This line is not a task';
  new Notice(
    refusal === null
      ? `${told}: “${task.text}”\n${inNotes([task.span.path])}. “Undo last change” takes it back.`
      : `Not done: ${title}\n${refusal}. The note is as it was.`,
  );
}

/** Writes the edit; null once it is written, else why it was not. */
async function refusalOf(
  changes: Pick<Changes, 'write'>,
  title: string,
  edit: LineEdit,
): Promise<string | null> {
  const { id, refused } = await changes.write({ title, edits: [edit] });
  return id === null ? (refused[0]?.reason ?? 'The note could not be written') : null;
}
