import {
  callBackVoiceMail,
  claimVoiceMail,
  draftFromVoiceMail,
  listVoiceMails,
  releaseVoiceMail,
  type VoiceMailView,
} from '@hotline/shared/contracts/rest/voice-mails';
import { myDrafts } from '@hotline/shared/contracts/rest/tickets';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { keyOf, refresh, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { Listen } from '../../recording/listen.tsx';
import { FinishForm } from './finish-form.tsx';
import css from './voice-mail.module.css';

/** Take it, hear it, register, call back, done; who has not taken it may only take it. */
export const VoiceMailWork = ({ mail }: { mail: VoiceMailView }) => {
  const person = usePerson();
  const client = useQueryClient();
  const navigate = useNavigate();
  const claim = useSend(claimVoiceMail);
  const release = useSend(releaseVoiceMail);
  const draft = useSend(draftFromVoiceMail);
  const call = useSend(callBackVoiceMail);
  const { callId, claimedBy, state, ticketNos, note } = mail;
  const again = () => refresh(client, listVoiceMails);
  const openDraft = (draftId: string): void => {
    client.removeQueries({ queryKey: keyOf(myDrafts).slice(0, 1) });
    void navigate('/workbench', { state: { draftId } });
  };
  const isMine = state === 'claimed' && claimedBy?.id === person.id;
  const error = claim.error ?? release.error ?? draft.error ?? call.error;
  return (
    <div className={css.work}>
      <div className={css.acts}>
        {state === 'waiting' && (
          <Button
            type="primary"
            loading={claim.isPending}
            onClick={() => claim.mutate({ params: { callId } }, { onSettled: again })}
          >
            领取
          </Button>
        )}
        {isMine && (
          <>
            <Button
              type="primary"
              loading={draft.isPending}
              onClick={() =>
                draft.mutate({ params: { callId } }, { onSuccess: ({ draftId }) => openDraft(draftId) })
              }
            >
              登记工单
            </Button>
            <Button
              disabled={mail.number === null}
              loading={call.isPending}
              onClick={() => call.mutate({ params: { callId } })}
            >
              回电
            </Button>
          </>
        )}
        {state === 'claimed' && (isMine || person.roles.includes('shift-leader')) && (
          <Button
            loading={release.isPending}
            onClick={() => release.mutate({ params: { callId } }, { onSettled: again })}
          >
            退回待领取
          </Button>
        )}
        {ticketNos.map((no) => (
          <Link key={no} to={`/tickets/${no}`}>
            {no}
          </Link>
        ))}
      </div>
      <ProblemAlert error={error} />
      {state !== 'waiting' && <Listen callId={callId} usualReason="处理语音留言" isMessage />}
      {isMine && <FinishForm mail={mail} onDone={again} />}
      {note !== '' && <p>处理说明：{note}</p>}
    </div>
  );
};
