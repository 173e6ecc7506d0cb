import {
  type CheckView,
  type PublicCheckCommand,
  actOnCheck,
  listChecks,
  showCheck,
  showCheckCorrections,
} from '@hotline/shared/contracts/rest/rectifications';
import { checkStatusWords, checkVerbWords } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import { CaseFrame } from '../../desk/case-frame.tsx';
import { CaseForm, type CaseVerb, YesNo } from './case-form.tsx';
import { checkSteps, checkTones, sayReason } from './check-steps.ts';
import { Corrections } from './corrections.tsx';
import css from './judging.module.css';
import { Steps } from './steps.tsx';

/** One check: why it was drawn, the finding, what the body says, the conclusion and what it corrected. */
export const CheckFile = ({ id }: { id: string }) => (
  <CaseFrame query={useRoute(showCheck, { params: { id } })} Sheet={Sheet} Actions={Actions} />
);

const Sheet = ({ file: check }: { file: CheckView }) => (
  <article className={css.sheet}>
    <h1>{check.title}</h1>
    <div className={css.facts}>
      <Mark tone={checkTones[check.status]}>{checkStatusWords[check.status]}</Mark>
      <span>{check.bodyName}</span>
      <Link to={`/tickets/${check.ticketNo}`}>工单 {check.ticketNo}</Link>
      <span>抽取于 {shortTime(check.pickedAt)}</span>
    </div>
    <h2 className={css.section}>为何抽中</h2>
    <ul className={css.history}>
      {check.reasons.map((reason) => (
        <li key={reason}>{sayReason(reason, check)}</li>
      ))}
    </ul>
    <h2 className={css.section}>核查经过</h2>
    <Steps steps={checkSteps(check)} />
    {check.status === 'false-closure' && <Corrected id={check.id} />}
  </article>
);

const Corrected = ({ id }: { id: string }) => {
  const { roles } = usePerson();
  const ofBody = roles.every((role) => role === 'liaison' || role === 'body-head');
  const { data, error } = useRoute(showCheckCorrections, { params: { id } }, { enabled: !ofBody });
  return ofBody ? null : <Corrections view={data} error={error} />;
};

const spec: Readonly<Record<CheckView['offered'][number], CaseVerb>> = {
  clear: { label: checkVerbWords.clear, text: '核查情况', hint: '查看工单、录音和附件后，认定办结属实。' },
  suspect: {
    label: checkVerbWords.suspect,
    text: '疑点与依据',
    hint: '提出后由承办单位申辩，热线办听取申辩后下结论。',
    danger: true,
  },
  'state-case': { label: checkVerbWords['state-case'], text: '申辩内容' },
  conclude: {
    label: checkVerbWords.conclude,
    text: '结论与依据',
    hint: '认定虚假办结的：更正既往考核数据、工单转复核、提请督办。',
    fields: <YesNo name="falseClosure" label="结论" yes="虚假办结" no="真实办结" />,
  },
};

const Actions = ({ file: check }: { file: CheckView }) => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(actOnCheck);
  return (
    <CaseForm
      verbs={check.offered}
      spec={spec}
      error={error}
      pending={isPending}
      waiting={`${checkStatusWords[check.status]}，您现在没有可办的事项。`}
      send={(type, values) =>
        mutate(
          {
            params: { id: check.id },
            body: { version: check.version, command: { ...values, type } as PublicCheckCommand },
          },
          { onSettled: () => refresh(client, listChecks, showCheck, showCheckCorrections) },
        )
      }
    />
  );
};
