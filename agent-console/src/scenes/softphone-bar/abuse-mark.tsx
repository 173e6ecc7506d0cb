import { markAbuse } from '@hotline/shared/contracts/rest/blocks';
import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { myAgentState, setAgentState } from '@hotline/shared/contracts/rest/session';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { keyOf, useSend } from '../../api/use-route.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { problemSentence } from '../../words/problem.ts';

/** 辱骂、骚扰 by one key, during the call or after it. */
export const useAbuseMark = ({ callId, marks }: CallView) => {
  const { message } = App.useApp();
  const { mutate, isPending, isSuccess } = useSend(markAbuse);
  const marked = isSuccess || marks.includes('abusive');
  const mark = (): void =>
    mutate(
      { params: { callId }, body: {} },
      {
        onSuccess: () => void message.success('已标记骚扰，本通话不计入考核和质检'),
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  useShortcut('F3', mark, !marked);
  return { mark, marked, isPending };
};

/** After the call: the mark, then a pause that is not counted against the agent. */
export const AbuseMark = ({ call }: { call: CallView }) => {
  const { mark, marked, isPending } = useAbuseMark(call);
  if (marked) return <CoolDown />;
  return (
    <Button size="small" type="text" loading={isPending} onClick={mark}>
      标记骚扰 <kbd>F3</kbd>
    </Button>
  );
};

const reason = 'cool-down';

/** Unless the site has struck it from its pauses. */
const CoolDown = () => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useSend(setAgentState);
  const pauses = useVoicePolicy()?.policy.pauseReasons ?? [];
  if (pauses.every(({ code }) => code !== reason)) return null;
  return (
    <Button
      size="small"
      loading={isPending}
      onClick={() =>
        mutate(
          { body: { state: 'paused', reason } },
          {
            onSuccess: (agent) => client.setQueryData(keyOf(myAgentState), agent),
            onError: (error) => void message.error(problemSentence(asProblem(error))),
          },
        )
      }
    >
      情绪缓冲
    </Button>
  );
};
