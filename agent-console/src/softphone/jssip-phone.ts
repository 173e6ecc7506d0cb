import { C, UA } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRTCSessionEvent, RTCSessionEvent } from 'jssip/lib/UA';
import { createPatience } from './patience.ts';
import type { OpenPhone, SipAccount } from './phone.ts';
import { SipSocket } from './sip-socket.ts';
import { watchSound } from './sound-watch.ts';
import type { SoftphoneEvent } from './state.ts';

const socketUrl = (wsPath: string): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${wsPath}`;

const createUserAgent = (account: SipAccount, socket: SipSocket): UA =>
  new UA({
    sockets: [socket],
    uri: `sip:${account.sipUser}@${account.realm}`,
    authorization_user: account.sipUser,
    password: account.password,
    realm: account.realm,
    register_expires: 60,
    session_timers: false,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 1,
  });

const isIncoming = (event: RTCSessionEvent): event is IncomingRTCSessionEvent =>
  event.originator.toString() === 'remote';

const isRefusal = (status: number | undefined): boolean => status === 401 || status === 403;

const watchLeg = (
  session: RTCSession,
  legId: string,
  audio: HTMLAudioElement,
  emit: (event: SoftphoneEvent) => void,
): void => {
  session.on('peerconnection', ({ peerconnection }) => {
    peerconnection.addEventListener('track', ({ streams, track }) => {
      audio.srcObject = streams[0] ?? new MediaStream([track]);
    });
  });
  session.on('getusermediafailed', () => emit({ type: 'microphone', ready: false }));
  let stopWatching = (): void => undefined;
  session.on('confirmed', () => {
    emit({ type: 'leg-up', legId });
    stopWatching();
    stopWatching = watchSound(session.connection, (hears) => emit({ type: 'sound', legId, hears }));
  });
  const ended = ({ cause }: { cause: string }): void => {
    stopWatching();
    emit({ type: 'leg-ended', legId, lost: cause === C.causes.RTP_TIMEOUT });
  };
  session.on('ended', ended);
  session.on('failed', ended);
};

/** A connection over which nothing is answered for so long leads nowhere. */
const takenBackWithinMs = 1_500;

/** JsSIP behind the softphone's events. The answer to every INVITE is the page's decision. */
export const openJssipPhone: OpenPhone = (account, audio, emit) => {
  const socket = new SipSocket(socketUrl(account.wsPath));
  const agent = createUserAgent(account, socket);
  const legs = new Map<string, RTCSession>();
  const patience = createPatience(() => socket.renew());
  const register = (): void => {
    // That a registration was prolonged is not told.
    if (!agent.isRegistered()) patience.wait();
    agent.register();
  };
  agent.on('connecting', patience.wait);
  // By itself it does so no more once it was told to take its registration back.
  agent.on('connected', register);
  agent.on('registered', () => {
    patience.end();
    emit({ type: 'registered' });
  });
  let isAwaited = false;
  agent.on('unregistered', () => {
    emit({ type: 'unregistered' });
    if (isAwaited) register();
    isAwaited = false;
  });
  const renew = (): void => {
    isAwaited = false;
    patience.renew();
  };
  agent.on('disconnected', () => emit({ type: 'disconnected' }));
  agent.on('registrationFailed', ({ response }) =>
    emit({ type: 'registration-failed', refused: isRefusal(response?.status_code) }),
  );
  agent.on('newRTCSession', (event: RTCSessionEvent) => {
    if (!isIncoming(event)) return;
    const legId = event.session.id;
    const forget = () => legs.delete(legId);
    legs.set(legId, event.session);
    watchLeg(event.session, legId, audio, emit);
    event.session.on('ended', forget);
    event.session.on('failed', forget);
    emit({ type: 'invited', legId, callId: event.request.getHeader('X-Call-Id') ?? null });
  });
  agent.start();
  return {
    answer: (legId) =>
      legs
        .get(legId)
        ?.answer({ mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } }),
    refuse: (legId) => legs.get(legId)?.terminate({ status_code: 486 }),
    drop: (legId) => legs.get(legId)?.terminate(),
    mute: (muted) => {
      for (const leg of legs.values())
        if (muted) leg.mute({ audio: true });
        else leg.unmute({ audio: true });
    },
    sendKey: (legId, key) => legs.get(legId)?.sendDTMF(key, { transportType: C.DTMF_TRANSPORT.RFC2833 }),
    registerAgain: register,
    registerAnew: (deaf) => {
      if (deaf || !agent.isRegistered()) return renew();
      isAwaited = true;
      agent.unregister();
      window.setTimeout(() => isAwaited && renew(), takenBackWithinMs);
    },
    stop: () => {
      isAwaited = false;
      patience.end();
      agent.stop();
    },
  };
};
