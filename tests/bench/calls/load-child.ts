import { setTimeout as pause } from 'node:timers/promises';
import { header } from '../../network/sip/sip-message.ts';
import { OutgoingCall } from '../../network/sip/outgoing-call.ts';
import { SipSocket } from '../../network/sip/sip-socket.ts';
import { AgentPhones, type Rung } from './agent-phones.ts';
import { type BurstCall, BurstCalls } from './burst-calls.ts';
import type { Burst, Freed, LoadJob, LoadReply, Rate } from './load.ts';
import { RtpSource } from './rtp-source.ts';

/**
 * The load generator: citizens and agents' telephones of one system, in a process of its own. Told by its parent what to
 * do, it answers each job by one message.
 */
const [address, agentAddress, targetAddress, targetPort] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
];
const citizensRtp = await RtpSource.open(address, 0x05);
const agentsRtp = await RtpSource.open(agentAddress, 0x15);
const calls = new Map<string, OutgoingCall>();
const rungAt = new Map<string, number>();
/** When a citizen heard his agent first. */
const agentHeardAt = new Map<string, number>();
const byPort = new Map<number, OutgoingCall>();
const talking = new Set<OutgoingCall>();
const settleMs = 300;
let inBurst: BurstCalls | undefined;
let muted = false;
let whenAnswered: (number: string) => void = () => undefined;
let whenConnected: (number: string) => void = () => undefined;
let whenRung: (rung: Rung) => void = () => undefined;

const phones = await AgentPhones.open(
  agentAddress,
  agentsRtp.port,
  (rung) => {
    rungAt.set(rung.callerNo, rung.at);
    whenRung(rung);
  },
  ({ callerNo }) => whenAnswered(callerNo),
);
const citizens = await SipSocket.open(
  address,
  (message) => {
    const call = calls.get(header(message, 'call-id'));
    if (message.method === null) call?.onResponse(message);
    else call?.onRequest(message);
    if (!call?.media) return;
    byPort.set(call.media[1], call);
    if (!call.over) talking.add(call);
  },
  takeOfBurst,
);
citizensRtp.heard = (port, packet) => {
  const call = byPort.get(port);
  call?.hear();
  if (!call || agentHeardAt.has(call.number) || !agentsRtp.isOwn(packet)) return;
  agentHeardAt.set(call.number, performance.now());
  whenConnected(call.number);
};
citizensRtp.start(() => {
  for (const call of talking) if (call.over) talking.delete(call);
  return muted ? [] : [...talking].flatMap(({ media }) => (media ? [media] : []));
});
agentsRtp.start(() => [...phones.live.values()].flatMap(({ media }) => (media ? [media] : [])));

const line = {
  local: citizens.local,
  target: `${targetAddress}:${targetPort}`,
  rtp: { address, port: citizensRtp.port },
  send: (text: string | Buffer) => citizens.send(text, Number(targetPort), targetAddress),
};

let lastNumber = 13_900_000_000;
function dial(to = '12345'): OutgoingCall {
  lastNumber += 1;
  const call = new OutgoingCall(line, String(lastNumber), to);
  calls.set(call.callId, call);
  return call;
}

/** Calls at an even rate; each ends `talkMs` after its citizen heard the agent. */
async function atRate({ perSecond, seconds, talkMs, patienceMs, ...more }: Rate): Promise<LoadReply> {
  muted = more.muted ?? false;
  const placed: OutgoingCall[] = [];
  const byNumber = new Map<string, OutgoingCall>();
  whenAnswered = () => undefined;
  whenConnected = (number) => void setTimeout(() => byNumber.get(number)?.hangUp(), talkMs);
  const began = performance.now();
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const wait = began + (i * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const call = dial();
    byNumber.set(call.number, call);
    placed.push(call);
  }
  await until(() => placed.every((call) => agentHeardAt.has(call.number) || call.status >= 300), patienceMs);
  await pause(talkMs);
  whenConnected = () => undefined;
  for (const call of placed) call.hangUp();
  const sinceInvite = (instants: ReadonlyMap<string, number>): number[] =>
    placed.flatMap(({ number, invitedAt }) => {
      const at = instants.get(number);
      return at === undefined ? [] : [at - invitedAt];
    });
  const waitsMs = sinceInvite(rungAt);
  const connectedMs = sinceInvite(agentHeardAt);
  const greetedMs = placed.flatMap(({ heardAt, invitedAt }) =>
    heardAt === null ? [] : [heardAt - invitedAt],
  );
  const connected = connectedMs.length;
  return { waitsMs, connectedMs, greetedMs, failed: placed.length - connected, connected };
}

