import { SipSocket } from '../../network/sip/sip-socket.ts';
import {
  answerTo,
  header,
  mediaOf,
  offerOf,
  type SipMessage,
  userOf,
} from '../../network/sip/sip-message.ts';

/** An agent's telephone has been rung for a citizen's number. */
export interface Rung {
  callId: string;
  callerNo: string;
  at: number;
  media: [string, number] | null;
}

/** Telephones of all agents behind one address: each call is answered at once. */
export class AgentPhones {
  readonly live = new Map<string, Rung>();
  readonly #socket: SipSocket;

  private constructor(socket: SipSocket) {
    this.#socket = socket;
  }

  static async open(
    address: string,
    rtpPort: number,
    onRung: (rung: Rung) => void,
    onAnswered: (rung: Rung) => void,
  ): Promise<AgentPhones> {
    const invites = new Map<string, SipMessage>();
    const socket = await SipSocket.open(address, (message, from) => {
      const { method } = message;
      if (method === null) return;
      const callId = header(message, 'call-id');
      const reply = (start: string, body = '') =>
        socket.send(
          answerTo(message, start, { contact: `<sip:agent@${socket.local}>`, body }),
          from.port,
          from.address,
        );
      if (method === 'INVITE') {
        const known = phones.live.get(callId);
        const rung = known ?? {
          callId,
          callerNo: userOf(header(message, 'from')),
          at: performance.now(),
          media: mediaOf(message),
        };
        phones.live.set(callId, rung);
        if (!known) onRung(rung);
        invites.set(callId, message);
        reply('180 Ringing');
        reply('200 OK', offerOf(address, rtpPort));
      } else if (method === 'ACK') {
        const rung = phones.live.get(callId);
        if (rung && invites.delete(callId)) onAnswered(rung);
      } else {
        if (method === 'BYE') phones.live.delete(callId);
        reply('200 OK');
      }
    });
    const phones = new AgentPhones(socket);
    return phones;
  }

  get port(): number {
    return this.#socket.port;
  }

  close(): void {
    this.#socket.close();
  }
}
