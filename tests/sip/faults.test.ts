import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mediaLostCause } from '@hotline/shared/domain/call/lost-causes';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { OutgoingCall } from '../network/sip/outgoing-call.ts';
import { register } from '../network/sip/register.ts';
import { header } from '../network/sip/sip-message.ts';
import { SipSocket } from '../network/sip/sip-socket.ts';
import { torture } from '../network/sip/torture.ts';
import { nothingLeft, offers, talk, voices } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

/** The whole file runs without a single prompt: none of the site's own, and none can be spoken. */
const noPrompts = { PROMPTS_DIR: '', ESPEAK: '/nowhere/espeak-ng' };

/** A trunk whose silence is believed sooner than that of `citizens`, from an address of its own. */
const dyingTrunk = `
[dying](trunk)
context = from-citizens
aors = citizens
rtp_timeout = 2

[dying]
type = identify
endpoint = dying
match = 127.0.0.9
`;

let lab: VoiceLab;
let citizens: SipSocket;
const calls = new Map<string, OutgoingCall>();
/** Final answers to messages that belong to no call here. */
const answers: number[] = [];
const rtp = { address: '127.0.0.2', port: 9 };
beforeAll(async () => {
  lab = await startVoiceLab({ ivr: noPrompts, pjsip: dyingTrunk });
  citizens = await SipSocket.open('127.0.0.2', (message) => {
    const call = calls.get(header(message, 'call-id'));
    if (!call && message.status >= 200) answers.push(message.status);
    if (message.method === null) call?.onResponse(message);
    else call?.onRequest(message);
    if (call?.status === 200) call.hangUp();
  });
});
afterEach(() => lab.network.hangUpAll());
afterAll(async () => {
  citizens.close();
  await lab.close();
});

const hotline = () => {
  const { hostname, port } = new URL(lab.env['ARI_URL']!);
  return { address: hostname, port: Number(port), text: `${hostname}:${port}` };
};

/** Dials from a number as it stands in From, and hangs up as soon as it is answered. */
const dial = (number: string): OutgoingCall => {
  const { address, port, text } = hotline();
  const send = (message: string) => citizens.send(Buffer.from(message, 'utf8'), port, address);
  const call = new OutgoingCall({ local: citizens.local, target: text, rtp, send }, number, '12345');
  calls.set(call.callId, call);
  return call;
};

/** Whoever came in by a spoilt message and cannot hang up is let go. */
const letGo = async () => {
  const { facts } = lab.server;
  const ended = new Set(facts.flatMap((fact) => (fact.type === 'ended' ? [fact.callId] : [])));
  for (const { type, callId } of facts)
    if (type === 'arrived' && !ended.has(callId)) await lab.server.order('hang-up', callId, {});
};

test('messages of RFC 4475 and rubbish break nothing: who dials afterwards is served', async () => {
  const { address, port, text } = hotline();
  const before = lab.engines.process('asterisk');
  for (const [, message] of torture(citizens.local, text)) citizens.send(message, port, address);
  await lab.until(async () => answers.some((status) => status >= 400), 'a refusal of what was spoilt');
  const { citizen, desk } = await talk(lab);
  expect(lab.engines.process('asterisk')).toEqual(before);
  await citizen.hangUp();
  await desk.ended;
  await lab.until(async () => {
    await letGo();
    return (await lab.ari.get<unknown[]>('channels')).length === 0;
  }, 'an empty Asterisk');
});

test('a caller’s number that is none is no number, whatever stands there', async () => {
  const rubbish = [
    "x'; DROP TABLE calls;--",
    '%00%ff%0d%0a',
    '$(reboot)',
    '${CHANNEL(name)}',
    '1'.repeat(300),
    '来电人',
    '__proto__',
    '+',
  ];
  const seen = lab.server.facts.length;
  const placed = rubbish.map((number) => dial(encodeURIComponent(number)));
  const proper = dial('+8613800004475');
  await lab.until(async () => [...placed, proper].every(({ status }) => status > 0), 'an answer to each');
  await lab.server.arrival('13800004475');
  const arrived = lab.server.facts.slice(seen).filter((fact) => fact.type === 'arrived');
  expect(arrived.length).toBeGreaterThan(1);
  expect(arrived.filter(({ callerNo }) => callerNo !== null)).toHaveLength(1);
  await nothingLeft(lab);
});

test('a flood of keys hurts nobody', async () => {
  const { callId, citizen, desk } = await talk(lab);
  await citizen.press('0123456789*#'.repeat(2));
  await lab.server.count('digit', callId, 20);
  expect(lab.server.of(callId)).not.toContain('ended');
  await citizen.tone(voices.citizen);
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('recordings that cannot be written: the call goes on, and it is told', async () => {
  const live = join(lab.recordings, 'live');
  await lab.until(
    async () => !existsSync(live) || rmSync(live, { recursive: true }) === undefined,
    'no folder',
  );
  writeFileSync(live, 'a file stands where the folder was');
  try {
    const { callId, citizen, desk } = await talk(lab);
    await lab.server.count('recording-failed', callId, 2);
    expect(lab.server.of(callId)).not.toContain('recorded');
    await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
    await citizen.hangUp();
    await nothingLeft(lab);
  } finally {
    rmSync(live);
  }
});

test('a trunk that dies under a talk ends it as cut off; the agent is free of it', async () => {
  const { address, port, text } = hotline();
  let call: OutgoingCall | undefined;
  const trunk = await SipSocket.open('127.0.0.9', (message) => call?.onResponse(message));
  try {
    const send = (message: string) => trunk.send(Buffer.from(message), port, address);
    const dead = { address: '127.0.0.9', port: 9 };
    call = new OutgoingCall({ local: trunk.local, target: text, rtp: dead, send }, '13800000044', '12345');
    const { callId } = await lab.server.arrival('13800000044');
    const agent = await lab.signIn('agent-cut-off');
    await offers(lab, callId, 'agent-cut-off');
    const desk = await agent.rings();
    await desk.ended;
    expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'citizen', cause: mediaLostCause });
  } finally {
    trunk.close();
  }
});

const secretOf = (user: string, password: string) =>
  createHash('md5').update(`${user}:asterisk:${password}`).digest('hex');

test('the password of an earlier sign-in is refused', async () => {
  const user = 'agent-theft-1';
  await lab.server.provision(user, secretOf(user, 'first'));
  expect(await register({ user, password: 'first' }, hotline())).toBe(200);
  await lab.server.provision(user, secretOf(user, 'second'));
  expect(await register({ user, password: 'first' }, hotline())).toBe(401);
  expect(await register({ user, password: 'second' }, hotline())).toBe(200);
});

test('after it was away, a node takes up the accounts that it lacks and refuses those that ended', async () => {
  const [stays, made, ended] = ['agent-stays-1', 'agent-made-1', 'agent-ended-1'];
  const registers = (user: string) => register({ user, password: 'secret' }, hotline());
  for (const user of [stays, ended]) await lab.server.provision(user!, secretOf(user!, 'secret'));
  expect(await registers(ended!)).toBe(200);
  const hellos = lab.server.hellos.length;
  await lab.server.vanish();
  await lab.server.comeBack();
  await lab.server.hello(hellos);
  await lab.server.tellAccounts(
    [stays, made].map((sipUser) => ({ sipUser: sipUser!, secret: secretOf(sipUser!, 'secret') })),
  );
  await expect.poll(() => registers(ended!), { timeout: 20_000 }).toBe(401);
  expect(await Promise.all([registers(stays!), registers(made!)])).toEqual([200, 200]);
});
