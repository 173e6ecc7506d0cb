import { setTimeout as pause } from 'node:timers/promises';
import { readInstance } from '@hotline/docker/embedded/instance-file';
import { sipAddresses } from '@hotline/docker/embedded/slot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OutgoingCall } from '../network/sip/outgoing-call.ts';
import { header } from '../network/sip/sip-message.ts';
import { SipSocket } from '../network/sip/sip-socket.ts';
import { nothingLeft, talk, voices } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

/** The proxy lets ten calls a second through for each core; here the node shuts its own door earlier. */
const setUpAtOnce = 10;

let lab: VoiceLab;
let citizens: SipSocket;
const calls = new Map<string, OutgoingCall>();
beforeAll(async () => {
  lab = await startVoiceLab({ proxy: true, ivr: { SETUP_LIMIT: String(setUpAtOnce) } });
  citizens = await SipSocket.open(sipAddresses.citizens, (message) => {
    const call = calls.get(header(message, 'call-id'));
    if (message.method === null) call?.onResponse(message);
    else call?.onRequest(message);
    if (call?.status === 200) call.hangUp();
  });
});
afterAll(async () => {
  citizens?.close();
  await lab?.close();
});

function dial(number: string): OutgoingCall {
  const address = sipAddresses.citizensProxy;
  const { port } = readInstance(lab.engines.dataDir).slots.proxy!;
  const send = (message: string) => citizens.send(Buffer.from(message, 'utf8'), port, address);
  const rtp = { address: sipAddresses.citizens, port: 9 };
  const line = { local: citizens.local, target: `${address}:${port}`, rtp, send };
  const call = new OutgoingCall(line, number, '12345');
  calls.set(call.callId, call);
  return call;
}

const isOpen = async (): Promise<boolean> => {
  const variable = 'REFUSE_CITIZENS_UNTIL';
  const { value } = await lab.ari.get<{ value: string }>('asterisk/variable', { variable });
  return Number(value) === 0;
};

test('of 500 calls in one instant each is answered or told when to come again; who talks goes on, who calls next is served', async () => {
  const before = await talk(lab);
  const burst = Array.from({ length: 500 }, (_, i) => dial(String(13_700_000_000 + i)));
  await Promise.all([
    before.desk.hears(voices.citizen, 30_000),
    before.citizen.hears(voices.agent, 30_000),
    ...burst.map(({ settled }) => settled),
  ]);
  const refused = burst.filter(({ status }) => status !== 200);
  expect(refused.filter(({ status, retryAfter }) => status !== 503 || retryAfter !== '10')).toEqual([]);
  expect(burst.length - refused.length).toBeGreaterThanOrEqual(setUpAtOnce);
  await Promise.all([before.desk.hears(voices.citizen), before.citizen.hears(voices.agent)]);

  await lab.until(isOpen, 'an open door');
  await pause(1000); // the proxy counts calls by the second
  const next = await talk(lab);
  await Promise.all([before.citizen.hangUp(), next.citizen.hangUp()]);
  await nothingLeft(lab);
}, 120_000);
