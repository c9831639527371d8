import type { EntityId, Resolution } from '../model/entities';
import type { OptionProblem } from './block-options';

/** What the names of accounts in a block mean. */
export interface BlockNames {
  readonly findAccount: (name: string) => Resolution;
  readonly nameOf: (id: EntityId) => string;
  /** The account that the note of the block is about; null where it is about none. */
  readonly accountHere: EntityId | null;
}

/** The account that a block names, or what is wrong with the name. */
export function accountNamed(
  name: string,
  { findAccount, nameOf }: Pick<BlockNames, 'findAccount' | 'nameOf'>,
): { readonly value: EntityId | null; readonly problems: readonly OptionProblem[] } {
  const found = findAccount(name);
  if (found.status === 'resolved') return { value: found.id, problems: [] };
  const candidates = found.candidates.map(({ id }) => nameOf(id));
  const message =
    found.status === 'ambiguous' ? `“${name}” may be several accounts.` : `No account is called “${name}”.`;
  const wayOut =
    candidates.length > 0 ? `Write one of: ${candidates.join(', ')}.` : 'Write the title of its note.';
  return { value: null, problems: [{ option: 'account', message, wayOut }] };
}
