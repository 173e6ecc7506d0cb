/** What the picture of other tickets says about this answer. */
export interface CheckFacts {
  /** Other tickets of the body with the same answer, letter for letter. */
  sameReplies: number;
  /** Answers of the body that were accepted on the same day. */
  answersThatDay: number;
}
