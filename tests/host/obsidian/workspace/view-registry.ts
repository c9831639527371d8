import type { WorkspaceLeaf } from './leaf';
import { EMPTY, EmptyView, UnknownView } from './placeholder-views';
import type { View } from './view';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which view a type means and which type opens a file. */
export interface ViewRegistry {
  register(type: string, create: ViewCreator): void;
  unregister(type: string): void;
  create(type: string, leaf: WorkspaceLeaf): View;
  registerExtensions(extensions: string[], type: string): void;
  unregisterExtensions(extensions: string[]): void;
  typeOfExtension(extension: string): string | null;
}

export function createViewRegistry(): ViewRegistry {
  const creators = new Map<string, ViewCreator>([[EMPTY, (leaf) => new EmptyView(leaf)]]);
  const types = new Map<string, string>();
  return {
    register(type, create) {
      if (creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
      creators.set(type, create);
    },
    unregister: (type) => void creators.delete(type),
    create: (type, leaf) => creators.get(type)?.(leaf) ?? new UnknownView(leaf, type),
    registerExtensions(extensions, type) {
      for (const extension of extensions) {
        if (types.has(extension))
          throw new Error(`Attempting to register an existing file extension "${extension}"`);
        types.set(extension, type);
      }
    },
    unregisterExtensions(extensions) {
      for (const extension of extensions) types.delete(extension);
    },
    typeOfExtension: (extension) => types.get(extension) ?? null,
  };
}
