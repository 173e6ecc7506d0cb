import { blockCaller } from '@hotline/server/blocks/block-caller';
import { blockRoom } from '@hotline/server/blocks/block-room';
import type { CallDesk } from '@hotline/server/calls/desk/call-desk';
import { CallStore } from '@hotline/server/calls/records/call-store';
import { actorOf } from '@hotline/server/commands/actors';
import { payOwed } from '@hotline/server/services/audit-sweep';
import { ProblemError } from '@hotline/server/http/problem';
import { actOnCase } from '@hotline/server/supervision/act-on-case';
import type { BlockView, Harasser } from '@hotline/shared/contracts/rest/blocks';
import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { CallMetricsView } from '@hotline/shared/contracts/rest/metrics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { killedAfterEachWrite } from '../builders/killed.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let node: VoiceNode;
let agent: Desk;
beforeAll(async () => {
  hotline = await startHotline();
  node = await VoiceNode.join(hotline.url, hotline.env);
  agent = await sitDown(hotline, 'agent1');
});
afterAll(async () => {
  agent.leave();
  node.leave();
  await hotline.stop();
});

const caller = '13800000777';
const talk = async (callId: string): Promise<void> => {
  await node.queues(callId, caller);
  const { agentId, offerId } = await node.order('offer', callId);
  await node.tell('agent-answered', callId, { agentId, offerId });
};
const hangUp = async (callId: string): Promise<void> => {
  await node.hangsUp(callId);
  await agent.becomes('wrap-up');
};
const arrives = async (
  callId: string,
  trunk: 'citizens' | 'police-110' = 'citizens',
  callerNo: string | null = caller,
) => {
  await node.tell('arrived', callId, { callerNo, calledNo: '12345', trunk, transferNo: null });
  return (await node.order('treat', callId)).blocked;
};
const marksOf = async (callId: string) => (await agent.client.get<CallView>(`/calls/${callId}`)).body.marks;
const leader = () => hotline.as('shift');
const blocks = async () => (await (await leader()).get<BlockView[]>('/blocks')).body;
const block = async (callId: string) =>
  (await leader()).post<BlockView>('/blocks', { callId, days: 30, text: '多次辱骂' });
const act = async (who: string, { id, version }: BlockView, command: object) =>
  (await hotline.as(who)).post<BlockView>(`/blocks/${id}/commands`, { version, command });
const answered = async () => {
  const { body } = await (
    await hotline.as('supervisor')
  ).get<CallMetricsView>('/metrics/calls?from=0&to=9e12');
  return body.counts.answered;
};

test('abuse is marked once by the agent of the call, who may cool down; the call leaves his figures', async () => {
  for (const callId of ['abuse-1', 'abuse-2']) {
    await talk(callId);
    const mark = (who: string) => async () =>
      (await hotline.as(who)).send('PUT', `/calls/${callId}/abuse`, { note: '辱骂话务员' });
    expect((await mark('agent2')()).status).toBe(403);
    const marks = await Promise.all([mark('agent1')(), mark('agent1')()]);
    expect(marks.map(({ status }) => status)).toEqual([200, 200]);
    expect(await marksOf(callId)).toEqual(['abusive']);
    await hangUp(callId);
    const pause = { state: 'paused', reason: 'cool-down' };
    expect((await agent.client.send('PUT', '/agent/state', pause)).status).toBe(200);
    await agent.client.send('PUT', '/agent/state', { state: 'ready' });
  }
  expect(await answered()).toBe(0);
  const { body } = await (await leader()).get<Harasser[]>('/harassers');
  expect(body).toMatchObject([{ number: '138****0777', blockId: null }]);
  expect(body[0]!.marks.map(({ callId }) => callId).toSorted()).toEqual(['abuse-1', 'abuse-2']);
  expect((await agent.client.get('/harassers')).status).toBe(403);
});

