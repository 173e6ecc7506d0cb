import type { OpenPhone, Phone, SipAccount } from './phone.ts';
import { stepSoftphone } from './reducer.ts';
import type { RingTone } from './ring-tone.ts';
import { type SoftphoneEffect, type SoftphoneEvent, type SoftphoneState, idleSoftphone } from './state.ts';

/** Everything of the outside that the softphone needs. */
export interface SoftphonePorts {
  openPhone: OpenPhone;
  issueAccount: () => Promise<SipAccount>;
  checkMicrophone: () => Promise<boolean>;
  ringTone: RingTone;
  /** Tells the server whether this agent can be rung. */
  tell: (registered: boolean) => void;
  /** Looks whether the server is still there, and for another way to it. */
  checkControl: () => void;
  after: (ms: number, act: () => void) => void;
}

export interface Softphone {
  getState: () => SoftphoneState;
  subscribe: (listener: () => void) => () => void;
  send: (event: SoftphoneEvent) => void;
  start: (audio: HTMLAudioElement) => Promise<void>;
  stop: () => void;
}

/** Runs the pure reducer and carries out its effects. */
export const createSoftphone = (ports: SoftphonePorts): Softphone => {
  let state = idleSoftphone;
  let phone: Phone | null = null;
  /** Rises with every phone opened or stopped, so that what an earlier one began is dropped. */
  let run = 0;
  let speaker: HTMLAudioElement | null = null;
  const listeners = new Set<() => void>();

  const send = (event: SoftphoneEvent): void => {
    const [next, effects] = stepSoftphone(state, event);
    state = next;
    for (const effect of effects) carryOut(effect);
    for (const listener of listeners) listener();
  };
  const open = async (): Promise<void> => {
    run += 1;
    const mine = run;
    phone?.stop();
    phone = null;
    const account = await ports.issueAccount().catch(() => null);
    if (mine !== run || speaker === null) return;
    if (account === null) return send({ type: 'registration-failed', refused: true });
    phone = ports.openPhone(account, speaker, (event) => {
      if (mine === run) send(event);
    });
  };
  const later = (ms: number, act: () => void): void => {
    const mine = run;
    ports.after(ms, () => {
      if (mine === run) act();
    });
  };
  const carryOut = (effect: SoftphoneEffect): void => {
    switch (effect.type) {
      case 'ring':
        return ports.ringTone.start();
      case 'silence':
        return ports.ringTone.stop();
      case 'answer':
        return phone?.answer(effect.legId);
      case 'refuse':
        return phone?.refuse(effect.legId);
      case 'drop':
        return phone?.drop(effect.legId);
      case 'mute':
        return phone?.mute(effect.muted);
      case 'send-key':
        return phone?.sendKey(effect.legId, effect.key);
      case 'tell':
        return ports.tell(effect.registered);
      case 'check-control':
        return ports.checkControl();
      case 'register-again':
        return later(effect.afterMs, () => phone?.registerAgain());
      case 'register-anew':
        return phone?.registerAnew(effect.deaf);
      case 'new-account':
        return later(effect.afterMs, () => void open());
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send,
    start: async (audio) => {
      speaker = audio;
      send({ type: 'started' });
      await Promise.all([
        open(),
        ports.checkMicrophone().then((ready) => {
          if (speaker === audio) send({ type: 'microphone', ready });
        }),
      ]);
    },
    stop: () => {
      run += 1;
      speaker = null;
      send({ type: 'stopped' });
      phone?.stop();
      phone = null;
    },
  };
};
