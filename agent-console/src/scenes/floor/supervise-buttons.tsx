import { type CallView, superviseCall } from '@hotline/shared/contracts/rest/calls';
import type { MonitorMode } from '@hotline/shared/domain/call/call';
import { App, Button, Popconfirm, Space } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { problemSentence } from '../../words/problem.ts';
import { monitorModeWords } from '../../words/call.ts';

const modes: MonitorMode[] = ['listen', 'whisper', 'barge'];

/** 监听、耳语、强插、拦截: on the leader's own telephone, which answers by itself. */
export const SuperviseButtons = ({ call }: { call: CallView }) => {
  const { id } = usePerson();
  const { message } = App.useApp();
  const { mutate, isPending } = useSend(superviseCall);
  const act = (wanted: MonitorMode | 'intercept' | 'stop'): void =>
    mutate(
      { params: { callId: call.callId }, body: { act: wanted } },
      { onError: (error) => void message.error(problemSentence(asProblem(error))) },
    );
  const isMine = call.monitor?.agentId === id;
  if (call.agentId === null || call.agentId === id || call.answeredAt === null) return null;
  if (call.monitor && !isMine)
    return `${call.monitor.name ?? '班长'}${monitorModeWords[call.monitor.mode]}中`;
  return (
    <Space.Compact size="small">
      {modes.map((mode) => (
        <Button
          key={mode}
          disabled={isPending}
          type={isMine && call.monitor?.mode === mode ? 'primary' : 'default'}
          onClick={() => act(mode)}
        >
          {monitorModeWords[mode]}
        </Button>
      ))}
      {isMine && (
        <Popconfirm title="接管这通电话？原坐席将退出。" okText="拦截" onConfirm={() => act('intercept')}>
          <Button danger disabled={isPending}>
            拦截
          </Button>
        </Popconfirm>
      )}
      {isMine && (
        <Button disabled={isPending} onClick={() => act('stop')}>
          退出
        </Button>
      )}
    </Space.Compact>
  );
};
