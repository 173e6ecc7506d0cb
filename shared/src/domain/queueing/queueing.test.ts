import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skills } from '../agent/agent.ts';
import {
  canServe,
  decideOffers,
  expectedWaitSeconds,
  fadingMean,
  inQueueOrder,
  outlookOf,
  type ReadyAgent,
  type Waiting,
} from './queueing.ts';

const caller = (callId: string, over: Partial<Waiting> = {}): Waiting => ({
  callId,
  priority: 0,
  enteredAt: 0,
  group: 'day',
  skill: 'mandarin',
  triedAgents: [],
  lastAgentId: null,
  ...over,
});
const agent = (agentId: string, over: Partial<ReadyAgent> = {}): ReadyAgent => ({
  agentId,
  groups: ['day'],
  skills: ['mandarin'],
  idleSince: 0,
  ...over,
});

describe('who is offered next', () => {
  it('gives the earliest caller to the agent idle longest', () => {
    const offers = decideOffers(
      [caller('late', { enteredAt: 2 }), caller('early', { enteredAt: 1 })],
      [agent('b', { idleSince: 9 }), agent('a', { idleSince: 5 })],
    );
    expect(offers).toEqual([
      { callId: 'early', agentId: 'a' },
      { callId: 'late', agentId: 'b' },
    ]);
  });
  it('lets 110 go first', () => {
    expect(
      decideOffers(
        [caller('citizen', { enteredAt: 1 }), caller('police', { enteredAt: 5, priority: 9 })],
        [agent('a')],
      ),
    ).toEqual([{ callId: 'police', agentId: 'a' }]);
  });
  it('prefers who served the citizen last', () => {
    expect(
      decideOffers([caller('c', { lastAgentId: 'b' })], [agent('a'), agent('b', { idleSince: 99 })]),
    ).toEqual([{ callId: 'c', agentId: 'b' }]);
  });
  it('prefers the best in the wanted skill, then who is idle longest', () => {
    const wanted = caller('c', { skill: 'dialect' });
    const able = { skills: ['mandarin', 'dialect'] } as const;
    const a = agent('a', { ...able, levels: { mandarin: 3, dialect: 1 } });
    const b = agent('b', { ...able, levels: { mandarin: 1, dialect: 3 }, idleSince: 50 });
    const c = agent('c', { ...able, levels: { dialect: 3 }, idleSince: 40 });
    expect(decideOffers([wanted], [a, b, c])[0]?.agentId).toBe('c');
  });
  it('gives the call to who has talked least where the site says so', () => {
    const a = agent('a', { talkedMs: 9000 });
    const b = agent('b', { talkedMs: 1000, idleSince: 50 });
    expect(decideOffers([caller('c')], [a, b], 'longest-idle')[0]?.agentId).toBe('a');
    expect(decideOffers([caller('c')], [a, b], 'least-talked')[0]?.agentId).toBe('b');
  });
  it('goes back to an agent who did not answer only when nobody else is free', () => {
    const back = caller('c', { triedAgents: ['a'] });
    expect(decideOffers([back], [agent('a'), agent('b', { idleSince: 99 })])[0]?.agentId).toBe('b');
    expect(decideOffers([back], [agent('a')])[0]?.agentId).toBe('a');
  });
  it('knows how long calls take, the latest counting most', () => {
    const calls = [
      { at: 0, seconds: 300 },
      { at: 1000, seconds: 60 },
    ];
    expect(fadingMean(calls, 1000, 1000)).toBe(140);
    expect(fadingMean([], 1000, 1000)).toBeNull();
  });
  it('tells the expected wait, or nothing when nobody works', () => {
    expect(expectedWaitSeconds(2, 4, 180)).toBe(90);
    expect(expectedWaitSeconds(2, 0, 180)).toBeNull();
  });
  it('counts before a caller only who waits for agents of his', () => {
    const crowd = [1, 2, 3].map((enteredAt) => caller(`c${enteredAt}`, { enteredAt }));
    const night = caller('n', { enteredAt: 4, group: 'night' });
    const english = caller('e', { enteredAt: 5, skill: 'english' });
    const waiting = [...crowd, night, english];
    const mandarin = [agent('a'), agent('b')];
    const speaker = agent('s', { skills: ['english'] });
    const bilingual = agent('t', { skills: ['mandarin', 'english'] });
    const outlook = (...atWork: ReadyAgent[]) => outlookOf(english, waiting, atWork);
    expect(outlook(...mandarin, speaker)).toEqual({ position: 1, agentsAtWork: 1 });
    expect(outlook(...mandarin, bilingual)).toEqual({ position: 4, agentsAtWork: 3 });
    expect(outlook(...mandarin)).toEqual({ position: 1, agentsAtWork: 0 });
    expect(outlookOf(crowd[2]!, waiting, mandarin)).toEqual({ position: 3, agentsAtWork: 2 });
  });
});

const someSkills = fc.subarray([...skills], { minLength: 1 });
const waitings = fc.uniqueArray(
  fc.record({
    callId: fc.uuid(),
    priority: fc.integer({ min: 0, max: 3 }),
    enteredAt: fc.integer({ min: 0, max: 50 }),
    group: fc.constantFrom('day', 'night'),
    skill: fc.constantFrom(...skills),
    triedAgents: fc.constant([] as string[]),
    lastAgentId: fc.constant(null),
  }),
  { selector: (w) => w.callId, maxLength: 20 },
);
const readies = fc.uniqueArray(
  fc.record({
    agentId: fc.uuid(),
    groups: fc.subarray(['day', 'night']),
    skills: someSkills,
    levels: fc.constantFrom({}, { mandarin: 3 as const }, { dialect: 2 as const, english: 3 as const }),
    talkedMs: fc.nat(3),
    idleSince: fc.nat(50),
  }),
  {
    selector: (a) => a.agentId,
    maxLength: 12,
  },
);

describe('fairness', () => {
  it('offers no agent and no call twice, and only to who can serve', () => {
    fc.assert(
      fc.property(waitings, readies, (waiting, ready) => {
        const offers = decideOffers(waiting, ready);
        expect(new Set(offers.map((o) => o.callId)).size).toBe(offers.length);
        expect(new Set(offers.map((o) => o.agentId)).size).toBe(offers.length);
        for (const offer of offers) {
          const served = waiting.find((w) => w.callId === offer.callId)!;
          expect(
            canServe(
              ready.find((a) => a.agentId === offer.agentId)!,
              served,
            ),
          ).toBe(true);
        }
      }),
    );
  });
  it('never passes over an earlier caller whom the agent can serve', () => {
    fc.assert(
      fc.property(waitings, readies, (waiting, ready) => {
        const offers = decideOffers(waiting, ready);
        const offered = new Set(offers.map((o) => o.callId));
        const left = waiting.filter((w) => !offered.has(w.callId));
        for (const offer of offers) {
          const served = waiting.find((w) => w.callId === offer.callId)!;
          const agent = ready.find((a) => a.agentId === offer.agentId)!;
          expect(left.filter((w) => canServe(agent, w) && inQueueOrder(w, served) < 0)).toEqual([]);
        }
      }),
    );
  });
  it('leaves nobody waiting beside a free agent who can serve him', () => {
    fc.assert(
      fc.property(waitings, readies, (waiting, ready) => {
        const offers = decideOffers(waiting, ready);
        const idle = ready.filter((a) => !offers.some((o) => o.agentId === a.agentId));
        const left = waiting.filter((w) => !offers.some((o) => o.callId === w.callId));
        for (const w of left) expect(idle.filter((a) => canServe(a, w))).toEqual([]);
      }),
    );
  });
});
