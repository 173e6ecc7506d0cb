import { applyNoticePolicy, showNoticePolicy } from '@hotline/shared/contracts/rest/notice-policy';
import { textedCards } from '@hotline/shared/domain/notices/notice-policy';
import type { NoticePolicy } from '@hotline/shared/domain/notices/notice-policy';
import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, Skeleton } from 'antd';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { PolicyForm, PolicyGroup } from '../../components/rule-editor/policy-form.tsx';
import { type Values, policyOf, valuesOf } from './notice-values.ts';

/** 提醒规则: when digests are made, which cards go to a telephone, how somebody on duty is fetched. */
export const NoticePolicyPage = () => {
  const { data, error, refetch } = useRoute(showNoticePolicy, {});
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <Editor key={data.version} current={data} />;
};

const Editor = ({ current }: { current: NoticePolicy }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const sending = useSend(applyNoticePolicy);
  const send = (values: Values, reason: string): void =>
    sending.mutate(
      { body: { policy: policyOf(current.version, values), reason } },
      {
        onSuccess: ({ version }) => {
          refresh(client, showNoticePolicy);
          void message.success(`已发布第 ${version} 版`);
        },
      },
    );
  return (
    <PolicyForm
      kind="notice-policy"
      version={current.version}
      hint="时长单位为分钟；发布后立即生效，旧版本保留。"
      initial={valuesOf(current)}
      sending={sending}
      onSend={send}
    >
      <PolicyGroup title="待办提要（每人每个时刻至多一条）" fields={digestFields}>
        <Form.Item name="times" label="提要时刻" rules={[{ required: true, message: '请填写' }]}>
          <Input style={{ width: 260 }} placeholder="08:30 14:30" />
        </Form.Item>
      </PolicyGroup>
      <PolicyGroup title="工单首次亮牌短信（发给经办人、签收人或联络员本人）" fields={cardFields}>
        <Form.Item name="cards" label="即时发短信">
          <Checkbox.Group options={textedCards.map((value) => ({ value, label: cardWords[value] }))} />
        </Form.Item>
      </PolicyGroup>
      <PolicyGroup title="特急、紧急工单值班叫应" fields={summonsFields} />
    </PolicyForm>
  );
};

const cardWords = { 'yellow-card': '黄牌', 'red-card': '红牌' } as const;

type Field = readonly [name: keyof Values, label: string];
const digestFields: readonly Field[] = [['staleAfter', '短信过期不发（分钟）']];
const cardFields: readonly Field[] = [['mostAnHour', '每人每小时至多条数']];
const summonsFields: readonly Field[] = [
  ['callAfterCritical', '特急派单后外呼'],
  ['callAfterUrgent', '紧急派单后外呼'],
  ['rounds', '呼叫轮数'],
  ['rest', '两轮间隔'],
  ['lostAfter', '外呼无回音视为失联'],
  ['again', '未发出或未拨出后重试'],
  ['messages', '短信至多尝试次数'],
];
