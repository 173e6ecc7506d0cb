/** What proves that the matter is his: query code and the end of his number. */
export interface Proof {
  queryCode: string;
  phoneTail: string;
}
