import {
  type PublicRectificationCommand,
  type RectificationView,
  actOnRectification,
  listRectifications,
  showRectification,
  showRectificationCorrections,
} from '@hotline/shared/contracts/rest/rectifications';
import { rectificationStatusWords, rectificationVerbWords } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { Mark } from '../../components/mark.tsx';
import { CaseFrame } from '../../desk/case-frame.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseHistory } from './case-history.tsx';
import { Corrections } from './corrections.tsx';
import css from './judging.module.css';
import { openedOn } from './opened-on.ts';
import { rectificationSteps } from './rectification-steps.ts';
import { rectificationVerbs } from './rectification-verbs.tsx';
import { Steps } from './steps.tsx';

/** One 差评件: its course, what may be done, and what an upheld appeal took out of past figures. */
export const RectificationFile = ({ id }: { id: string }) => (
  <CaseFrame query={useRoute(showRectification, { params: { id } })} Sheet={Sheet} Actions={Actions} />
);

const Sheet = ({ file }: { file: RectificationView }) => (
  <article className={css.sheet}>
    <h1>{file.title}</h1>
    <div className={css.facts}>
      <Mark tone="info">{rectificationStatusWords[file.status]}</Mark>
      <span>{file.rectificationNo}</span>
      <span>{file.bodyName}</span>
      {file.ticketNo ? (
        <Link to={`/tickets/${file.ticketNo}`}>工单 {file.ticketNo}</Link>
      ) : (
        <span>评价人信息对被评价单位不公开</span>
      )}
      <span>{openedOn(file)}</span>
    </div>
    <Steps steps={rectificationSteps(file)} />
    {file.status === 'excluded' && file.ticketNo !== null && <Corrected id={file.id} />}
    {file.history.length > 0 && <CaseHistory history={file.history} verbs={rectificationVerbWords} />}
  </article>
);

const Corrected = ({ id }: { id: string }) => {
  const { roles } = usePerson();
  const hidden = roles.every((role) => role === 'liaison' || role === 'body-head');
  const { data, error } = useRoute(showRectificationCorrections, { params: { id } }, { enabled: !hidden });
  return hidden ? null : <Corrections view={data} error={error} />;
};

const Actions = ({ file }: { file: RectificationView }) => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(actOnRectification);
  return (
    <CaseForm
      verbs={file.offered}
      spec={rectificationVerbs(file)}
      error={error}
      pending={isPending}
      waiting={`${rectificationStatusWords[file.status]}，您现在没有可办的事项。`}
      send={(type, values) =>
        mutate(
          {
            params: { id: file.id },
            body: { version: file.version, command: { ...values, type } as PublicRectificationCommand },
          },
          { onSettled: () => refresh(client, listRectifications, showRectification) },
        )
      }
    />
  );
};
