import type { CommandType } from '../command.ts';
import type { Role, Status } from '../vocabulary.ts';

/** One line of the state table: who may do a verb in which states, and where it can lead. */
export interface Transition {
  verb: CommandType;
  /** `'none'`: there is no ticket yet. */
  from: readonly Status[] | 'none';
  /** `'same'`: an action without a change of state. */
  to: readonly Status[] | 'same';
  roles: readonly Role[];
  /** Where the rule comes from. */
  rule: string;
}
