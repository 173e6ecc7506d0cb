import { type AgentView, softphone as issueSoftphone } from '@hotline/shared/contracts/rest/session';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { isPhoneUser } from '../app/desks.ts';
import type { ConsoleSocket } from '../api/socket.ts';
import { useLive } from '../app/live.tsx';
import { useExpired, usePerson } from '../app/session.tsx';
import { checkMicrophone } from './microphone.ts';
import type { OpenPhone } from './phone.ts';
import { createRingTone } from './ring-tone.ts';
import { hasSound } from './state.ts';
import { type Softphone, createSoftphone } from './softphone.ts';
import { claimTelephone } from './one-telephone.ts';
import { ElsewhereContext, SoftphoneContext } from './softphone-context.ts';
import { useExpectation } from './use-expectation.ts';

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
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    if (socket === null) return;
    let stopped = false;
    let made: Softphone | null = null;
    let heardAt = performance.now();
    const hear = (): void => void (heardAt = performance.now());
    // Kept until the channel is back, it would be told as if it were so then; what is so then is told anew.
    const tell = (registered: boolean): void => {
      const legUp = made !== null && hasSound(made.getState());
      if (socket.connected) socket.emit('softphone-registered', { registered, legUp });
    };
    const begin = async (): Promise<void> => {
      const { openJssipPhone } = await import('./jssip-phone.ts');
      if (stopped || audio.current === null) return;
      made = create(openJssipPhone, tell, () => renewIfSilent(socket, heardAt));
      setSoftphone(made);
      await made.start(audio.current);
    };
    const controlLost = (): void => made?.send({ type: 'control-lost' });
    const controlBack = (): void => {
      hear();
      made?.send({ type: 'control-back' });
    };
    const leave = ({ agentId, state }: AgentView): void => {
      if (agentId === id && state === 'signed-out') made?.stop();
    };
    const takeNewAccount = (): void => made?.send({ type: 'registration-failed', refused: true });
    const giveUp = claimTelephone(id, {
      onTaken: () => {
        setElsewhere(false);
        void begin();
      },
      onElsewhere: () => setElsewhere(true),
    });
    socket.io.on('ping', hear);
    socket.on('disconnect', controlLost);
    socket.on('connect', controlBack);
    socket.on('softphone-unknown', takeNewAccount);
    socket.on('agent', leave);
    return () => {
      stopped = true;
      giveUp();
      socket.io.off('ping', hear);
      socket.off('disconnect', controlLost);
      socket.off('connect', controlBack);
      socket.off('softphone-unknown', takeNewAccount);
      socket.off('agent', leave);
      made?.stop();
    };
  }, [socket, id]);
  const isOver = useExpired() || ended !== null;
  useEffect(() => (isOver ? stopAfterCall(softphone) : undefined), [softphone, isOver]);
  return (
    <SoftphoneContext value={softphone}>
      <Expectation />
      <ElsewhereContext value={isElsewhere}>{children}</ElsewhereContext>
      <audio ref={audio} autoPlay data-testid="remote-audio" />
    </SoftphoneContext>
  );
};

/** Of a sign-in that is over: the call that is up goes on, and no other comes. */
const stopAfterCall = (softphone: Softphone | null): (() => void) | undefined => {
  if (softphone === null) return;
  const leave = (): void => {
    if (softphone.getState().leg === 'up') return;
    forget();
    softphone.stop();
  };
  const forget = softphone.subscribe(leave);
  leave();
  return forget;
};

/** The server pings every second; a busy one is late. */
const silentAfterMs = 2_200;

/** A connection that is a dead end after a change of network says so only after seconds: another one is made. */
const renewIfSilent = (socket: ConsoleSocket, heardAt: number): void => {
  if (socket.connected && performance.now() - heardAt > silentAfterMs) socket.disconnect().connect();
};

const create = (
  openPhone: OpenPhone,
  tell: (registered: boolean) => void,
  checkControl: () => void,
): Softphone =>
  createSoftphone({
    openPhone,
    checkMicrophone,
    tell,
    checkControl,
    issueAccount: () => call(issueSoftphone, {}),
    ringTone: createRingTone(),
    after: (ms, act) => window.setTimeout(act, ms),
  });

const Expectation = () => {
  useExpectation();
  return null;
};
