import { raiseRiskEvent } from '@hotline/shared/contracts/rest/risk-events';
import { type RiskClass, riskClasses } from '@hotline/shared/domain/emergency/risk-word';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { riskClassWords } from '@hotline/shared/words/zh-CN';
import { App, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { asProblem } from '../api/problem.ts';
import { useSend } from '../api/use-route.ts';
import { usePerson } from '../app/session.tsx';
import { problemSentence } from '../words/problem.ts';

const raisers: readonly Role[] = [
  'agent',
  'shift-leader',
  'dispatcher',
  'callback-agent',
  'supervisor',
  'hotline-head',
];
const reporters: readonly Role[] = ['shift-leader', 'hotline-head'];

/** 报风险: one press makes a risk event of a ticket; who reports goes on to the report at once. */
export const RaiseRisk = ({ ticketNo }: { ticketNo: string }) => {
  const { roles } = usePerson();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { mutate, isPending } = useSend(raiseRiskEvent);
  if (!roles.some((role) => raisers.includes(role))) return null;
  const raise = (riskClass: RiskClass): void =>
    mutate(
      {
        body: {
          callId: null,
          ticketNo,
          words: [],
          riskClass,
          text: `由工单提出：${riskClassWords[riskClass]}`,
        },
      },
      {
        onSuccess: ({ id }) => {
          if (roles.some((role) => reporters.includes(role))) void navigate(`/risk?id=${id}`);
          else void message.success('已提请值班长研判');
        },
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: riskClasses.map((key) => ({ key, label: riskClassWords[key] })),
        onClick: ({ key }) => raise(key as RiskClass),
      }}
    >
      <Button size="small" danger loading={isPending}>
        报风险 ▾
      </Button>
    </Dropdown>
  );
};
