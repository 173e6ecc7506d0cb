import { type CallView, showCall } from '@hotline/shared/contracts/rest/calls';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { AbuseMark } from './abuse-mark.tsx';
import css from './softphone-bar.module.css';
import { hasGuest } from './third-party.tsx';
import { WrapUpCode } from './wrap-up-code.tsx';

/** 话后整理: what is still to be said of the call. Of one that was handed on or taken over, the next agent says it. */
export const AfterCall = ({ callId }: { callId: string }) => {
  const { id } = usePerson();
  const { data: call } = useRoute(showCall, { params: { callId } });
  if (call === undefined) return null;
  if (call.agentId !== id || hasGuest(call)) return <span className={css.phase}>{handedOn(call, id)}</span>;
  return (
    <>
      <WrapUpCode callId={callId} />
      <AbuseMark call={call} />
    </>
  );
};

const handedOn = ({ agentId, agentName }: CallView, id: string): string =>
  agentId !== id && agentName !== null ? `通话已由${agentName}接续` : '通话已转出';
