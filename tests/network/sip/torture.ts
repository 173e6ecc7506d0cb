import { randomUUID } from 'node:crypto';

interface Parts {
  start: string;
  headers: string[];
  body: string;
}

/** A sound INVITE, to be spoilt. */
const sound = (local: string, target: string): Parts => ({
  start: `INVITE sip:12345@${target} SIP/2.0`,
  headers: [
    `Via: SIP/2.0/UDP ${local};branch=z9hG4bK${randomUUID()}`,
    'Max-Forwards: 70',
    `From: <sip:13900000001@${local}>;tag=${randomUUID()}`,
    `To: <sip:12345@${target}>`,
    `Call-ID: ${randomUUID()}`,
    'CSeq: 1 INVITE',
    `Contact: <sip:13900000001@${local}>`,
    'Content-Length: 0',
  ],
  body: '',
});

const instead = (name: string, value: string) => (parts: Parts) => ({
  ...parts,
  headers: parts.headers.map((one) => (one.startsWith(`${name}:`) ? value : one)),
});
const without = (name: string) => (parts: Parts) => ({
  ...parts,
  headers: parts.headers.filter((one) => !one.startsWith(`${name}:`)),
});
const beside = (header: string) => (parts: Parts) => ({ ...parts, headers: [...parts.headers, header] });
const start = (line: string) => (parts: Parts) => ({ ...parts, start: line });

/** What is wrong with each, after the sections of RFC 4475 (the messages are our own). */
const spoilt: Record<string, (parts: Parts) => Parts> = {
  '3.1.2.1 extraneous separators': beside('Via: SIP/2.0/UDP 192.0.2.15;;,;,,'),
  '3.1.2.2 content length too large': instead('Content-Length', 'Content-Length: 9999'),
  '3.1.2.3 negative content length': instead('Content-Length', 'Content-Length: -999'),
  '3.1.2.4 overlarge numbers': instead('CSeq', 'CSeq: 36893488147419103232 INVITE'),
  '3.1.2.6 unterminated quoted string': instead('To', 'To: "Mr. J. User <sip:12345@127.0.0.1>'),
  '3.1.2.7 request-URI in angle brackets': start('INVITE <sip:12345@127.0.0.1> SIP/2.0'),
  '3.1.2.8 white space in the request-URI': start('INVITE sip:12345@127.0.0.1; lr SIP/2.0'),
  '3.1.2.9 several spaces in the start line': start('INVITE  sip:12345@127.0.0.1  SIP/2.0'),
  '3.1.2.12 invalid date': beside('Date: Fri, 01 Jan 2010 16:00:00 EST'),
  '3.1.2.15 display name that is no token': instead('From', 'From: Bell, Alexander <sip:1@127.0.0.2>;tag=43'),
  '3.1.2.16 unknown version': start('INVITE sip:12345@127.0.0.1 SIP/7.0'),
  '3.1.2.17 method and CSeq differ': instead('CSeq', 'CSeq: 8 OPTIONS'),
  '3.1.2.18 unknown method': start('NEWMETHOD sip:12345@127.0.0.1 SIP/2.0'),
  '3.3.1 missing headers': (parts) =>
    ['From', 'To', 'Call-ID'].reduce((left, name) => without(name)(left), parts),
  '3.3.2 unknown scheme': start('INVITE nobodyKnowsThisScheme:totallyopaquecontent SIP/2.0'),
  '3.3.8 single values twice': (parts) => beside('CSeq: 5 BYE')(beside('Call-ID: another')(parts)),
  '3.3.9 two content lengths': beside('Content-Length: 5'),
  'a header of 60 kB': beside(`X-Long: ${'a'.repeat(60_000)}`),
  'no headers at all': (parts) => ({ ...parts, headers: [] }),
};

export const torture = (local: string, target: string): [what: string, message: Buffer][] => [
  ...Object.entries(spoilt).map(([what, spoil]): [string, Buffer] => {
    const { start: first, headers, body } = spoil(sound(local, target));
    return [what, Buffer.from([first, ...headers, '', body].join('\r\n'), 'latin1')];
  }),
  ['bytes that are no text', Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 37) & 0xff))],
  ['nothing', Buffer.alloc(0)],
];
