import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { SoftphoneState } from './state.ts';

/** Why this agent cannot be rung now, as the screen says it; `null` = nothing is in the way. `agent`: as the server has him. */
export const hindranceOf = (
  { registration, microphone }: Pick<SoftphoneState, 'registration' | 'microphone'>,
  agent: AgentState | null,
): string | null => {
  if (microphone === 'denied') return '麦克风未允许';
  if (registration === 'lost') return '话机离线';
  const isKnown = agent !== null && agent !== 'unreachable';
  return registration === 'registered' && microphone === 'ready' && isKnown ? null : '话机注册中';
};
