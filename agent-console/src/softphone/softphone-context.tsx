import { myCall } from '@hotline/shared/contracts/rest/calls';
import {
  type AgentView,
  myAgentState,
  softphone as issueSoftphone,
} from '@hotline/shared/contracts/rest/session';
import type { AgentState } from '@hotline/shared/domain/agent/agent';
import {
  type ReactNode,
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { call } from '../api/call.ts';
import { useRoute } from '../api/use-route.ts';
import { isPhoneUser } from '../app/desks.ts';
import { useLive } from '../app/live.tsx';
import { usePerson } from '../app/session.tsx';
import { answersAtOnce } from './answers-at-once.ts';
import { checkMicrophone } from './microphone.ts';
import type { OpenPhone } from './phone.ts';
import { createRingTone } from './ring-tone.ts';
import { wasMuted } from './remembered-mute.ts';
import { type Softphone, createSoftphone } from './softphone.ts';
import { type SoftphoneState, idleSoftphone } from './state.ts';

const SoftphoneContext = createContext<Softphone | null>(null);

const idle: Pick<Softphone, 'getState' | 'subscribe' | 'send' | 'stop'> = {
  getState: () => idleSoftphone,
  subscribe: () => () => undefined,
  send: () => undefined,
  stop: () => undefined,
};

export const useSoftphone = (): typeof idle => useContext(SoftphoneContext) ?? idle;
export const useSoftphoneState = (): SoftphoneState => {
  const { subscribe, getState } = useSoftphone();
  return useSyncExternalStore(subscribe, getState);
};

/** A softphone for those who have one, living as long as the page whatever scene is shown. */
export const SoftphoneProvider = ({ children }: { children: ReactNode }) => {
  const { roles } = usePerson();
  return isPhoneUser(roles) ? <Running>{children}</Running> : children;
};

const Running = ({ children }: { children: ReactNode }) => {
  const { socket, ended } = useLive();
  const { id } = usePerson();
  const audio = useRef<HTMLAudioElement>(null);
  const [softphone, setSoftphone] = useState<Softphone | null>(null);
  useEffect(() => {
    if (socket === null || ended !== null) return;
    let stopped = false;
    let made: Softphone | null = null;
    const tell = (registered: boolean): void =>
      void socket.emit('softphone-registered', { registered, legUp: made?.getState().leg === 'up' });
    const begin = async (): Promise<void> => {
      const { openJssipPhone } = await import('./jssip-phone.ts');
      if (stopped || audio.current === null) return;
      made = create(openJssipPhone, tell);
      setSoftphone(made);
      await made.start(audio.current);
    };
    const tellAgain = (): void => tell(isRegistered(made?.getState() ?? idleSoftphone));
    const leave = ({ agentId, state }: AgentView): void => {
      if (agentId === id && state === 'signed-out') made?.stop();
    };
    const takeNewAccount = (): void => made?.send({ type: 'registration-failed', refused: true });
    void begin();
    socket.on('connect', tellAgain);
    socket.on('softphone-unknown', takeNewAccount);
    socket.on('agent', leave);
    return () => {
      stopped = true;
      socket.off('connect', tellAgain);
      socket.off('softphone-unknown', takeNewAccount);
      socket.off('agent', leave);
      made?.stop();
    };
  }, [socket, ended, id]);
  return (
    <SoftphoneContext value={softphone}>
      <Expectation />
      {children}
      <audio ref={audio} autoPlay data-testid="remote-audio" />
    </SoftphoneContext>
  );
};

const isRegistered = (state: SoftphoneState): boolean =>
  state.registration === 'registered' && state.microphone === 'ready';

const create = (openPhone: OpenPhone, tell: (registered: boolean) => void): Softphone =>
  createSoftphone({
    openPhone,
    checkMicrophone,
    tell,
    issueAccount: () => call(issueSoftphone, {}),
    ringTone: createRingTone(),
    after: (ms, act) => window.setTimeout(act, ms),
  });

/** After a reload the server rings this agent back into his call: that leg needs no press. */
const Expectation = () => {
  const softphone = useSoftphone();
  const { data: pop } = useRoute(myCall, {}, { staleTime: Infinity });
  const { registration } = useSoftphoneState();
  const { data: agent } = useRoute(myAgentState, {}, { enabled: registration === 'registered' });
  const expected = answersAtOnce(pop?.call ?? null, agent?.state ?? null);
  const callId = pop?.call.callId ?? null;
  useEffect(
    () => softphone.send({ type: 'expected', answersAtOnce: expected, muted: wasMuted(callId) }),
    [softphone, expected, callId],
  );
  useRelease(agent?.state);
  return null;
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
