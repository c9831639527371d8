/** Why an edit was not made, for people; each is about the line that it is given. */
export const REASONS = {
  changed: (line: string) => `This line has changed since it was read: “${line}”`,
  ambiguous: (line: string) =>
    `The note has changed since it was read, and more than one of its lines reads “${line}”`,
  editedTwice: (line: string) => `Two edits were asked for one line: “${line}”`,
  /** An empty line after a lone CR and before an LF would turn the two into one line ending. */
  noRoom: 'The line endings of this note do not allow this line here',
} as const;

const EXCERPT_LENGTH = 80;

/** The beginning of a line, for a sentence about it. */
export function excerpt(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length <= EXCERPT_LENGTH
    ? characters.join('')
    : `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
}
