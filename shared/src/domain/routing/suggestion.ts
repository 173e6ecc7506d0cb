/** A body that 派单目录 names for a matter. */
export interface Suggestion {
  leadBodyId: string;
  coBodyIds: readonly string[];
  clause: string;
  /** The rule; `null` for 回避. */
  entryCode: string | null;
  /** Reasons as codes with what they hold of. */
  why: readonly Why[];
}

export type Why =
  | { kind: 'category'; category: readonly string[] }
  | { kind: 'place'; divisionPrefix: string }
  | { kind: 'type' }
  /** 一单多办: each of the bodies answers as a lead. */
  | { kind: 'joint' }
  | { kind: 'words'; words: readonly string[] }
  /** The body complained of is left out. */
  | { kind: 'recusal'; bodyId: string }
  /** Conduct goes to a superior or inspecting body. */
  | { kind: 'conduct' };
