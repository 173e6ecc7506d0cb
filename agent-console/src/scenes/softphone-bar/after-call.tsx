import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { usePerson } from '../../app/session.tsx';
import { AbuseMark } from './abuse-mark.tsx';
import { hasGuest } from './third-party.tsx';
import { WrapUpCode } from './wrap-up-code.tsx';

/** 话后整理: what is still to be said of the call. Of one that was handed on, the next agent says it. */
export const AfterCall = ({ call }: { call: CallView }) => {
  const { id } = usePerson();
  if (call.agentId !== id || hasGuest(call)) return null;
  return (
    <>
      <WrapUpCode callId={call.callId} />
      <AbuseMark call={call} />
    </>
  );
};
