import { readRecord } from './read-record.ts';

/**
 * Reads the records of a list that is asked for again and again: one that has not changed since the last time is not parsed
 * anew. What is in the list no more is forgotten. The records are shared: nobody may change them.
 */
export const readAgain = <T>(): ((texts: readonly string[]) => readonly T[]) => {
  let known = new Map<string, T>();
  return (texts) => {
    const records = texts.map((text) => known.get(text) ?? readRecord<T>(text));
    known = new Map(texts.map((text, i) => [text, records[i]!]));
    return records;
  };
};
