/** Probabilities from scores, in place; the highest score is taken off first, so that nothing overflows. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  let total = 0;
  for (let c = 0; c < scores.length; c += 1) total += scores[c] = Math.exp(scores[c]! - highest);
  for (let c = 0; c < scores.length; c += 1) scores[c]! /= total;
  return scores;
}
