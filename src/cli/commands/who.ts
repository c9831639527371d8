import { answered, refused, type Command, type Outcome } from '../command';
import { findNote } from '../find-note';
import type { LineJson, WhoJson } from '../json-shapes';
import type { Terminal } from '../terminal';
import { whoJson } from '../to-json';

const CONTACTS = ['met', 'wrote', 'mentioned'] as const;

/** Where a line is, as terminals make it clickable. Lines of JSON are 1-based already. */
const source = ({ path, line }: LineJson, terminal: Terminal): string =>
  terminal.paint('dim', `${path}:${line}`);

function text({ candidates }: WhoJson, terminal: Terminal): string {
  return candidates
    .map(({ kind, name, notes, why, aliases, worksAt, contact, mayBe }) =>
      [
        `${terminal.paint('bold', name)}  ${terminal.paint('dim', `${kind}, ${why}`)}`,
        ...notes.map((path) => `  ${terminal.paint('cyan', path)}`),
        ...(aliases.length > 0 ? [`  also called ${aliases.join(', ')}`] : []),
        ...worksAt.map(({ account, ...line }) => `  works at ${account}  ${source(line, terminal)}`),
        ...CONTACTS.flatMap((each) => {
          const last = contact?.[each];
          return last ? [`  ${each} ${last.date}  ${source(last, terminal)}`] : [];
        }),
        ...mayBe.map(
          (other) => `  may be ${other.name}: ${other.reasons.map(({ text: said }) => said).join('; ')}`,
        ),
      ].join('\n'),
    )
    .join('\n');
}

/** Why a name that stands for no one entity is refused. */
function refusalOf(name: string, { candidates }: WhoJson): string {
  if (candidates.length === 0) return `Nobody and nothing is called "${name}".`;
  const names = candidates.map((each) => `"${each.name}"`).join(', ');
  return `"${name}" alone is nobody for certain. It may be ${names}.`;
}

export const whoCommand: Command = {
  name: 'who',
  argument: 'NAME',
  summary: 'Whom or what a name means, and why',
  flags: [{ name: 'in', value: 'PATH', help: 'the note in which the name stands' }],
  run(context): Outcome {
    const { engine, argument, flags } = context;
    const within = flags['in'] === undefined ? undefined : findNote(context, flags['in']);
    if (within && 'refusal' in within) return refused(within.refusal);
    const json = whoJson(engine, engine.who(argument, within?.found), context.today);
    const { answer } = answered(json, (terminal) => text(json, terminal));
    return json.resolved === null
      ? { refusal: refusalOf(argument, json), answer }
      : { refusal: null, answer };
  },
};
