import { createVaultGraph, type VaultGraph } from '../../src/core/graph/vault-graph';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { noteOf, noteText } from './note-builder';

/** The settings of the sample story: Robin Ashdown of Tessera Storage owns the vault. */
export const OWNER_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  ownerNames: ['Robin Ashdown'],
  ownCompanies: ['Tessera Storage'],
};

/** Notes by path. */
export type VaultFiles = Readonly<Record<string, string>>;

/** A graph of these notes, read in this order. */
export function graphOf(files: VaultFiles, settings: Settings = OWNER_SETTINGS): VaultGraph {
  const graph = createVaultGraph(settings);
  for (const [path, text] of Object.entries(files)) graph.entities.added(noteOf(text, path));
  return graph;
}

export const account = (title: string, ...body: readonly string[]): string =>
  noteText(['type: customer', `title: ${title}`], ...body);

export const person = (title: string, company: string | null, ...body: readonly string[]): string =>
  noteText(
    ['type: people', `title: ${title}`, ...(company === null ? [] : [`company: ${company}`])],
    ...body,
  );

export const meeting = (
  participants: readonly string[],
  frontMatter: readonly string[] = [],
  ...body: readonly string[]
): string =>
  noteText(
    [
      'type: customer',
      'source: transcript',
      'participants:',
      ...participants.map((name) => `- ${name}`),
      ...frontMatter,
    ],
    ...body,
  );
