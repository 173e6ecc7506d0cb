import { showVoicePolicy, switchSurge } from '@hotline/shared/contracts/rest/voice';
import { useQueryClient } from '@tanstack/react-query';
import { App, Switch } from 'antd';
import { usePerson } from '../../app/session.tsx';
import { asProblem } from '../../api/problem.ts';
import { refresh, useSend } from '../../api/use-route.ts';
import { nameOf, useVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { problemSentence } from '../../words/problem.ts';

/** 高峰模式 in one switch, beside the group that serves now. */
export const SurgeSwitch = () => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const shown = useVoicePolicy();
  const { mutate, isPending } = useSend(switchSurge);
  const isLeader = usePerson().roles.includes('shift-leader');
  if (!shown) return null;
  const turn = (on: boolean): void =>
    mutate(
      { body: { on, reason: on ? '现场启用高峰模式' : '现场解除高峰模式' } },
      {
        onSuccess: () => refresh(client, showVoicePolicy),
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  return (
    <p style={{ display: 'flex', gap: 8, alignItems: 'center', marginBottom: 8 }}>
      <span style={{ marginRight: 16 }}>当值：{nameOf(shown.policy.groups, shown.groupNow)}</span>
      <Switch
        size="small"
        aria-label="高峰模式"
        checked={shown.surge}
        loading={isPending}
        disabled={!isLeader}
        onChange={turn}
      />
      高峰模式（优先回拨，语音告知，缩短话后整理）
    </p>
  );
};
