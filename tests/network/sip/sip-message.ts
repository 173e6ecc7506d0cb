/** A SIP message as far as a load generator needs to understand it (RFC 3261 §7). */
export interface SipMessage {
  /** `INVITE` … of a request, `null` of a response. */
  method: string | null;
  /** Of a response. */
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}

export function parseSip(text: string): SipMessage {
  const split = text.indexOf('\r\n\r\n');
  const [start = '', ...lines] = (split < 0 ? text : text.slice(0, split)).split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const [first = '', second = ''] = start.split(' ');
  const isResponse = first.startsWith('SIP/');
  return {
    method: isResponse ? null : first,
    status: isResponse ? Number(second) : 0,
    headers,
    body: split < 0 ? '' : text.slice(split + 4),
  };
}

export const header = ({ headers }: SipMessage, name: string): string =>
  headers.find(([one]) => one === name)?.[1] ?? '';

/** Every value of a header that may stand several times, or several in a line (RFC 3261 §7.3.1). */
export const headersOf = ({ headers }: SipMessage, name: string): string[] =>
  headers.flatMap(([one, value]) => (one === name ? value.split(/,\s*(?=<)/u) : []));

export const methodOf = (message: SipMessage): string =>
  message.method ?? header(message, 'cseq').split(' ')[1] ?? '';

/** `13800000001` of `"A" <sip:13800000001@10.0.0.1>;tag=x`. */
export const userOf = (address: string): string => /sips?:([^@>;]*)@/u.exec(address)?.[1] ?? '';

/** Where the other side wants its sound: `[address, port]`. */
export function mediaOf({ body }: SipMessage): [string, number] | null {
  const port = Number(/^m=audio (\d+)/mu.exec(body)?.[1] ?? 0);
  const address = /^c=IN IP4 (\S+)/mu.exec(body)?.[1];
  return port > 0 && address ? [address, port] : null;
}

/** A-law, both directions, at one address (RFC 4566). */
export const offerOf = (address: string, port: number): string =>
  [
    'v=0',
    `o=- 1 1 IN IP4 ${address}`,
    's=-',
    `c=IN IP4 ${address}`,
    't=0 0',
    `m=audio ${port} RTP/AVP 8`,
    'a=rtpmap:8 PCMA/8000',
    'a=ptime:20',
    'a=sendrecv',
    '',
  ].join('\r\n');

export const writeSip = (start: string, headers: readonly string[], body = ''): string =>
  [
    start,
    ...headers,
    ...(body === '' ? [] : ['Content-Type: application/sdp']),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');

/** The answer to a request: what identifies the transaction comes back as it was (RFC 3261 §8.2.6). */
export function answerTo(
  request: SipMessage,
  start: string,
  { contact, body = '' }: { contact?: string; body?: string } = {},
): string {
  const kept = request.headers
    .filter(([name]) => ['via', 'from', 'call-id', 'cseq', 'record-route'].includes(name))
    .map(([name, value]) => `${name}: ${value}`);
  const to = header(request, 'to');
  const tagged = start === '100 Trying' || to.includes(';tag=') ? to : `${to};tag=there`;
  return writeSip(
    `SIP/2.0 ${start}`,
    [...kept, `to: ${tagged}`, ...(contact ? [`contact: ${contact}`] : [])],
    body,
  );
}