/** Brings the number of calls that are up to `count`. */
async function hold(count: number, patienceMs: number): Promise<LoadReply> {
  muted = false;
  whenAnswered = () => undefined;
  const up = () => [...calls.values()].filter((call) => !call.over);
  for (const call of up().slice(count)) call.hangUp();
  const fresh: OutgoingCall[] = [];
  while (up().length < count) {
    fresh.push(dial());
    await pause(50);
  }
  await until(() => fresh.every(({ number }) => rungAt.has(number)), patienceMs);
  const failed = fresh.filter(({ number }) => !rungAt.has(number)).length;
  const packetsHeard = citizensRtp.received + agentsRtp.received;
  return { waitsMs: [], greetedMs: [], failed, connected: phones.live.size, packetsHeard };
}

/** Who is answered in a burst goes on like any other call. */
function takeOfBurst(bytes: Buffer): boolean {
  const goOn = (answered: BurstCall) =>
    void calls.set(answered.callId, new OutgoingCall(line, answered.number, '12345', answered));
  return inBurst?.take(bytes, goOn) ?? false;
}

/** All at once; who comes through talks for a moment. */
async function burst({ calls: count, talkMs, patienceMs }: Burst): Promise<LoadReply> {
  const up = [...calls.values()].filter(({ over, heardAt }) => !over && heardAt !== null);
  for (const call of up) call.longestSilenceMs = 0;
  inBurst = new BurstCalls(line, '12345', count, line.send);
  const placed = inBurst.calls;
  const hangUp = ({ callId }: { callId: string }) => calls.get(callId)?.hangUp();
  whenAnswered = (number) => {
    const call = placed.find((one) => one.number === number);
    if (call) setTimeout(hangUp, talkMs, call);
  };
  const began = performance.now();
  const cpu = process.cpuUsage();
  await inBurst.start();
  const sentSeconds = (performance.now() - began) / 1000;
  await until(() => placed.every(({ status }) => status > 0), patienceMs);
  const settledSeconds = (performance.now() - began) / 1000;
  const answered = placed.filter(({ status }) => status === 200);
  await until(() => answered.every(({ number }) => rungAt.has(number)), patienceMs);
  await pause(talkMs);
  const refused = placed.filter(({ status }) => status >= 400);
  placed.forEach(hangUp);
  inBurst.close();
  const { user, system } = process.cpuUsage(cpu);
  return {
    waitsMs: [],
    greetedMs: [],
    connected: answered.filter(({ number }) => rungAt.has(number)).length,
    failed: placed.length - answered.length - refused.length,
    cpuSeconds: (user + system) / 1e6,
    sentSeconds,
    settledSeconds,
    answered: answered.length,
    refused: refused.length,
    refusedWithRetryAfter: refused.filter(({ retryAfter }) => retryAfter).length,
    sentAgain: placed.reduce((sum, { sent }) => sum + sent - 1, 0),
    longestSilencesMs: up.map(({ over, longestSilenceMs }) => (over ? null : longestSilenceMs)),
  };
}

/** The wait of who is next, from the moment in which an agent's call ends. */
async function freed({ to, busy, waiting, times, promptMs, patienceMs }: Freed): Promise<LoadReply> {
  muted = false;
  whenAnswered = () => undefined;
  const placed: OutgoingCall[] = [];
  const place = () => void placed.push(dial(to));
  for (let i = 0; i < busy + waiting; i += 1) {
    place();
    await pause(50);
  }
  await until(() => phones.live.size >= busy, patienceMs);
  const waitsMs: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await pause(promptMs + settleMs + Math.random() * 1000); // who came last waits by now, and no clock is in step with us
    const [talking] = phones.live.values();
    const ending = placed.find(({ number }) => number === talking?.callerNo);
    const next = new Promise<Rung>((resolve) => (whenRung = resolve));
    const endedAt = performance.now();
    ending?.hangUp();
    const rung = await Promise.race([next, pause(patienceMs)]);
    if (rung) waitsMs.push(rung.at - endedAt);
    place();
  }
  whenRung = () => undefined;
  for (const call of placed) call.hangUp();
  await pause(settleMs);
  return { waitsMs, greetedMs: [], failed: times - waitsMs.length, connected: waitsMs.length };
}

async function until(met: () => boolean, patienceMs: number): Promise<void> {
  for (const end = performance.now() + patienceMs; !met() && performance.now() < end;) await pause(20);
}

function workOff(job: LoadJob): Promise<LoadReply> {
  switch (job.type) {
    case 'rate':
      return atRate(job);
    case 'hold':
      return hold(job.calls, job.patienceMs);
    case 'burst':
      return burst(job);
    case 'freed':
      return freed(job);
  }
}

process.on('message', (job: LoadJob) => {
  void workOff(job).then((reply) => process.send!(reply));
});
process.on('disconnect', () => process.exit());
process.send!({ agentPort: phones.port });
