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
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { z } from 'zod';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { words } from '../../components/words.ts';
import desk from '../../desk/desk.module.css';
import { CaseForm } from '../judging/case-form.tsx';
import css from '../judging/judging.module.css';
import { FollowUp } from './follow-up.tsx';
import { RiskReport } from './risk-report.tsx';
import { commandOf, riskVerbs, verbsOf } from './risk-verbs.tsx';

export type ShownRisk = z.output<typeof showRiskEvent.response>;

/** One risk event: what is known, the report in its official form, receipts, instructions, and what may be done. */
export const RiskFile = ({ id }: { id: string }) => {
  const { data: event, error, refetch } = useRoute(showRiskEvent, { params: { id } });
  if (event === undefined)
    return (
      <div className={desk.empty}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />}
      </div>
    );
  return (
    <div className={desk.chosen}>
      <div className={desk.ticket}>
        <Sheet event={event} />
      </div>
      <div className={desk.actions} key={event.version}>
        <Actions event={event} />
      </div>
    </div>
  );
};

const Sheet = ({ event }: { event: ShownRisk }) => (
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
    <h2 className={css.section}>经过</h2>
    <ol className={css.history}>
      {event.history
        .filter(({ act }) => !act.startsWith('fire:'))
        .map(({ at, by, act, text }) => (
          <li key={`${at}${act}`}>
            {shortTime(at)} {by} {words(riskVerbWords, act)}：{text}
          </li>
        ))}
    </ol>
  </article>
);

const Actions = ({ event }: { event: ShownRisk }) => {
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
