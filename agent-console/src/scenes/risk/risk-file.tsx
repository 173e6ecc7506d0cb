import {
  type PublicRiskCommand,
  actOnRiskEvent,
  listRiskEvents,
  showRiskEvent,
} from '@hotline/shared/contracts/rest/risk-events';
import {
  riskClassWords,
  riskEventStatusWords,
  riskTriggerWords,
  riskVerbWords,
} from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import { CaseFrame } from '../../desk/case-frame.tsx';
import { CaseForm } from '../judging/case-form.tsx';
import { CaseHistory } from '../judging/case-history.tsx';
import css from '../judging/judging.module.css';
import { FollowUp } from './follow-up.tsx';
import { RiskReport } from './risk-report.tsx';
import { commandOf, riskVerbs, verbsOf } from './risk-verbs.tsx';
import type { ShownRisk } from './shown-risk.ts';

/** One risk event: what is known, the report in its official form, receipts, instructions, and what may be done. */
export const RiskFile = ({ id }: { id: string }) => (
  <CaseFrame query={useRoute(showRiskEvent, { params: { id } })} Sheet={Sheet} Actions={Actions} />
);

const Sheet = ({ file: event }: { file: ShownRisk }) => (
  <article className={css.sheet}>
    <h1>{event.title}</h1>
    <div className={css.facts}>
      <Mark tone={event.status === 'raised' ? 'danger' : 'info'}>{riskEventStatusWords[event.status]}</Mark>
      <span>{riskClassWords[event.riskClass]}</span>
      <span>
        {riskTriggerWords[event.trigger]}
        {event.words.length > 0 && `：${event.words.join('、')}`}
      </span>
      {event.place && <span>{event.place}</span>}
      <span>提出 {shortTime(event.raisedAt)}</span>
      <DueAt dueAt={event.dueAt} />
      {event.ticketNos.map((ticketNo) => (
        <Link key={ticketNo} to={`/tickets/${ticketNo}`}>
          工单 {ticketNo}
        </Link>
      ))}
    </div>
    {event.reportNo !== null && (
      <>
        <RiskReport event={event} />
        <Button disabled={event.editions.length === 0} onClick={() => window.print()}>
          打印专报
        </Button>
        <FollowUp event={event} />
      </>
    )}
    <CaseHistory history={event.history} verbs={riskVerbWords} />
  </article>
);

const Actions = ({ file: event }: { file: ShownRisk }) => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(actOnRiskEvent);
  return (
    <CaseForm
      verbs={verbsOf(event)}
      spec={riskVerbs(event)}
      error={error}
      pending={isPending}
      waiting={`${riskEventStatusWords[event.status]}，您现在没有可办的事项。`}
      send={(verb, values) =>
        mutate(
          {
            params: { id: event.id },
            body: { version: event.version, command: commandOf(verb, values) as PublicRiskCommand },
          },
          { onSettled: () => refresh(client, listRiskEvents, showRiskEvent) },
        )
      }
    />
  );
};
