import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ReasonInput } from './reason-input.tsx';

interface Props {
  label: string;
  title: string;
  /** What follows from it. */
  consequence: string;
  danger?: boolean;
  pending: boolean;
  error: unknown;
  onConfirm: (reason: string, done: () => void) => void;
}

/** An act on an account that asks for its reason first. */
export const WithReason = ({ label, title, consequence, danger, pending, error, onConfirm }: Props) => {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const close = (): void => setOpen(false);
  return (
    <>
      <Button size="small" danger={danger ?? false} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
        okText="确认"
        cancelText="取消"
        okButtonProps={{ danger: danger ?? false }}
        confirmLoading={pending}
        onCancel={close}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <p>{consequence}</p>
        <ProblemAlert error={error} />
        <Form form={form} layout="vertical" onFinish={({ reason }) => onConfirm(reason, close)}>
          <ReasonInput />
        </Form>
      </Modal>
    </>
  );
};
