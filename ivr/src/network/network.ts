import { listenToAri } from '../ari/events.ts';
import { connectAri, type AriAddress } from '../ari/http.ts';
import { registerAgentPhone } from './agent-phone.ts';
import type { Exchange } from './exchange.ts';
import { Lobby } from './lobby.ts';
import { Switchboard } from './switchboard.ts';
import type { Telephone } from './telephone.ts';
import { ToneFiles } from './tone-files.ts';

export interface Network {
  /** A citizen's telephone; the empty number withholds it. */
  citizen: (number: string) => Telephone;
  /** The emergency desk behind the 110 trunk. */
  police: Telephone;
  /** Registers an agent's telephone with the hotline's Asterisk, as a browser would. */
  agent: (sipUser: string, password: string, registrar: string) => Promise<Telephone>;
  /** Ends every call. */
  hangUpAll: () => Promise<void>;
  close: () => void;
}

/** The Stasis application to which the network's dialplan gives what 12345 dials; it has one client at a time. */
const incomingApp = 'network';

/**
 * The simulated telephone network: a second Asterisk, steered over ARI.
 * @param app another name for a client that only dials, beside the one that is dialled
 */
export async function connectNetwork(address: AriAddress, app = incomingApp): Promise<Network> {
  const exchange: Exchange = { app, ari: connectAri(address), lobby: new Lobby(), tones: new ToneFiles() };
  const switchboard = new Switchboard(exchange);
  const events = await new Promise<{ close: () => void }>((resolve) => {
    const listening = listenToAri(address, app, {
      onRefused: () => {},
      onEvent: (event) => switchboard.onEvent(event),
      onClose: () => {},
      onOpen: () => resolve(listening),
    });
  });
  return {
    citizen: (number) => switchboard.telephone('citizens', number),
    police: switchboard.telephone('police', '110'),
    agent: async (sipUser, password, registrar) => {
      await registerAgentPhone(exchange.ari, { sipUser, password, registrar });
      return switchboard.telephone('agents', sipUser);
    },
    hangUpAll: () => switchboard.hangUpAll(),
    close: () => {
      events.close();
      exchange.ari.close();
      exchange.tones.remove();
    },
  };
}
