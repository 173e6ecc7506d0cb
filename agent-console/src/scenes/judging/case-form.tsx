import { Button, Form, Input, Radio } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import css from './judging.module.css';

/** One verb on a file: its word, what its words are, and what else is asked. */
export interface CaseVerb {
  label: string;
  /** Of the words that go with it. */
  text: string;
  hint?: string;
  fields?: ReactNode;
  danger?: boolean;
  /** Words to begin with. */
  initial?: string;
  rows?: number;
}

interface Props<V extends string> {
  verbs: readonly V[];
  spec: Readonly<Record<V, CaseVerb>>;
  send: (verb: V, values: Record<string, unknown>) => void;
  error: unknown;
  pending: boolean;
  /** Said where nothing can be done by this reader. */
  waiting: string;
}

/** What may be done with a file now; Ctrl+Enter sends it. */
export const CaseForm = <V extends string>({ verbs, spec, send, error, pending, waiting }: Props<V>) => {
  const [chosen, setChosen] = useState<V | null>(null);
  const [form] = Form.useForm<Record<string, unknown>>();
  const verb = chosen !== null && verbs.includes(chosen) ? chosen : (verbs[0] ?? null);
  useShortcut('ctrl+enter', form.submit, verb !== null);
  if (verb === null) return <p className={css.none}>{waiting}</p>;
  const { label, text, hint, fields, danger = false, initial, rows = 4 } = spec[verb];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onKeyDown={(event) => sendByKey(event, form.submit)}
      onFinish={(values) => send(verb, values)}
    >
      {verbs.length > 1 && (
        <Radio.Group
          aria-label="可办事项"
          style={{ marginBottom: 12 }}
          optionType="button"
          value={verb}
          onChange={({ target }) => {
            form.resetFields();
            setChosen(target.value as V);
          }}
          options={verbs.map((value) => ({ value, label: spec[value].label }))}
        />
      )}
      {hint && <p className={css.soft}>{hint}</p>}
      {fields}
      <Form.Item
        key={verb}
        name="text"
        label={text}
        initialValue={initial}
        rules={[{ required: true, whitespace: true, message: '请填写' }]}
      >
        <Input.TextArea rows={rows} maxLength={2000} />
      </Form.Item>
      <ProblemAlert error={error} />
      <Button block type="primary" htmlType="submit" danger={danger} loading={pending}>
        {label} <kbd>Ctrl+Enter</kbd>
      </Button>
    </Form>
  );
};

const sendByKey = (event: KeyboardEvent, submit: () => void): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  submit();
};

/** Yes or no, in the words of the verb. */
export const YesNo = ({ name, label, yes, no }: { name: string; label: string; yes: string; no: string }) => (
  <Form.Item name={name} label={label} rules={[{ required: true, message: '请选择' }]}>
    <Radio.Group
      options={[
        { value: true, label: yes },
        { value: false, label: no },
      ]}
    />
  </Form.Item>
);
