/** Of a term, the key of a word or a value in a statement, that it is no value: those have their kind before a colon. */
export const isWord = (term: string): boolean => !term.includes(':');

/** What a value weighs, where its kind says no other weight. */
export const VALUE_WEIGHT = 0.9;
