/** 风险词 that stand in the text, each once. */
export const findRisks = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => word !== '' && text.includes(word));
