import { myCall } from '@hotline/shared/contracts/rest/calls';
import type { AgentState } from '@hotline/shared/domain/agent/agent';
import { useEffect, useRef } from 'react';
import { useRoute } from '../api/use-route.ts';
import { answersAtOnce } from './answers-at-once.ts';
import { wasMuted } from './remembered-mute.ts';
import { useSoftphone, useSoftphoneState } from './softphone-context.ts';
import { useAgentState } from './use-agent-state.ts';

/** After a reload the server rings this agent back into his call: that leg needs no press. */
export const useExpectation = (): void => {
  const softphone = useSoftphone();
  const { data: pop } = useRoute(myCall, {}, { staleTime: Infinity });
  const { registration } = useSoftphoneState();
  const agent = useAgentState();
  const expected = answersAtOnce(pop?.call ?? null, agent?.state ?? null);
  const callId = pop?.call.callId ?? null;
  useEffect(
    () => softphone.send({ type: 'expected', answersAtOnce: expected, muted: wasMuted(callId) }),
    [softphone, expected, callId],
  );
  useDoubt(agent?.state === 'unreachable' && registration === 'registered');
  useRelease(agent?.state);
};

/** Longer than the server takes to hear of a registration, and this page of its answer. */
const doubtAfterMs = 4_000;

/** The server could not ring a telephone that takes itself for registered. */
const useDoubt = (isContradicted: boolean): void => {
  const softphone = useSoftphone();
  useEffect(() => {
    if (!isContradicted) return;
    const timer = window.setTimeout(() => softphone.send({ type: 'doubted' }), doubtAfterMs);
    return () => window.clearTimeout(timer);
  }, [softphone, isContradicted]);
};

/** 通话 is over by the server's word: a leg whose end did not get through while the control channel was cut goes too. */
const useRelease = (state: AgentState | undefined): void => {
  const softphone = useSoftphone();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'talking' && state !== 'talking' && state !== 'offered')
      softphone.send({ type: 'released' });
    before.current = state;
  }, [softphone, state]);
};
