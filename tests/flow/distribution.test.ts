import { allAgents, changeAgent } from '@hotline/server/acd/agents';
import { forEachDueAnnouncement, planAnnouncement } from '@hotline/server/acd/announcements';
import { claimOffers } from '@hotline/server/acd/distribute';
import { forEachDue } from '@hotline/server/acd/for-each-due';
import { allClaims, allWaiting, dequeue, enqueue, settleClaim, unclaim } from '@hotline/server/acd/queue';
import type { StateSpan } from '@hotline/server/acd/agent-record';
import type { AcdRedis } from '@hotline/server/acd/scripts';
import { passSpans } from '@hotline/server/acd/spans';
import { type Skill, skills } from '@hotline/shared/domain/agent/agent';
import { canServe, type Waiting } from '@hotline/shared/domain/queueing/queueing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAcdRedis } from '../bench/acd/open-redis.ts';
import { newAgent } from '../bench/acd/population.ts';
import { startRedis } from '../bench/acd/redis-engine.ts';
import { type AcdEvent, replay } from '../bench/acd/replay.ts';

let engine: { url: string; stop(): Promise<void> };
let processes: AcdRedis[];
beforeAll(async () => {
  engine = await startRedis();
  processes = Array.from({ length: 3 }, () => openAcdRedis(engine.url));
});
afterAll(async () => {
  for (const redis of processes) redis.disconnect();
  await engine.stop();
});

type Act =
  | { type: 'enter'; priority: number; enteredAt: number; skill: Skill }
  | { type: 'ready' | 'no-answer' | 'hang-up'; nth: number }
  | { type: 'decide' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    type: fc.constant('enter' as const),
    priority: fc.integer({ min: 0, max: 2 }),
    enteredAt: fc.integer({ min: 1, max: 40 }),
    skill: fc.constantFrom(...skills),
  }),
  fc.record({ type: fc.constantFrom('ready' as const, 'no-answer', 'hang-up'), nth: fc.nat(30) }),
  fc.constant({ type: 'decide' as const }),
);

const people = Array.from({ length: 6 }, (_, i) => newAgent(i, 0));
const byId = new Map(people.map((agent) => [agent.agentId, agent]));

const waitingFor = (callId: string): Waiting => ({
  callId,
  priority: 0,
  enteredAt: 1,
  skill: skills[0],
  group: 'day',
  triedAgents: [],
  lastAgentId: null,
});

/** One run: every process works its acts off at the same time as the others, against one Redis. */
class Run {
  readonly events: AcdEvent[] = [];
  readonly #gone = new Set<string>();
  #entered = 0;

  async begin(): Promise<void> {
    await processes[0]!.flushdb();
    for (const agent of people) await changeAgent(processes[0]!, agent.agentId, null, agent, 0);
  }

  async act(redis: AcdRedis, wanted: Act): Promise<void> {
    if (wanted.type === 'enter') return this.#enter(redis, wanted);
    if (wanted.type === 'ready') return this.#ready(redis, people[wanted.nth % people.length]!.agentId);
    if (wanted.type === 'no-answer') return this.#noAnswer(redis, wanted.nth);
    if (wanted.type === 'hang-up') return this.#hangUp(redis, wanted.nth);
    for (const { callId, agentId, seq } of await claimOffers(redis, () => 0))
      this.events.push({ type: 'claimed', seq, callId, agentId, at: 0 });
  }

