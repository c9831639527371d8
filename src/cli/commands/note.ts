import type { Engine, NoteReport } from '../../core/engine';
import type { Note, StatementKind } from '../../core/model/note';
import { plainText } from '../../core/parse/inline';
import type { ResolvedTask } from '../../core/tasks/vault-tasks';
import { answered, refused, type Command } from '../command';
import { createDuplicates } from '../duplicates';
import { findNote } from '../find-note';
import { shownTask, taskBlock } from '../task-lines';
import { wrap, type Terminal } from '../terminal';
import { blocks, bullet, section } from '../text-lines';
import { noteJson } from '../to-json';
import { place } from '../wording';

const STATEMENTS: readonly (readonly [StatementKind, string])[] = [
  ['fact', 'Key facts'],
  ['context', 'Recent context'],
  ['decision', 'Decisions'],
  ['blocker', 'Blockers'],
  ['opportunity', 'Opportunities'],
  ['risk', 'Risks'],
  ['question', 'Open questions'],
  ['outcome', 'Outcomes'],
  ['background', 'Background'],
  ['topic', 'Topics'],
];

function headerLines({ note, classification }: NoteReport, terminal: Terminal): string {
  const { family, kind, why } = classification;
  const what = kind === null ? `neither an entity nor dated: ${why}` : `${kind} (${why})`;
  const details = [family === 'dated' ? note.date : null, what].filter((part) => part !== null);
  const names = note.participants.map(({ name }) => name).join(', ');
  return [
    terminal.paint('bold', note.title),
    terminal.paint('dim', note.path),
    wrap(details.join('  '), terminal.width, 0),
    ...(names === '' ? [] : [wrap(`With ${names}`, terminal.width, 5)]),
  ].join('\n');
}

function statementSection(note: Note, kind: StatementKind, title: string, terminal: Terminal): string {
  const lines = note.statements
    .filter((each) => each.kind === kind)
    .map(({ line, text, date, via }) => {
      const attribution = via === null ? '' : ` (via ${via})`;
      return bullet(text + attribution, { path: note.path, line }, terminal, date ?? '');
    });
  return section(title, lines, terminal);
}

function text(report: NoteReport, tasks: readonly ResolvedTask[], terminal: Terminal): string {
  const { note, problems } = report;
  const roles = note.roles.map(({ line, person, role, company }) =>
    bullet(
      [person, role, company].filter((part) => part !== null).join(', '),
      { path: note.path, line },
      terminal,
    ),
  );
  const fields = [...note.fields].map(([key, { line, value }]) =>
    bullet(`${key}: ${value}`, { path: note.path, line }, terminal),
  );
  const contacts = note.contacts.map(({ name, line }) => bullet(name, { path: note.path, line }, terminal));
  const links = [...new Set(note.links.map(({ target }) => target))].map(
    (target) => `  ${plainText(target)}`,
  );
  return blocks(
    headerLines(report, terminal),
    section('Properties', fields, terminal),
    section('Contacts', contacts, terminal),
    taskBlock('Tasks', tasks.map(shownTask), terminal),
    ...STATEMENTS.map(([kind, title]) => statementSection(note, kind, title, terminal)),
    section('Roles', roles, terminal),
    section('Links', links, terminal),
    section(
      'Problems',
      problems.map((each) => `  ${place(each)} ${terminal.paint('yellow', each.rule)} ${each.message}`),
      terminal,
    ),
  );
}

/** The tasks of one note, in their order there. */
function tasksOf(engine: Engine, path: string, today: string): readonly ResolvedTask[] {
  return engine
    .tasks({ status: 'all' }, today)
    .filter(({ task }) => task.span.path === path)
    .sort((a, b) => a.task.span.line - b.task.span.line);
}

export const noteCommand: Command = {
  name: 'note',
  argument: 'PATH',
  summary: 'What is read in one note',
  flags: [],
  run(context) {
    const { engine, today } = context;
    const path = findNote(context, context.argument);
    if ('refusal' in path) return refused(path.refusal);
    const report = engine.note(path.found);
    if (!report) return refused(`There is no note "${path.found}".`);
    const tasks = tasksOf(engine, path.found, today);
    const duplicates = createDuplicates(engine.taskStacks(today));
    return answered(noteJson(engine, report, tasks, duplicates), (terminal) => text(report, tasks, terminal));
  },
};
