import type { Role } from '../ticket/vocabulary.ts';

/** Who hears calls of others: those who lead, judge, supervise or call back. Bodies and administrators never do. */
const listeners: readonly Role[] = [
  'shift-leader',
  'qa',
  'supervisor',
  'hotline-head',
  'reviewer',
  'callback-agent',
];
/** Matters under special protection are heard by those alone who must judge them. */
const shieldedListeners: readonly Role[] = ['qa', 'hotline-head'];

export interface Heard {
  /** The agent who had the call last, or works on the message that was left. */
  agentId: string | null;
  /** A ticket of the call hides the citizen: confidential, or a 举报. */
  isShielded: boolean;
  /** 回避: a ticket of the call complains of the listener, or of his body. */
  isRecused: boolean;
}

/** Whether somebody may play a recording; an agent may hear the calls that he had. */
export function mayListen(listener: { id: string; roles: readonly Role[] }, heard: Heard): boolean {
  if (heard.isRecused) return false;
  if (heard.agentId === listener.id) return listener.roles.includes('agent') || hears(listener.roles, heard);
  return hears(listener.roles, heard);
}

const hears = (roles: readonly Role[], { isShielded }: Heard): boolean =>
  roles.some((role) => (isShielded ? shieldedListeners : listeners).includes(role));

/** Who finds recordings of others at all. */
export const hearsOthers = (roles: readonly Role[]): boolean =>
  roles.some((role) => listeners.includes(role));
