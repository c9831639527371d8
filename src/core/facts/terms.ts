/** Of a term, the key of a word or a value in a statement, that it is no value: those have their kind before a colon. */
export const isWord = (term: string): boolean => !term.includes(':');
