/** Spans of a 差评件 as data that an administrator edits. */
export interface RectificationTerms {
  verify: string;
  rectify: string;
  callBack: string;
  /** So many people at least judge an appeal. */
  panel: number;
}

/** 好差评: a bad rating is verified in 1 wd and put right in 15 wd; call-back in 1 wd and the panel are our defaults. */
export const defaultRectificationTerms: RectificationTerms = {
  verify: '1wd',
  rectify: '15wd',
  callBack: '1wd',
  panel: 3,
};
