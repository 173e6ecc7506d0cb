import {
  applySupervisionPolicy,
  showSupervisionPolicy,
} from '@hotline/shared/contracts/rest/supervision-policy';
import type { SupervisionPolicy } from '@hotline/shared/domain/supervision/policy/supervision-policy';
import { orderKindWords, orderTriggerWords } from '@hotline/shared/words/zh-CN';
import { orderKinds } from '@hotline/shared/domain/supervision/order/order';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Select, Skeleton } from 'antd';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { PolicyForm, PolicyGroup } from '../../components/rule-editor/policy-form.tsx';
import { LadderGrid } from './ladder-grid.tsx';
import { type Values, policyOf, valuesOf } from './supervision-values.ts';

/** 督办规则: ladder, orders, checks of 虚假办结, 差评件; every version is kept. */
export const SupervisionPolicyPage = () => {
  const { data, error, refetch } = useRoute(showSupervisionPolicy, {});
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <Editor key={data.version} current={data} />;
};

const Editor = ({ current }: { current: SupervisionPolicy }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const sending = useSend(applySupervisionPolicy);
  const send = (values: Values, reason: string): void =>
    sending.mutate(
      { body: { policy: policyOf(current, values), reason } },
      {
        onSuccess: ({ version }) => {
          refresh(client, showSupervisionPolicy);
          void message.success(`已发布第 ${version} 版`);
        },
      },
    );
  return (
    <PolicyForm
      kind="supervision-policy"
      version={current.version}
      hint="时长写作 2wd（工作日）、4wh（工作小时）、24h、30min。新规则只管发布后开始计时的时限和立案的督办单、核查、差评件，此前的按原规则走完。"
      initial={valuesOf(current)}
      sending={sending}
      onSend={send}
    >
      <LadderGrid lane="ordinary" title="督办阶梯：一般工单" />
      <LadderGrid lane="emergency" title="督办阶梯：特急、紧急（7×24）" />
      <PolicyGroup title="申辩与超期以外的督办">
        <Span name={['ladder', 'statementOfCase']} label="申辩期" />
        <Count name={['ladder', 'repeatedCallers', 'callers']} label="多人反映：人数" />
        <Span name={['ladder', 'repeatedCallers', 'window']} label="多人反映：期间" />
        {triggers.map((trigger) => (
          <Form.Item
            key={trigger}
            name={['orders', 'levels', trigger]}
            label={`${orderTriggerWords[trigger]}提请`}
          >
            <Select style={{ width: 150 }} options={levels} />
          </Form.Item>
        ))}
      </PolicyGroup>
      <PolicyGroup title="虚假办结核查">
        <Count name={['checks', 'share']} label="随机抽查（%）" />
        <Count name={['checks', 'manyAnswers']} label="单日办结过多（件）" />
        <Count name={['checks', 'contactWithin']} label="评价前突击联系（分钟）" />
        <Span name={['checks', 'span']} label="核查时限" />
      </PolicyGroup>
      <PolicyGroup title="差评件">
        <Span name={['rectification', 'verify']} label="核实时限" />
        <Span name={['rectification', 'rectify']} label="整改时限" />
        <Span name={['rectification', 'callBack']} label="回访时限" />
        <Count name={['rectification', 'panel']} label="申诉评议至少人数" />
      </PolicyGroup>
    </PolicyForm>
  );
};

const triggers = [
  'unsatisfied-twice',
  'repeated-callers',
  'instruction',
  'media',
  'false-closure',
] as const satisfies readonly (keyof SupervisionPolicy['orders']['levels'])[];
const levels = orderKinds.map((kind, index) => ({ value: index + 1, label: orderKindWords[kind] }));
const rules = [{ required: true, message: '请填写' }];

interface FieldProps {
  name: string[];
  label: string;
}

const Span = ({ name, label }: FieldProps) => (
  <Form.Item name={name} label={label} rules={rules}>
    <Input style={{ width: 150 }} maxLength={10} />
  </Form.Item>
);

const Count = ({ name, label }: FieldProps) => (
  <Form.Item name={name} label={label} rules={rules}>
    <InputNumber min={0} style={{ width: 150 }} />
  </Form.Item>
);
