/** What the picture of other tickets says about this answer. */
export interface CheckFacts {
  /** Other tickets of the body with the same answer, letter for letter. */
  sameReplies: number;
  /** Answers of the body that were accepted on the same day. */
  answersThatDay: number;
  /** Tickets of the body whose photos show this work too; its own number stands for an earlier round. */
  samePhotos: readonly string[];
}
