import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from './action.ts';
import { legRoles, playPurposes, type Input } from './input.ts';
import { nextStep } from './next-step.ts';
import type { CallState } from './state.ts';
import type { NewFact } from './step.ts';
import { newCall } from './steps/dial.ts';

const callId = 'c1';
const arrived = (): CallState => ({ ...newCall(callId, 0), citizen: { channelId: 'in-1', up: true } });

const offerIds = ['o1', 'o2', 'o3', 'o4'];
const agent = { agentId: 'li', sipUser: 'agent-li' };

const orders: Input[] = [
  { type: 'treat', callId, greeting: true, priority: 0, group: 'day', blocked: false },
  {
    type: 'treat',
    callId,
    greeting: true,
    priority: 0,
    group: 'day',
    blocked: false,
    notice: 'surge',
    menu: [
      { digit: '2', does: 'dialect' },
      { digit: '3', does: 'progress' },
    ],
  },
  { type: 'voice-mail', callId, why: 'overload', maxSeconds: 60, silenceSeconds: 5 },
  { type: 'voice-mail', callId, why: 'nobody', maxSeconds: 60, silenceSeconds: 5 },
  { type: 'tell-progress', callId, prompt: 'progress-unknown' },
  { type: 'treat', callId, greeting: false, priority: 100, group: 'day', blocked: false },
  ...offerIds.flatMap<Input>((offerId) => [
    { type: 'offer', callId, offerId, ...agent, timeoutMs: 1000 },
    { type: 'withdraw', callId, offerId },
  ]),
  { type: 'rejoin', callId, ...agent },
  { type: 'summon', callId, line: '110', timeoutMs: 1000, transferNo: 'T1' },
  { type: 'dismiss-line', callId, line: '110' },
  ...['g1', 'g2'].flatMap<Input>((guestId) => [
    { type: 'consult', callId, guestId, to: { agentId: 'wang', sipUser: 'agent-wang' }, timeoutMs: 1000 },
    { type: 'consult', callId, guestId: `${guestId}-out`, to: { number: '2345678' }, timeoutMs: 1000 },
    {
      type: 'consult',
      callId,
      guestId: `${guestId}-in`,
      to: { number: '2345679' },
      timeoutMs: 1000,
      joins: true,
    },
  ]),
  ...(['listen', 'whisper', 'barge'] as const).map<Input>((mode) => ({
    type: 'monitor',
    callId,
    monitorId: 'm1',
    agentId: 'gao',
    sipUser: 'agent-gao',
    mode,
    timeoutMs: 1000,
  })),
  { type: 'ring-on-call', callId, guestId: 'n1', name: '周主任', number: '2345670', timeoutMs: 1000 },
  { type: 'requeue', callId, priority: 1, group: 'night' },
  ...(
    [
      'promise-call-back',
      'stop-monitor',
      'intercept',
      'join-guest',
      'dismiss-guest',
      'hold',
      'pause-recording',
      'resume-recording',
      'resume',
      'release-agent',
      'survey',
      'hang-up',
    ] as const
  ).map<Input>((type) => ({
    type,
    callId,
  })),
];

const others: Input[] = [
  ...(['left', 'empty', 'failed'] as const).map<Input>((outcome) => ({ type: 'message-over', outcome })),
  ...playPurposes.map<Input>((purpose) => ({ type: 'played', purpose })),
  ...(['treat', 'last-words', 'menu', 'gather', 'survey', 'alone', 'confirm'] as const).map<Input>(
    (timer) => ({
      type: 'timeout',
      timer,
    }),
  ),
];

/** Whatever the server may order or Asterisk tell next, given the legs there are. */
const possible = (call: CallState): Input[] => [
  ...orders,
  ...others,
  ...(['agent-held', 'agent-resumed'] as const).map((type) => ({
    type,
    channelId: call.agent?.channelId ?? '',
  })),
  ...legRoles.flatMap<Input>((role) => {
    const channelId = call[role]?.channelId;
    if (!channelId) return [];
    const leg = { role, channelId };
    return [
      { type: 'leg-ready', ...leg },
      { type: 'leg-ringing', ...leg },
      { type: 'leg-answered', ...leg },
      { type: 'leg-answered', ...leg },
      { type: 'leg-gone', ...leg, cause: 16 },
      { type: 'leg-gone', ...leg, cause: 44 },
      { type: 'pressed', ...leg, digit: '1' },
      { type: 'pressed', ...leg, digit: '3' },
      { type: 'pressed', ...leg, digit: '#' },
      { type: 'pressed', ...leg, digit: '0' },
    ];
  }),
];

interface Course {
  call: CallState;
  /** Of the last step. */
  actions: Action[];
  facts: NewFact[];
  /** The leg that gets silence. */
  silent: string | null;
  /** Rules that did not hold at some step. */
  broken: string[];
}

/** Each number chooses one of the inputs that are possible where the call stands. */
const choices = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 });

