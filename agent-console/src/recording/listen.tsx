import { type Playback, playRecording } from '@hotline/shared/contracts/rest/recordings';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useSend } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { RecordingPlayer } from './recording-player.tsx';

interface Props {
  callId: string;
  /** Stands there already, where the work itself is the reason. */
  usualReason?: string;
  /** A message that a caller left: nobody answers in it. */
  isMessage?: boolean;
}

/** Asks why, which is logged, then plays. */
export const Listen = ({ callId, usualReason, isMessage }: Props) => {
  const [playback, setPlayback] = useState<Playback | null>(null);
  const { mutate, error, isPending } = useSend(playRecording);
  if (playback) return <RecordingPlayer playback={playback} isMessage={isMessage} />;
  const ask = (body: { reason: string }): void =>
    mutate({ params: { callId }, body }, { onSuccess: setPlayback });
  return (
    <>
      <Form layout="inline" onFinish={ask} initialValues={{ reason: usualReason }}>
        <Form.Item
          name="reason"
          label="收听原因（将记入日志）"
          rules={[{ required: true, min: 2, message: '请写明原因' }]}
        >
          <Input autoFocus={usualReason === undefined} maxLength={200} style={{ width: 280 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          收听
        </Button>
      </Form>
      <ProblemAlert error={error} />
    </>
  );
};
