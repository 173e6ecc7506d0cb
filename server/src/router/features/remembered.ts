/** Words that are remembered; language repeats itself, so that few are met for the first time. */
const MOST_WORDS = 50_000;
/** Longer ones are no words of a language and come once; keeping them would let a sender fill the memory. */
const LONGEST = 16;

/** The same function, which works each common word out only once. */
export function remembered<Known>(workOut: (word: string) => Known): (word: string) => Known {
  const met = new Map<string, Known>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const fresh = workOut(word);
    if (word.length > LONGEST) return fresh;
    if (met.size === MOST_WORDS) met.clear();
    met.set(word, fresh);
    return fresh;
  };
}
