import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../problem-alert.tsx';

interface Props {
  title: string;
  disabled: boolean;
  pending: boolean;
  error: unknown;
  /** Offers to move open tickets as well; left out where they follow anyway. */
  moveOpenLabel?: string;
  onApply: (reason: string, moveOpen: boolean, done: () => void) => void;
}

/** Puts an edited rule in force, with a reason for the audit. */
export const ApplyRule = ({ title, disabled, pending, error, moveOpenLabel, onApply }: Props) => {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string; moveOpen?: boolean }>();
  const close = (): void => {
    setOpen(false);
    form.resetFields();
  };
  return (
    <>
      <Button type="primary" disabled={disabled} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Modal
        open={open}
        title={title}
        okText="确认"
        cancelText="取消"
        confirmLoading={pending}
        onCancel={close}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <ProblemAlert error={error} />
        <Form
          form={form}
          layout="vertical"
          onFinish={({ reason, moveOpen }) => onApply(reason, moveOpen ?? false, close)}
        >
          <Form.Item
            name="reason"
            label="依据或理由（留审计）"
            rules={[{ required: true, min: 2, message: '请填写依据或理由' }]}
          >
            <Input.TextArea rows={3} maxLength={200} autoFocus />
          </Form.Item>
          {moveOpenLabel && (
            <Form.Item name="moveOpen" valuePropName="checked">
              <Checkbox>{moveOpenLabel}</Checkbox>
            </Form.Item>
          )}
        </Form>
      </Modal>
    </>
  );
};
