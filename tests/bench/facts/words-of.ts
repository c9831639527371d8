import { stemmer } from 'stemmer';

/** The words of a text in lower case, punctuation dropped, values kept whole ("6.2", "2.3m"). */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? [];

export const stemsOf = (text: string): readonly string[] => wordsOf(text).map((word) => stemmer(word));
