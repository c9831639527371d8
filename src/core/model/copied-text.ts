/**
 * A copy of a text: what is cut from a note keeps the note's whole text in memory, as long as it is only a window on it.
 * Joined strings are copied into one before they are cut.
 */
export const copiedText = (text: string): string => ` ${text}`.slice(1);
