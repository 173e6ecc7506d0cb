import { finishVoiceMail, type VoiceMailView } from '@hotline/shared/contracts/rest/voice-mails';
import { type VoiceMailResult, voiceMailResults } from '@hotline/shared/domain/voice/voice-mail';
import { Button, Form, Input, Select } from 'antd';
import { useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { voiceMailResultWords } from '../../words/voice-mail.ts';

interface Props {
  mail: VoiceMailView;
  onDone: () => void;
}

/** 办结 with a result; a registered ticket is the usual one. */
export const FinishForm = ({ mail: { callId, ticketNos }, onDone }: Props) => {
  const { mutate, error, isPending } = useSend(finishVoiceMail);
  const hasTicket = ticketNos.length > 0;
  const options = voiceMailResults.map((value) => ({
    value,
    label: voiceMailResultWords[value],
    disabled: value === 'ticket' && !hasTicket,
  }));
  const finish = (body: { result: VoiceMailResult; note?: string }): void =>
    mutate({ params: { callId }, body }, { onSuccess: onDone });
  return (
    <>
      <Form
        key={String(hasTicket)}
        layout="inline"
        onFinish={finish}
        initialValues={hasTicket ? { result: 'ticket' } : {}}
      >
        <Form.Item name="result" label="处理结果" rules={[{ required: true, message: '请选择结果' }]}>
          <Select aria-label="处理结果" style={{ width: 150 }} options={options} />
        </Form.Item>
        <Form.Item name="note" label="说明">
          <Input maxLength={500} style={{ width: 280 }} />
        </Form.Item>
        <Button htmlType="submit" loading={isPending}>
          办结
        </Button>
      </Form>
      <ProblemAlert error={error} />
    </>
  );
};
