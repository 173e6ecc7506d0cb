import { markAbuse } from '@hotline/shared/contracts/rest/blocks';
import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { myAgentState, setAgentState } from '@hotline/shared/contracts/rest/session';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { keyOf, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useAgentState } from '../../softphone/use-agent-state.ts';
import { problemSentence } from '../../words/problem.ts';

/** 辱骂、骚扰 by one key, during the call or after it; then a pause that is not counted against the agent. */
export const AbuseMark = ({ call: { callId, agentId } }: { call: CallView }) => {
  const { id } = usePerson();
  const state = useAgentState()?.state;
  const client = useQueryClient();
  const { message } = App.useApp();
  const marking = useSend(markAbuse);
  const cooling = useSend(setAgentState);
  const onError = (error: unknown): void => void message.error(problemSentence(asProblem(error)));
  const mark = (): void =>
    marking.mutate(
      { params: { callId }, body: {} },
      { onSuccess: () => void message.success('已标记骚扰，本通话不计入考核和质检'), onError },
    );
  const mine = agentId === id && (state === 'talking' || state === 'wrap-up');
  useShortcut('F3', mark, mine && !marking.isSuccess);
  if (!mine) return null;
  if (!marking.isSuccess)
    return (
      <Button size="small" type="text" loading={marking.isPending} onClick={mark}>
        标记骚扰 <kbd>F3</kbd>
      </Button>
    );
  if (state !== 'wrap-up') return <span>已标记骚扰</span>;
  return (
    <Button
      size="small"
      loading={cooling.isPending}
      onClick={() =>
        cooling.mutate(
          { body: { state: 'paused', reason: 'cool-down' } },
          { onSuccess: (agent) => client.setQueryData(keyOf(myAgentState), agent), onError },
        )
      }
    >
      情绪缓冲
    </Button>
  );
};
