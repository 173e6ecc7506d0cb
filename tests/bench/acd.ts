import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { changeAgent } from '@hotline/server/acd/agents';
import { allWaiting, enqueue } from '@hotline/server/acd/queue';
import type { AcdRedis } from '@hotline/server/acd/scripts';
import type { Round } from './acd/acd-child.ts';
import { openAcdRedis } from './acd/open-redis.ts';
import { newAgent, newCaller } from './acd/population.ts';
import { startRedis } from './acd/redis-engine.ts';
import { type AcdEvent, replay } from './acd/replay.ts';
import { summary } from './sla/summary.ts';

export const describe =
  'how long an agent who becomes ready waits for his next caller, with many agents, callers and processes';

export interface AcdOptions {
  agents?: number;
  waiting?: number;
  processes?: number;
  /** Agents that become ready in each round. */
  picks?: number;
}

const childFile = fileURLToPath(new URL('./acd/acd-child.ts', import.meta.url));
const execArgv = ['--conditions=source', '--import', 'tsx'];

/** Each process decides and claims by itself, as every server process does. */
export async function run(options: AcdOptions = {}): Promise<object> {
  const { agents = 1000, waiting = 500, processes = 3, picks = 3000 } = options;
  const engine = await startRedis();
  const redis = openAcdRedis(engine.url);
  const children = await Promise.all(Array.from({ length: processes }, () => child(engine.url)));
  try {
    const bench = await prepare(redis, children, agents, waiting);
    return {
      name: 'acd',
      loadAverageBefore: loadavg()[0],
      method:
        'real Redis; every process changes agents, decides and claims by itself; pick: from the instant at which an agent ' +
        'is told to be ready to the acknowledged claim of his next caller, both writes included; each round is played ' +
        'again in the order of its changes and every offer checked against the rules; one machine for all',
      agents,
      waiting,
      processes,
      at50PerSecond: await bench({ perSecond: 50, picks: Math.ceil(picks / 4) }),
      at200PerSecond: await bench({ perSecond: 200, picks }),
      shiftBeginsAtOnce: await bench({ perSecond: 0, picks: Math.min(agents, waiting) }),
    };
  } finally {
    for (const one of children) one.kill('SIGTERM');
    redis.disconnect();
    await engine.stop();
  }
}

const child = async (url: string): Promise<ChildProcess> => {
  const process_ = fork(childFile, { execArgv, env: { ...process.env, REDIS_URL: url } });
  await once(process_, 'message');
  return process_;
};

type Wanted = { perSecond: number; picks: number };

/** Seeds agents in calls and callers in the queue. @returns what runs one round and judges it */
const prepare = async (redis: AcdRedis, children: ChildProcess[], agents: number, waiting: number) => {
  const people = Array.from({ length: agents }, (_, i) => newAgent(i, Date.now()));
  for (const agent of people) await changeAgent(redis, agent.agentId, null, agent, 0);
  const byId = new Map(people.map((agent) => [agent.agentId, agent]));
  const known: AcdEvent[] = [];
  for (let i = 0; i < waiting; i += 1) {
    const caller = newCaller(Date.now());
    known.push({ type: 'entered', seq: await enqueue(redis, caller), caller });
  }
  return async ({ perSecond, picks }: Wanted): Promise<object> => {
    const began = performance.now();
    const told = await Promise.all(
      children.map((one, i) => {
        const mine = people.filter((_, k) => k % children.length === i);
        return round(one, {
          agentIds: mine.map(({ agentId }) => agentId),
          perSecond: perSecond / children.length,
          picks: Math.floor(picks / children.length),
        });
      }),
    );
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    known.push(...told.flat());
    const { broken, waiting: left } = replay(known, byId);
    const there = new Set((await allWaiting(redis)).map(({ callId }) => callId));
    const lost = [...left.keys()].filter((callId) => !there.has(callId));
    if (broken.length + lost.length > 0) throw new Error([...broken, ...lost].slice(0, 5).join('; '));
    return { pickMs: summary(picksOf(told.flat())), seconds, waitingAtTheEnd: there.size, rulesBroken: 0 };
  };
};

const round = async (child: ChildProcess, wanted: Round): Promise<AcdEvent[]> => {
  child.send(wanted);
  const [{ events }] = (await once(child, 'message')) as [{ events: AcdEvent[] }];
  return events;
};

/** From ready to claimed, milliseconds to two digits. */
const picksOf = (events: readonly AcdEvent[]): number[] => {
  const since = new Map<string, number>();
  const timed = events.filter((event) => event.type === 'ready' || event.type === 'claimed');
  return timed
    .toSorted((a, b) => a.at - b.at)
    .flatMap((event) => {
      if (event.type === 'ready') since.set(event.agentId, event.at);
      const from = event.type === 'claimed' ? since.get(event.agentId) : undefined;
      return from === undefined ? [] : [Math.round((event.at - from) * 100) / 100];
    });
};
