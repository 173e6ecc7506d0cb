import { applyScorePolicy, showScorePolicy } from '@hotline/shared/contracts/rest/metrics';
import type { ScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import { useQueryClient } from '@tanstack/react-query';
import { App, Skeleton } from 'antd';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { PolicyForm, PolicyGroup } from '../../components/rule-editor/policy-form.tsx';
import { type Values, policyOf, valuesOf } from './policy-values.ts';

/** 考核规则: bands, deductions, the rules of the 问责 list; every version is kept. */
export const ScorePolicyPage = () => {
  const { data, error, refetch } = useRoute(showScorePolicy, {});
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <Editor key={data.version} current={data} />;
};

const Editor = ({ current }: { current: ScorePolicy }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const sending = useSend(applyScorePolicy);
  const send = (values: Values, reason: string): void =>
    sending.mutate(
      { body: { policy: policyOf(current.version, values), reason } },
      {
        onSuccess: ({ version }) => {
          refresh(client, showScorePolicy);
          void message.success(`已发布第 ${version} 版`);
        },
      },
    );
  return (
    <PolicyForm
      kind="score-policy"
      version={current.version}
      hint="计分公式为公开规定，不在此修改；发布后旧版本保留，各期考核按现行版本计算。"
      initial={valuesOf(current)}
      sending={sending}
      onSend={send}
    >
      <PolicyGroup title="档次与知识维护" fields={bands} />
      <PolicyGroup title="扣分" fields={deductions} />
      <PolicyGroup
        title="问责名单（满足任一条即列入，留空为不启用）"
        fields={accountability}
        optional={optional}
      />
    </PolicyForm>
  );
};

type Field = readonly [name: keyof Values, label: string];
const bands: readonly Field[] = [
  ['A', 'A 档不低于'],
  ['B', 'B 档不低于'],
  ['C', 'C 档不低于'],
  ['leastTickets', '评档最少派单件数'],
  ['knowledgeDays', '知识条目核对期（天）'],
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
