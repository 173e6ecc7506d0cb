import { Button, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../problem-alert.tsx';
import { useShortcut } from '../use-shortcut.ts';

interface Props<V extends object> {
  version: number;
  hint: string;
  initial: V;
  sending: { error: unknown; isPending: boolean };
  onSend: (values: V, reason: string) => void;
  children: ReactNode;
}

/** A sheet of rules as a form: every publication is a new version, with a reason for the audit. */
export const PolicyForm = <V extends object>(props: Props<V>) => {
  const { version, hint, initial, sending, onSend, children } = props;
  const [form] = Form.useForm<V & { reason: string }>();
  useShortcut('ctrl+enter', form.submit);
  const send = ({ reason, ...values }: V & { reason: string }): void =>
    onSend(values as unknown as V, reason);
  return (
    <Form<V & { reason: string }>
      form={form}
      layout="vertical"
      style={{ height: '100%', overflow: 'auto', padding: '12px 18px', background: '#fff' }}
      initialValues={initial}
      onFinish={send}
    >
      <p>
        现行{version === 0 ? '为出厂版本' : `第 ${version} 版`}。{hint}
      </p>
      {children}
      <Form.Item
        name="reason"
        label="修改原因"
        rules={[{ required: true, whitespace: true, message: '请填写' }]}
      >
        <Input style={{ maxWidth: 560 }} maxLength={500} />
      </Form.Item>
      <ProblemAlert error={sending.error} />
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        发布新版本 <kbd>Ctrl+Enter</kbd>
      </Button>
    </Form>
  );
};

interface GroupProps {
  title: string;
  fields?: readonly (readonly [name: string, label: string])[];
  /** Fields that may stay empty. */
  optional?: readonly string[];
  children?: ReactNode;
}

/** Fields of a form that belong together: numbers, and what else stands before them. */
export const PolicyGroup = ({ title, fields = [], optional = [], children }: GroupProps) => (
  <fieldset style={{ margin: '8px 0', border: 0, padding: 0 }}>
    <legend style={{ fontWeight: 600 }}>{title}</legend>
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 18px' }}>
      {children}
      {fields.map(([name, label]) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={optional.includes(name) ? [] : [{ required: true, message: '请填写' }]}
        >
          <InputNumber min={0} style={{ width: 150 }} />
        </Form.Item>
      ))}
    </div>
  </fieldset>
);
