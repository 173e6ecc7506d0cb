import type { PolicyKind } from '@hotline/shared/contracts/rest/policy-versions';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.ts';
import { problemSentence } from '../../words/problem.ts';
import { useShortcut } from '../use-shortcut.ts';
import { SheetHistory } from './sheet-history.tsx';
import { usePlacedErrors } from './use-placed-errors.ts';

interface Props<V extends object> {
  kind: PolicyKind;
  version: number;
  hint: string;
  initial: V;
  sending: { error: unknown; isPending: boolean };
  onSend: (values: V, reason: string) => void;
  children: ReactNode;
}

/** A sheet of rules as a form: every publication is a new version, with a reason for the audit. */
export const PolicyForm = <V extends object>(props: Props<V>) => {
  const { kind, version, hint, initial, sending, onSend, children } = props;
  const [form] = Form.useForm<V & { reason: string }>();
  const unplaced = usePlacedErrors(form, sending.error);
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
      {sending.error !== null && (
        <Alert
          type="error"
          role="alert"
          showIcon
          style={{ marginBottom: 12 }}
          title={problemSentence(asProblem(sending.error))}
          description={unplaced.map((message) => (
            <div key={message}>{message}</div>
          ))}
        />
      )}
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        发布新版本 <kbd>Ctrl+Enter</kbd>
      </Button>
      <SheetHistory kind={kind} />
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
