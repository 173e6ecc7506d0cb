import { applyScorePolicy, showScorePolicy } from '@hotline/shared/contracts/rest/metrics';
import type { ScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Skeleton } from 'antd';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { type Values, policyOf, valuesOf } from './policy-values.ts';

/** 考核规则: bands, deductions, the rules of the 问责 list; every version is kept. */
export const ScorePolicyPage = () => {
  const { data, error, refetch } = useRoute(showScorePolicy, {});
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <Editor key={data.version} current={data} />;
};

const Editor = ({ current }: { current: ScorePolicy }) => {
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useSend(applyScorePolicy);
  useShortcut('ctrl+enter', form.submit);
  const send = ({ reason, ...values }: Values): void =>
    mutate(
      { body: { policy: policyOf(current.version, values), reason } },
      {
        onSuccess: ({ version }) => {
          refresh(client, showScorePolicy);
          void message.success(`已发布第 ${version} 版`);
        },
      },
    );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      style={{ height: '100%', overflow: 'auto', padding: '12px 18px', background: '#fff' }}
      initialValues={valuesOf(current)}
      onFinish={send}
    >
      <p>
        现行{current.version === 0 ? '为出厂版本' : `第 ${current.version} 版`}
        。计分公式为公开规定，不在此修改；发布后旧版本保留，各期考核按现行版本计算。
      </p>
      <Group title="档次" fields={bands} />
      <Group title="扣分" fields={deductions} />
      <Group title="问责名单（满足任一条即列入，留空为不启用）" fields={accountability} />
      <Form.Item
        name="reason"
        label="修改原因"
        rules={[{ required: true, whitespace: true, message: '请填写' }]}
      >
        <Input style={{ maxWidth: 560 }} maxLength={500} />
      </Form.Item>
      <ProblemAlert error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        发布新版本 <kbd>Ctrl+Enter</kbd>
      </Button>
    </Form>
  );
};

type Field = readonly [name: keyof Values, label: string];
const bands: readonly Field[] = [
  ['A', 'A 档不低于'],
  ['B', 'B 档不低于'],
  ['C', 'C 档不低于'],
  ['leastTickets', '评档最少派单件数'],
];
const deductions: readonly Field[] = [
  ['falseClosurePoints', '每件虚假办结扣分'],
  ['escalatedPoints', '每件提级督办扣分'],
];
const accountability: readonly Field[] = [
  ['days', '滚动天数'],
  ['trueComplaints', '核定属实投诉件数'],
  ['share', '每百件属实投诉'],
  ['leastDispatched', '计算每百件的最少派单'],
  ['falseClosures', '虚假办结件数'],
  ['escalated', '提级督办件数'],
  ['handedOver', '移交件数'],
];
const optional: readonly (keyof Values)[] = [
  'trueComplaints',
  'share',
  'falseClosures',
  'escalated',
  'handedOver',
];

const Group = ({ title, fields }: { title: string; fields: readonly Field[] }) => (
  <fieldset style={{ margin: '8px 0', border: 0, padding: 0 }}>
    <legend style={{ fontWeight: 600 }}>{title}</legend>
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 18px' }}>
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
