import type { EntityKind } from '../model/entities';
import type { Finding } from '../model/finding';
import type { Note } from '../model/note';
import { isDatedKind, kindEvidence } from './classify';
import type { VaultGraph } from './vault-graph';

const SAID = { account: 'an account', person: 'a person', project: 'a project', forum: 'a forum' } as const;

/** The line of a front matter tag: its own in a block list, else that of the property. */
function tagLine(note: Note, tag: string): number {
  const written: unknown = note.frontMatter['tags'];
  const index = Array.isArray(written)
    ? written.findIndex((each) => String(each).replace(/^#/, '').toLowerCase() === tag)
    : -1;
  return note.frontMatterLines.get(`tags/${index}`) ?? note.frontMatterLines.get('tags') ?? 0;
}

/** A dated note whose account field, header or tag holds the name of a person. */
function misfiledUnderPerson(graph: VaultGraph, note: Note): Finding[] {
  const { resolver } = graph;
  const wrong = note.filedUnder.accounts.find(({ name }) => {
    if (resolver.resolve(name, ['account']).status !== 'unknown') return false;
    return resolver.resolve(name, ['person']).status === 'resolved';
  });
  if (!wrong) return [];
  const message = `The account here, "${wrong.name}", is a person. The note counts as one about that person.`;
  return [{ path: note.path, line: wrong.line, rule: 'misfiled', message }];
}

/** An entity's note whose property, tag and folder do not tell one kind. */
function contradictingKinds(graph: VaultGraph, note: Note, kind: EntityKind): Finding[] {
  const other = kindEvidence(note, graph.entities.settings).find(
    (each) => !isDatedKind(each.kind) && each.kind !== kind,
  );
  if (!other || isDatedKind(other.kind)) return [];
  const is = graph.entities.classification(note.path);
  const line = other.why.startsWith('tag #') ? tagLine(note, other.why.slice('tag #'.length)) : 0;
  const message = `It is read as ${SAID[kind]} (${is?.why ?? ''}), but ${other.why} says ${SAID[other.kind]}.`;
  return [{ path: note.path, line, rule: 'misfiled', message }];
}

/** Whether a note is filed where it does not belong. It is still read as what it is. */
export function findMisfiled(graph: VaultGraph, note: Note): readonly Finding[] {
  const is = graph.entities.classification(note.path);
  if (is?.family === 'dated') return misfiledUnderPerson(graph, note);
  return is?.family === 'entity' ? contradictingKinds(graph, note, is.kind) : [];
}
