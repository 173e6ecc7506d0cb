import type { AgentState } from '@hotline/shared/domain/agent/agent';
import { hindranceOf } from '../../softphone/hindrance.ts';
import { useSoftphoneState } from '../../softphone/softphone-context.ts';
import { useAgentState } from '../../softphone/use-agent-state.ts';
import type { SoftphoneState } from '../../softphone/state.ts';
import css from './softphone-bar.module.css';

/** Whether this page can be rung; in a call, whether its audio is up. */
export const PhoneHealth = ({ inCall }: { inCall: boolean }) => {
  const state = useSoftphoneState();
  const agent = useAgentState()?.state;
  const gone = agent === 'signed-out' && state.registration === 'off';
  const [level, text] = gone
    ? (['bad', '话机已签出'] as const)
    : healthOf(state, agent ?? null, inCall && agent !== 'offered');
  return (
    <span className={css.health} data-level={level} role="status">
      <i aria-hidden />
      {text}
    </span>
  );
};

const healthOf = (
  state: SoftphoneState,
  agent: AgentState | null,
  inCall: boolean,
): readonly ['ok' | 'wait' | 'bad', string] => {
  if (state.microphone === 'denied') return ['bad', '请允许使用麦克风后刷新'];
  if (state.registration === 'lost') return ['bad', '话机离线，正在重新注册…'];
  if (hindranceOf(state, agent) !== null) return ['wait', '话机注册中…'];
  if (inCall && state.leg !== 'up') return ['wait', '正在恢复语音…'];
  return ['ok', '话机正常'];
};
