import type { Note } from '../../src/core/model/note';
import { parseNote } from '../../src/core/parse/parse-note';
import { parseYaml } from './yaml';

/** The note that this text is read as. */
export const noteOf = (text: string, path = 'Note.md'): Note =>
  parseNote({ path, text, mtime: 0, size: text.length }, parseYaml);

/** A note's text out of its front matter lines and its body lines. */
export const noteText = (frontMatter: readonly string[], ...body: readonly string[]): string =>
  [...(frontMatter.length > 0 ? ['---', ...frontMatter, '---', ''] : []), ...body, ''].join('\n');
