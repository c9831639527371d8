import type { Resolution } from '../../core/model/entities';
import { answered, refused, type Command, type Outcome } from '../command';
import { findNote } from '../find-note';
import type { WhoJson } from '../json-shapes';
import type { Terminal } from '../terminal';
import { whoJson } from '../to-json';

function text({ candidates }: WhoJson, terminal: Terminal): string {
  return candidates
    .map(({ kind, name, notes, why }) =>
      [
        `${terminal.paint('bold', name)}  ${terminal.paint('dim', `${kind}, ${why}`)}`,
        ...notes.map((path) => `  ${terminal.paint('cyan', path)}`),
      ].join('\n'),
    )
    .join('\n');
}

const REFUSALS: Readonly<
  Record<Exclude<Resolution['status'], 'resolved'>, (name: string, json: WhoJson) => string>
> = {
  ambiguous: (name, { candidates }) => `"${name}" may be any of ${candidates.length}.`,
  unknown: (name, { candidates }) =>
    candidates.length === 0
      ? `Nobody and nothing is called "${name}".`
      : `Nobody is known by "${name}" alone. It may be ${candidates.map((each) => `"${each.name}"`).join(', ')}.`,
};

export const whoCommand: Command = {
  name: 'who',
  argument: 'NAME',
  summary: 'Whom or what a name means, and why',
  flags: [{ name: 'in', value: 'PATH', help: 'the note in which the name stands' }],
  run(context): Outcome {
    const { engine, argument, flags } = context;
    const within = flags['in'] === undefined ? undefined : findNote(context, flags['in']);
    if (within && 'refusal' in within) return refused(within.refusal);
    const found = engine.who(argument, within?.found);
    const json = whoJson(engine, found);
    const { answer } = answered(json, (terminal) => text(json, terminal));
    return found.status === 'resolved'
      ? answered(json, (terminal) => text(json, terminal))
      : { refusal: REFUSALS[found.status](argument, json), answer };
  },
};
