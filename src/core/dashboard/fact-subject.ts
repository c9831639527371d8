import { entityRef } from '../graph/entity-ref';
import type { VaultGraph } from '../graph/vault-graph';
import { firstName, foldName } from '../model/name';
import type { EntityId, EntityRef } from '../model/entities';
import { plainText } from '../parse/inline';

/** A sentence that begins with a name, perhaps behind an article or "At". */
const LEADING_NAME =
  /^(?:(?:The|At|For|In)\s+)?((?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?:\s+(?:and|of|de|van|der|von|&|\p{Lu}[\p{L}\p{N}&.’'-]*)){0,4})/u;

/**
 * Finds facts that may be about somebody else than the entity whose list they stand in: they begin with the full name of
 * another account, or of a person of another one, and name neither the entity nor any of its people. It is a question to
 * the reader, never more: null wherever there is doubt.
 */
export function createSubjectCheck(graph: VaultGraph, id: EntityId): (text: string) => EntityRef | null {
  const people = id.startsWith('account:') ? graph.affiliations().peopleOf(id) : [];
  const own = new Set([id, ...people].flatMap((each) => shortNames(graph, each)));

  function otherNamed(text: string): EntityId | null {
    const run = LEADING_NAME.exec(text)?.[1]?.split(/\s+/) ?? [];
    for (let length = run.length; length > 0; length--) {
      const name = run
        .slice(0, length)
        .join(' ')
        .replace(/(?:['’]s?|[.,])$/, '');
      const found = graph.entityOfLink(name);
      if (found && isInFull(found, name)) return isOther(found) ? found : null;
    }
    return null;
  }

  /** A file may be called by a first name only; that is not enough. */
  function isInFull(found: EntityId, name: string): boolean {
    const entity = graph.entities.entity(found);
    const names = [entity?.name ?? '', ...(entity?.aliases ?? [])].map(foldName);
    return names.includes(foldName(name)) && (!found.startsWith('person:') || /\s/.test(name));
  }

  function isOther(found: EntityId): boolean {
    if (found === id || graph.owner.has(found) || people.includes(found)) return false;
    if (found.startsWith('account:'))
      return !graph
        .affiliations()
        .of(id)
        .some(({ account }) => account === found);
    if (!found.startsWith('person:') || graph.affiliations().isOurs(found)) return false;
    return (
      id.startsWith('person:') ||
      graph
        .affiliations()
        .of(found)
        .some(({ account }) => account !== null)
    );
  }

  return (written) => {
    const text = plainText(written);
    const other = otherNamed(text);
    if (other === null) return null;
    const words = new Set(foldName(text).split(/[^\p{L}\p{N}]+/u));
    return [...own].some((name) => words.has(name)) ? null : entityRef(graph, other);
  };
}

/** What an entity may be called in passing: the first word of its name, of a person the last one too. */
function shortNames(graph: VaultGraph, id: EntityId): readonly string[] {
  const { name } = entityRef(graph, id);
  const words = foldName(name).split(' ');
  return id.startsWith('person:') ? [firstName(foldName(name)), words.at(-1) ?? ''] : words.slice(0, 1);
}
