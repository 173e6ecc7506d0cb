import { createHash, randomUUID } from 'node:crypto';
import { header, type SipMessage, writeSip } from './sip-message.ts';
import { SipSocket } from './sip-socket.ts';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const patienceMs = 10_000;

/**
 * Registers by digest authentication (RFC 3261 §22.4, RFC 2617).
 * @returns the final status
 */
export async function register(
  account: { user: string; password: string },
  registrar: { address: string; port: number },
): Promise<number> {
  const callId = randomUUID();
  let take: (message: SipMessage) => void = () => undefined;
  const socket = await SipSocket.open('127.0.0.4', (message) => take(message));
  const uri = `sip:${registrar.address}:${registrar.port}`;
  const ask = (sequence: number, authorization: readonly string[]): Promise<SipMessage> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer to REGISTER')), patienceMs);
      take = (message) => {
        if (header(message, 'cseq') !== `${sequence} REGISTER`) return; // a new contact may be asked OPTIONS first
        clearTimeout(timer);
        resolve(message);
      };
      const headers = [
        `Via: SIP/2.0/UDP ${socket.local};branch=z9hG4bK-${callId}-${sequence}`,
        'Max-Forwards: 70',
        `From: <sip:${account.user}@${registrar.address}>;tag=here`,
        `To: <sip:${account.user}@${registrar.address}>`,
        `Call-ID: ${callId}`,
        `CSeq: ${sequence} REGISTER`,
        `Contact: <sip:${account.user}@${socket.local}>`,
        'Expires: 60',
        ...authorization,
      ];
      socket.send(writeSip(`REGISTER ${uri} SIP/2.0`, headers), registrar.port, registrar.address);
    });
  try {
    const challenged = await ask(1, []);
    return (await ask(2, [digest(header(challenged, 'www-authenticate'), account, uri)])).status;
  } finally {
    socket.close();
  }
}

function digest(challenge: string, { user, password }: { user: string; password: string }, uri: string) {
  const part = (name: string): string => new RegExp(`${name}="([^"]*)"`, 'u').exec(challenge)?.[1] ?? '';
  const [realm, nonce, opaque] = [part('realm'), part('nonce'), part('opaque')];
  const cnonce = randomUUID();
  const proof = md5(
    [md5(`${user}:${realm}:${password}`), nonce, '00000001', cnonce, 'auth', md5(`REGISTER:${uri}`)].join(
      ':',
    ),
  );
  return (
    `Authorization: Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", ` +
    `response="${proof}", algorithm=MD5, qop=auth, nc=00000001, cnonce="${cnonce}", opaque="${opaque}"`
  );
}
