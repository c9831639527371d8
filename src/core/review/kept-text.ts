import { splitVia } from '../parse/entry-parts';

const BLOCK_ID = /\s\^[\w-]+$/;
const FULL_STOP = /[.!]$/;

/**
 * The text of a list item, with what others say added to its last sentence: before a full stop, "(via …)" and a block
 * id, which stay behind it.
 */
export function withAdded(content: string, added: readonly string[]): string {
  if (added.length === 0) return content;
  const id = BLOCK_ID.exec(content)?.[0] ?? '';
  const written = content.slice(0, content.length - id.length).trimEnd();
  const { text, via } = splitVia(written);
  const rest = via === null ? '' : ` ${written.slice(text.length).trim()}`;
  const stop = FULL_STOP.exec(text)?.[0] ?? '';
  const said = text.slice(0, text.length - stop.length);
  return [said, ...added.map((each) => each.replace(FULL_STOP, ''))].join('; ') + stop + rest + id;
}
