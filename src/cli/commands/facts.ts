import type { FactCluster, FactEntryConflict, FactList, FactSection } from '../../core/engine';
import { plainText } from '../../core/parse/inline';
import { answered, choiceOf, refused, type Command, type Lookup, type CommandContext } from '../command';
import type { FactScope } from '../../core/engine';
import { findAccount } from '../find-account';
import { findNote } from '../find-note';
import { bullet, heading } from '../text-lines';
import { wrap, type Terminal } from '../terminal';
import { factsJson } from '../to-json';
import { count, place } from '../wording';

const SECTIONS: readonly FactSection[] = ['key facts', 'topics', 'recent context'];

function scopeOf(context: CommandContext): Lookup<FactScope> {
  const { account, note } = context.flags;
  if (account !== undefined) {
    const found = findAccount(context.engine, account);
    return 'found' in found ? { found: { account: found.found } } : found;
  }
  const found = findNote(context, note ?? '');
  return 'found' in found ? { found: { note: found.found } } : found;
}

const CONFLICTS: Readonly<Record<FactEntryConflict['kind'], string>> = {
  value: 'another value',
  entity: 'another name',
  word: 'another word',
  negation: 'denied',
  antonym: 'the opposite',
  'role-swap': 'the other way round',
};

/** What contradicts a cluster, with its place; of two clusters each names the other. */
function contradictions({ members, conflicts }: FactCluster, terminal: Terminal): readonly string[] {
  return conflicts.map(({ a, b, kind }) => {
    const other = members.includes(b) && !members.includes(a) ? a : b;
    const what = wrap(`≠ ${CONFLICTS[kind]}: ${plainText(other.text)}`, terminal.width, 6);
    return `\n    ${terminal.paint('yellow', what)}\n      ${terminal.paint('dim', place(other))}`;
  });
}

function cluster(each: FactCluster, terminal: Terminal): string {
  const [kept, ...others] = each.members;
  if (!kept) return '';
  const times = others.length > 0 ? `×${others.length + 1}` : '';
  const places = others.map((other) => `\n    ${terminal.paint('dim', place(other))}`);
  const details = each.alsoSays.map((detail) => `\n    ${wrap(`+ ${plainText(detail)}`, terminal.width, 6)}`);
  const all = [bullet(kept.text, kept, terminal, times), ...places, ...details];
  return [...all, ...contradictions(each, terminal)].join('');
}

function text({ items, clusters }: FactList, title: string, terminal: Terminal): string {
  if (items.length === 0) return 'Nothing there.';
  const amount = `${count(items.length, 'line')} that say ${count(clusters.length, 'thing')}`;
  return [heading(title, terminal, amount), ...clusters.map((each) => cluster(each, terminal))].join('\n');
}

export const factsCommand: Command = {
  name: 'facts',
  argument: null,
  summary: 'What notes state as facts, what says the same put together',
  flags: [
    { name: 'account', value: 'NAME', help: "the account's notes, and the dated notes about it" },
    { name: 'note', value: 'PATH', help: 'one note' },
    { name: 'section', value: 'NAME', choices: SECTIONS, help: 'which section; without, key facts' },
  ],
  misuse: ({ account, note }) =>
    (account === undefined) === (note === undefined)
      ? '"facts" needs either --account NAME or --note PATH.'
      : null,
  run(context) {
    const scope = scopeOf(context);
    if ('refusal' in scope) return refused(scope.refusal);
    const section = choiceOf(context.flags['section'], SECTIONS) ?? 'key facts';
    const list = context.engine.facts(scope.found, section);
    const title = section.charAt(0).toUpperCase() + section.slice(1);
    return answered(factsJson(list), (terminal) => text(list, title, terminal));
  },
};
