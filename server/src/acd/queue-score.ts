import type { Waiting } from '@hotline/shared/domain/queueing/queueing';

/** Above every instant in epoch milliseconds until 2109; 2^53 leaves priorities −1000 to 1000. */
const priorityWeight = 2 ** 42;

/** Ascending scores, then ascending call ids, are the order of `inQueueOrder`; exact in a double. */
export const queueScore = ({ priority, enteredAt }: Waiting): number =>
  enteredAt - Math.trunc(priority) * priorityWeight;

/** Callers of one class can be served by the same agents. */
export const queueClass = ({ group, skill }: Waiting): string => `${group}:${skill}`;
