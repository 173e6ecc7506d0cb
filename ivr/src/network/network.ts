import { listenToAri } from '../ari/events.ts';
import { connectAri, unlessGone, type AriAddress } from '../ari/http.ts';
import type { AriEvent } from '../ari/types.ts';
import { registerAgentPhone } from './agent-phone.ts';
import { networkApp, TelephoneCall } from './telephone-call.ts';
import { Telephone } from './telephone.ts';

export interface Network {
  /** A citizen's telephone; the empty number withholds it. */
  citizen: (number: string) => Telephone;
  /** The emergency desk behind the 110 trunk. */
  police: Telephone;
  /** Registers an agent's telephone with the hotline's Asterisk, as a browser would. */
  agent: (sipUser: string, password: string, registrar: string) => Promise<Telephone>;
  close: () => void;
}

/** The simulated telephone network: a second Asterisk, steered over ARI. */
export async function connectNetwork(address: AriAddress): Promise<Network> {
  const ari = connectAri(address);
  const calls = new Map<string, TelephoneCall>();
  const telephones = new Map<string, Telephone>();
  const open = (channelId: string, callId = '', callerNo = ''): TelephoneCall => {
    const call = new TelephoneCall(ari, channelId, callId, callerNo);
    calls.set(channelId, call);
    return call;
  };
  const telephone = (trunk: string, number: string): Telephone => {
    const key = `${trunk}/${number}`;
    const found = telephones.get(key) ?? new Telephone({ ari, open }, trunk, number);
    telephones.set(key, found);
    return found;
  };

  function onStart(event: Extract<AriEvent, { type: 'StasisStart' }>): void {
    const { channel, args } = event;
    if (calls.has(channel.id)) return void unlessGone(ari.post(`channels/${channel.id}/dial`, { timeout: 60 }));
    const [trunk, number, callId] = args;
    if (!trunk || number === undefined) return;
    void telephone(trunk, number).rung(open(channel.id, callId, channel.caller.number));
  }

  function onEvent(event: AriEvent): void {
    if (event.type === 'StasisStart') return onStart(event);
    if (event.type === 'ChannelStateChange' && event.channel.state === 'Up') calls.get(event.channel.id)?.wasAnswered();
    if (event.type !== 'ChannelDestroyed' && event.type !== 'StasisEnd') return;
    calls.get(event.channel.id)?.hasEnded(event.type === 'ChannelDestroyed' ? event.cause : 16);
    calls.delete(event.channel.id);
  }

  const events = await new Promise<{ close: () => void }>((resolve) => {
    const listening = listenToAri(address, networkApp, {
      onEvent,
      onClose: () => {},
      onOpen: () => resolve(listening),
    });
  });

  return {
    citizen: (number) => telephone('citizens', number),
    police: telephone('police', '110'),
    agent: async (sipUser, password, registrar) => {
      await registerAgentPhone(ari, { sipUser, password, registrar });
      return telephone('agents', sipUser);
    },
    close: () => {
      events.close();
      ari.close();
    },
  };
}
