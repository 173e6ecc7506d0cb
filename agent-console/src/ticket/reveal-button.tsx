import { revealCitizen } from '@hotline/shared/contracts/rest/tickets';
import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useSend } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useKeepRevealed } from './use-revealed.ts';

/** Shows the full number to who contacts the citizen; asks why, and it is logged. */
export const RevealButton = ({ ticketNo }: { ticketNo: string }) => {
  const [open, setOpen] = useState(false);
  const { mutate, error, isPending } = useSend(revealCitizen);
  const keep = useKeepRevealed(ticketNo);
  const reveal = ({ reason }: { reason: string }): void =>
    mutate(
      { params: { ticketNo }, body: { reason } },
      {
        onSuccess: (revealed) => {
          keep(revealed);
          setOpen(false);
        },
      },
    );
  const form = (
    <Form layout="vertical" onFinish={reveal} style={{ width: 280 }}>
      <Form.Item
        name="reason"
        label="查看原因（将记入日志）"
        rules={[{ required: true, min: 2, message: '请写明原因' }]}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <ProblemAlert error={error} />
      <Button block type="primary" htmlType="submit" loading={isPending}>
        查看
      </Button>
    </Form>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" content={form}>
      <Button size="small">查看完整号码</Button>
    </Popover>
  );
};