  async #enter(redis: AcdRedis, { priority, enteredAt, skill }: Extract<Act, { type: 'enter' }>) {
    this.#entered += 1;
    const caller = { ...waitingFor(`c${this.#entered}`), priority, enteredAt, skill };
    this.events.push({ type: 'entered', seq: await enqueue(redis, caller), caller });
  }

  /** His call is over (or was never his): he says that he is ready. */
  async #ready(redis: AcdRedis, agentId: string) {
    const claim = (await allClaims(redis)).find((one) => one.agentId === agentId);
    if (claim && !(await settleClaim(redis, claim.callId, claim.offerId))) return;
    if (claim) this.#gone.add(claim.callId);
    const from = claim ? (['offered'] as const) : (['talking'] as const);
    const free = { state: 'ready', callId: null, offerId: null } as const;
    if (await changeAgent(redis, agentId, from, free, 0, claim?.offerId))
      this.events.push({ type: 'ready', agentId, at: 0 });
  }

  async #noAnswer(redis: AcdRedis, nth: number) {
    const claims = await allClaims(redis);
    const claim = claims[nth % claims.length];
    if (!claim) return;
    const set = { state: 'talking', callId: null, offerId: null } as const;
    await changeAgent(redis, claim.agentId, ['offered'], set, 0, claim.offerId);
    await unclaim(redis, JSON.parse(claim.waiting) as Waiting, claim.offerId);
  }

  async #hangUp(redis: AcdRedis, nth: number) {
    const waiting = await allWaiting(redis);
    const caller = waiting[nth % waiting.length];
    if (!caller) return;
    this.#gone.add(caller.callId);
    const claim = await dequeue(redis, caller.callId);
    if (claim) await changeAgent(redis, claim.agentId, ['offered'], { state: 'talking' }, 0, claim.offerId);
  }

  /** Who entered and neither hung up nor was served. */
  remaining(): string[] {
    const entered = this.events.flatMap((event) => (event.type === 'entered' ? event.caller.callId : []));
    return entered.filter((callId) => !this.#gone.has(callId)).toSorted();
  }
}

