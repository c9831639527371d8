import type { Finding } from '../../core/model/finding';
import { answered, type Command } from '../command';
import type { Terminal } from '../terminal';
import { problemJson } from '../to-json';
import { place } from '../wording';

/** One line each, as compilers print them: editors and terminals make a link of the place. */
function text(problems: readonly Finding[], terminal: Terminal): string {
  if (problems.length === 0) return 'No problems.';
  return problems
    .map(
      (each) =>
        `${terminal.paint('cyan', place(each))} ${terminal.paint('yellow', each.rule)} ${terminal.paint('dim', each.message)}`,
    )
    .join('\n');
}

export const problemsCommand: Command = {
  name: 'problems',
  argument: null,
  summary: 'What is wrong with the notes: damaged, misfiled, unreadable',
  flags: [],
  run({ engine }) {
    const problems = engine.problems();
    return answered(problems.map(problemJson), (terminal) => text(problems, terminal));
  },
};