function walk(chosen: number[]): Course {
  const course: Course = { call: arrived(), actions: [], facts: [], silent: null, broken: [] };
  for (const [now, choice] of chosen.entries()) {
    const inputs = possible(course.call);
    const taken = nextStep(course.call, inputs[choice % inputs.length]!, now);
    course.call = taken.call;
    course.actions = taken.actions;
    course.facts.push(...taken.facts);
    for (const { type } of taken.actions) {
      if (type === 'start-silence') course.silent = taken.call.agent!.channelId;
      if (type === 'stop-silence') course.silent = null;
    }
    if (taken.refusal && taken.facts.length > 0) course.broken.push('a refused order changed something');
    for (const [rule, kept] of rules) if (!kept(course)) course.broken.push(rule);
  }
  return course;
}

const count = ({ facts }: Course, type: NewFact['type']) => facts.filter((fact) => fact.type === type).length;

const rules: [string, (course: Course) => boolean][] = [
  ['it ends once', (course) => count(course, 'ended') <= 1],
  ['it is rated once', (course) => count(course, 'rated') <= 1],
  [
    'the citizen is there until the end',
    (course) => (count(course, 'ended') === 0) === (course.call.citizen !== null),
  ],
  [
    'nobody stays after the end',
    ({ call }) => call.citizen !== null || (call.agent ?? call.line ?? call.guest ?? call.monitor) === null,
  ],
  [
    'who is consulted has a citizen waiting',
    ({ call }) => call.phase !== 'consulting' || call.guest !== null,
  ],
  [
    'no offer is answered twice',
    ({ facts }) => {
      const answered = facts.flatMap((fact) => (fact.type === 'agent-answered' ? [fact.offerId] : []));
      return new Set(answered).size === answered.length;
    },
  ],
  [
    'three talk only with a third',
    ({ call }) => call.phase !== 'three-way' || call.line?.up === true || call.guest?.up === true,
  ],
  [
    'whoever is on call has a citizen only by his key',
    (course) => !course.call.guest?.onCall || course.call.guest.up === count(course, 'on-call-answered') > 0,
  ],
  ['a menu is left once', (course) => count(course, 'menu-chosen') <= 1],
  [
    'who speaks to the machine has nobody else',
    ({ call }) => call.phase !== 'voice-mail' || !(call.agent ?? call.line ?? call.guest),
  ],
  [
    'an agent gets silence as long as he is alone',
    ({ call: { agent, phase, line, guest }, silent }) =>
      !agent?.up ||
      (silent === agent.channelId) ===
        ((phase === 'held' || phase === 'greeting') && !line?.up && !guest?.up),
  ],
  ['who waits in the queue has no agent', ({ call }) => call.phase !== 'queued' || call.agent === null],
];

test('whatever happens in whatever order, a call keeps its rules', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      expect(walk(chosen).broken).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('from wherever a call stands, the citizen’s hang-up ends it and frees every leg', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const { call, facts } = walk(chosen);
      if (!call.citizen) return;
      const gone = nextStep(call, { type: 'leg-gone', role: 'citizen', channelId: 'in-1', cause: 16 }, 0);
      const freed = gone.actions.flatMap((action) => (action.type === 'hang-up' ? [action.channelId] : []));
      expect(freed).toEqual(
        expect.arrayContaining(
          [call.agent, call.line, call.guest, call.monitor].flatMap((leg) => leg?.channelId ?? []),
        ),
      );
      expect([...facts, ...gone.facts].filter((fact) => fact.type === 'ended')).toHaveLength(1);
      expect(gone.actions.at(-1)).toEqual({ type: 'finish' });
    }),
    { numRuns: 200 },
  );
});

test('from wherever a call stands, the end of Asterisk ends it, and nobody is asked to hang up', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const { call, facts } = walk(chosen);
      const lost = nextStep(call, { type: 'node-lost' }, 0);
      expect([...facts, ...lost.facts].filter((fact) => fact.type === 'ended')).toHaveLength(1);
      expect(lost.actions).toEqual([{ type: 'finish' }]);
      expect(legRoles.filter((role) => lost.call[role] !== null)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('what Asterisk tells twice happens once', () => {
  const told = ['leg-ready', 'leg-answered', 'leg-gone', 'agent-held', 'agent-resumed'];
  fc.assert(
    fc.property(choices, (chosen) => {
      const { call } = walk(chosen);
      for (const event of possible(call).filter(({ type }) => told.includes(type))) {
        const once = nextStep(call, event, 1000);
        expect(nextStep(once.call, event, 1001).facts).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('a recovered call never loses a citizen who is still there', () => {
  const seen = fc.constantFrom('up' as const, 'ringing' as const, 'not-dialled' as const, 'gone' as const);
  fc.assert(
    fc.property(
      choices,
      fc.record({ agent: seen, line: seen, guest: seen, monitor: seen }),
      (chosen, legs) => {
        const { call } = walk(chosen);
        if (!call.citizen || call.phase === 'ended') return;
        const { facts, call: after } = nextStep(call, { type: 'recovered', citizen: 'up', ...legs }, 0);
        expect(facts.filter((fact) => fact.type === 'ended')).toEqual([]);
        expect(after.citizen).toEqual(call.citizen);
        expect(legs.agent === 'gone' && after.agent !== null).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});