test('whatever three processes do at once, nobody is lost and nobody is claimed twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { maxLength: 25 }), { minLength: 3, maxLength: 3 }),
      async (all) => {
        const run = new Run();
        await run.begin();
        const work = async (redis: AcdRedis, acts: Act[]) => {
          for (const one of acts) await run.act(redis, one);
        };
        await Promise.all(all.map((acts, i) => work(processes[i]!, acts)));
        await run.act(processes[0]!, { type: 'decide' });
        const [waiting, claims] = [await allWaiting(processes[0]!), await allClaims(processes[0]!)];
        const held = [...waiting, ...claims].map(({ callId }) => callId);
        expect(held.toSorted()).toEqual(run.remaining());
        expect(new Set(claims.map(({ agentId }) => agentId)).size).toBe(claims.length);
        const idle = await readyAgents(processes[0]!);
        for (const caller of waiting) expect(idle.filter((agent) => canServe(agent, caller))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('every offer of processes that race goes to the caller whose turn it is', async () => {
  const onlyWhoStay = act.filter(({ type }) => type === 'enter' || type === 'ready' || type === 'decide');
  const three = fc.array(fc.array(onlyWhoStay, { maxLength: 25 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(three, async (all) => {
      const run = new Run();
      await run.begin();
      const work = async (redis: AcdRedis, acts: Act[]) => {
        for (const one of acts) await run.act(redis, one);
      };
      await Promise.all(all.map((acts, i) => work(processes[i]!, acts)));
      const { broken, waiting } = replay(run.events, byId);
      expect(broken).toEqual([]);
      expect([...waiting.keys()].toSorted()).toEqual(
        (await allWaiting(processes[0]!)).map(({ callId }) => callId).toSorted(),
      );
    }),
    { numRuns: 60 },
  );
});

test('who hangs up while his agent does not answer is gone, whichever comes first, and is told nothing more', async () => {
  const [caller, agent] = [waitingFor('c1'), { ...people[0]!, state: 'ready' as const }];
  const left: string[] = [];
  for (let i = 0; i < 200; i += 1) {
    await processes[0]!.flushdb();
    await changeAgent(processes[0]!, agent.agentId, null, agent, 0);
    await enqueue(processes[0]!, caller);
    await planAnnouncement(processes[0]!, caller.callId, 0);
    const [offer] = await claimOffers(processes[0]!, () => 0);
    await Promise.all([
      dequeue(processes[0]!, caller.callId),
      unclaim(processes[1]!, caller, offer!.offerId),
    ]);
    left.push(...(await allWaiting(processes[0]!)).map(({ callId }) => callId));
    await forEachDueAnnouncement(processes[0]!, 1, async (callId) => void left.push(callId));
  }
  expect(left).toEqual([]);
});

test('what happens to an agent whom nobody knows makes no ghost of him', async () => {
  await processes[0]!.flushdb();
  const talking = { state: 'talking', callId: 'c1', offerId: null } as const;
  expect(await changeAgent(processes[0]!, 'unknown', null, talking, 0)).toBeNull();
  expect(await allAgents(processes[0]!)).toEqual([]);
});

const readyAgents = async (redis: AcdRedis) => {
  const { keys } = await import('@hotline/server/acd/keys');
  const ids = await redis.hkeys(keys.ready);
  return ids.map((id) => byId.get(id)!);
};

test('what an agent did is passed on span by span, wrap-up with the call before it, and again after a crash', async () => {
  const redis = processes[0]!;
  await redis.flushdb();
  const agent = { ...newAgent(0, 0), state: 'talking' as const, since: 1000, callId: 'c1' };
  const { agentId } = agent;
  await changeAgent(redis, agentId, null, agent, 0);
  await changeAgent(redis, agentId, ['talking'], { state: 'wrap-up', callId: null, since: 4000 }, 4000);
  await changeAgent(redis, agentId, ['wrap-up'], { state: 'ready', since: 9000 }, 9000);
  await enqueue(redis, waitingFor('c2'));
  await claimOffers(redis, () => 12_000);
  const crash = passSpans(redis, () => Promise.reject(new Error('killed')));
  await expect(crash).rejects.toThrow('killed');
  const kept: StateSpan[] = [];
  await passSpans(redis, async (spans) => void kept.push(...spans));
  expect(kept).toEqual([
    { agentId, state: 'talking', from: 1000, to: 4000, callId: 'c1' },
    { agentId, state: 'wrap-up', from: 4000, to: 9000, callId: 'c1' },
    { agentId, state: 'ready', from: 9000, to: 12_000 },
  ]);
  await passSpans(redis, () => Promise.reject(new Error('nothing is left')));
});

test('nobody is ready whose telephone is not registered: he will be when it is', async () => {
  const redis = processes[0]!;
  await redis.flushdb();
  const agent = { ...newAgent(0, 0), registered: false, state: 'offered' as const, since: 1000 };
  await changeAgent(redis, agent.agentId, null, agent, 1000);
  const freed = await changeAgent(redis, agent.agentId, ['offered'], { state: 'ready', since: 2000 }, 2000);
  expect(freed).toMatchObject({ state: 'unreachable', resume: 'ready', since: 2000 });
  await enqueue(redis, waitingFor('c1'));
  expect(await claimOffers(redis, () => 3000)).toEqual([]);
  await changeAgent(redis, agent.agentId, null, { registered: true }, 4000);
  await changeAgent(redis, agent.agentId, ['unreachable'], { state: 'ready', since: 4000 }, 4000);
  expect(await claimOffers(redis, () => 5000)).toHaveLength(1);
  const lost = await changeAgent(redis, agent.agentId, null, { state: 'ready', since: 6000 }, 6000);
  expect(lost).toMatchObject({ state: 'ready' });
  const gone = await changeAgent(redis, agent.agentId, null, { registered: false }, 7000);
  expect(gone).toMatchObject({ state: 'unreachable', resume: 'ready', since: 7000 });
});

test('what is due is done by one process; where that dies or fails, by another one ten seconds later', async () => {
  const [first, second] = [processes[0]!, processes[1]!];
  await first.flushdb();
  const key = 'due';
  const done: string[] = [];
  const act = async (member: string) => void done.push(member);
  const members = () => first.zrange(key, 0, -1);
  await first.zadd(key, 1000, 'killed', 1000, 'failed', 5000, 'later');
  void forEachDue(first, key, 1000, (member) =>
    member === 'failed' ? Promise.reject(new Error('store')) : new Promise(() => {}),
  );
  await first.ping();
  expect(await forEachDue(second, key, 2000, act)).toBe(0);
  expect(await forEachDue(second, key, 5000, act)).toBe(1);
  expect(await forEachDue(second, key, 12_000, act)).toBe(2);
  expect(done.toSorted()).toEqual(['failed', 'killed', 'later']);
  expect(await members()).toEqual([]);

  await first.zadd(key, 20_000, 'again');
  await forEachDue(first, key, 20_000, async (member) => void (await second.zadd(key, 60_000, member)));
  expect(await members()).toEqual(['again']);
  await expect(forEachDue(first, key, 60_000, () => Promise.reject(new Error('store')))).rejects.toThrow(
    'store',
  );
  expect(await members()).toEqual(['again']);
});
