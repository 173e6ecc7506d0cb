import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { type AgentView, myAgentState, setAgentState } from '@hotline/shared/contracts/rest/session';
import type { AgentState, PauseReason } from '@hotline/shared/domain/agent/agent';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { keyOf, useSend } from '../../api/use-route.ts';
import { timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { hindranceOf } from '../../softphone/hindrance.ts';
import { useSoftphoneState } from '../../softphone/softphone-context.ts';
import { useAgentState } from '../../softphone/use-agent-state.ts';
import { nameOf, useVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { agentStateWords, phaseWord } from '../../words/call.ts';
import { problemSentence } from '../../words/problem.ts';
import css from './softphone-bar.module.css';

/** 就绪 / 示忙 (with a reason) / 话后整理; a call needs the room of its buttons. */
export const AgentStateControl = ({ call }: { call: CallView | null }) => {
  const agent = useAgentState();
  const { set, isPending } = useSetState();
  const now = useNow();
  const pauseReasons = useVoicePolicy()?.policy.pauseReasons;
  const phone = useSoftphoneState();
  const hindrance = hindranceOf(phone, agent?.state ?? null);
  const registers = agent?.state === 'unreachable' && phone.registration !== 'lost';
  const state = registers ? 'signed-out' : stateOf(agent, call);
  const pausedFor = state === 'paused' && agent?.reason ? ` · ${nameOf(pauseReasons, agent.reason)}` : '';
  const busy = state === 'talking' || state === 'offered';
  const gone = agent?.state === 'signed-out';
  const hindered = !gone && hindrance !== null;
  const may = !busy && !hindered && state !== 'ready';
  const beReady = (): void => (gone ? location.reload() : set({ state: 'ready' }));
  useShortcut('F6', beReady, may);
  return (
    <div className={css.state}>
      <span className={css.stateMark} data-state={state} role="status">
        {state === 'talking' && call?.phase === 'ringing' ? phaseWord(call) : agentStateWords[state]}
        {pausedFor}
        {state !== 'talking' && <time aria-hidden>{agent ? timer(now - agent.since) : ''}</time>}
      </span>
      {state !== 'talking' && (
        <>
          <Button
            type={state === 'ready' ? 'default' : 'primary'}
            disabled={!may}
            loading={isPending}
            onClick={beReady}
          >
            {hindered ? hindrance : gone ? '重新签入' : state === 'wrap-up' ? '结束整理' : '就绪'}{' '}
            <kbd>F6</kbd>
          </Button>
          <PauseMenu
            disabled={busy || gone || hindered}
            onPause={(reason) => set({ state: 'paused', reason })}
          />
        </>
      )}
    </div>
  );
};

const PauseMenu = ({ disabled, onPause }: { disabled: boolean; onPause: (reason: PauseReason) => void }) => {
  const pauseReasons = useVoicePolicy()?.policy.pauseReasons ?? [];
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      menu={{
        items: pauseReasons.map(({ code, name }) => ({ key: code, label: name })),
        onClick: ({ key }) => onPause(key),
      }}
    >
      <Button disabled={disabled}>示忙 ▾</Button>
    </Dropdown>
  );
};

/** An offer rings here before the server's word of the new state is here. */
const stateOf = (agent: AgentView | null, call: CallView | null): AgentState => {
  if (agent?.state === 'ready' && call?.phase === 'ringing') return 'offered';
  return agent?.state ?? 'signed-out';
};

type Wish = { state: 'ready' } | { state: 'paused'; reason: PauseReason };

const useSetState = (): { set: (wish: Wish) => void; isPending: boolean } => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useSend(setAgentState);
  const set = (body: Wish): void =>
    mutate(
      { body },
      {
        onSuccess: (agent) => client.setQueryData(keyOf(myAgentState), agent),
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  return { set, isPending };
};