test('a number is blocked once, whoever is quicker; emergencies pass; an appeal is ruled by somebody else', async () => {
  expect(await arrives('free-1')).toBe(false);
  const tries = await Promise.all([block('abuse-1'), block('abuse-2'), block('abuse-1')]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  const [made] = await blocks();
  expect(made).toMatchObject({ inForce: true, number: '138****0777', by: { text: '多次辱骂' } });
  expect(made!.callIds.toSorted()).toEqual(['abuse-1', 'abuse-2']);
  let nth = 0;
  const next = () => `next-${(nth += 1)}`;
  await expect.poll(() => arrives(next()), { timeout: 20_000 }).toBe(true);
  const inDanger = `next-${nth}`;
  await node.tell('digit', inDanger, { digit: '1', from: 'citizen' });
  expect(await marksOf(inDanger)).toEqual(['danger-key']);
  expect(await arrives('by-110', 'police-110')).toBe(false);
  await hotline.restart();
  node = await VoiceNode.join(hotline.url, hotline.env);
  expect(await arrives('after-restart')).toBe(true);

  const appealed = await act('agent2', made!, { type: 'appeal', text: '诉求人称是他人使用' });
  expect(appealed.body).toMatchObject({ status: 'appealed', inForce: true });
  expect(await act('agent2', made!, { type: 'appeal', text: '再次' })).toMatchObject({ status: 409 });
  const rule = { type: 'rule', text: '查实为他人', upheld: true };
  expect((await act('shift', appealed.body, rule)).status).toBe(403);
  expect((await act('head', appealed.body, rule)).body).toMatchObject({ status: 'lifted', inForce: false });
  await expect.poll(() => arrives(next()), { timeout: 20_000 }).toBe(false);

  const again = await block('abuse-1');
  expect(again.status).toBe(201);
  const handed = await act('shift', again.body, {
    type: 'hand-over',
    text: '移送城关所',
    receiptNo: '公〔2026〕7',
  });
  expect(handed.body.handedOver).toMatchObject({ receiptNo: '公〔2026〕7' });
  await hotline.server.context.testClock!.advance(31 * 86_400_000);
  expect(await arrives(next())).toBe(false);
  expect((await blocks())[0]).toMatchObject({ inForce: false });
});

const unlessBlocked = (error: unknown): void => {
  if (!(error instanceof ProblemError) || error.code !== 'already-blocked') throw error;
};

test('killed after whichever write: a number is blocked once, on record, and every process refuses its calls', async () => {
  const { context } = hotline.server;
  const other = '13800000778';
  await arrives('killed-0', 'citizens', other);
  const desk = { calls: new CallStore(context.store.connection) } as unknown as CallDesk;
  const actor = actorOf(context.directory.person('shift')!, 'shift-leader');
  const head = actorOf(context.directory.person('head')!, 'hotline-head');
  const by = { person: context.directory.person('shift')!, address: '' };
  const found = () => context.store.blocks.find({ 'state.number': other } as object).lean();
  const tries = (mortal: typeof context) =>
    blockCaller(mortal, desk, { callId: 'killed-0', days: 30, text: '多次辱骂' }, actor, by).catch(
      unlessBlocked,
    );
  const audited = async (act: string, reason: RegExp) => {
    await payOwed(context);
    return context.store.audit.countDocuments({ act, reason });
  };
  let nth = 0;
  const isRefused = () => arrives(`killed-${(nth += 1)}`, 'citizens', other);
  await killedAfterEachWrite(context, tries, async (isKilled, writes) => {
    expect((await found()).length).toBe(isKilled && writes === 0 ? 0 : 1);
    expect(await audited('block-caller', /killed-0/)).toBe((await found()).length);
  });
  await expect.poll(isRefused, { timeout: 20_000 }).toBe(true);

  const lifts = async (mortal: typeof context) => {
    const [file] = await found();
    const lift = { type: 'lift', text: '误列' } as const;
    const line = { ...by, act: 'block-lift', ticketNo: null, reason: '误列' };
    if (file!.state.status === 'active') await actOnCase(mortal, blockRoom, file!, lift, [head], line);
  };
  await killedAfterEachWrite(context, lifts, async () => {
    const [left] = await found();
    expect(await audited('block-lift', /误列/)).toBe(left!.state.history.length - 1);
  });
  const [file] = await found();
  expect(file!.state.history.map(({ act: name }) => name)).toEqual(['block', 'lift']);
  await expect.poll(isRefused, { timeout: 20_000 }).toBe(false);
});
