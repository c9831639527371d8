import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Note } from '../../src/core/model/note';
import { noteOf } from './note-builder';

const VAULT = fileURLToPath(new URL('../vault', import.meta.url));

/** The notes of the sample vault, as they are read. */
export const sampleNotes = (): readonly Note[] =>
  readdirSync(VAULT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => noteOf(readFileSync(join(VAULT, path), 'utf8'), path.replaceAll('\\', '/')));
