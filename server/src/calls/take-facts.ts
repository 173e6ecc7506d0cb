import type { CallFact, CallFactType } from '@hotline/shared/contracts/link';
import type { CallDesk } from './desk/call-desk.ts';
import type { StoredCall } from './records/stored-call.ts';
import { consequences } from './consequences/index.ts';
import { pushCall } from './screen/push-call.ts';

/**
 * Records facts of one call and does what follows from them: side by side where the record is known here, as nobody on the
 * telephone is to wait for the store. The voice side sends facts again until they are acknowledged, and they are only when
 * all is done, so a crash between is made good by the second delivery.
 */
export const takeFacts = async (
  desk: CallDesk,
  nodeId: string,
  facts: readonly CallFact[],
): Promise<void> => {
  const ahead = desk.calls.ahead(nodeId, facts);
  if (ahead) {
    await Promise.all([ahead.written, followAll(desk, ahead.course)]);
    return show(desk, ahead.course.at(-1)!.call, facts);
  }
  const stored = facts.length > 1 ? await desk.calls.settled(facts[0]!.callId) : null;
  if (stored && stored.seq === facts.at(-1)!.seq) {
    await followAll(
      desk,
      facts.map((fact) => ({ fact, call: stored })),
    );
    return show(desk, stored, facts);
  }
  for (const fact of facts) await takeFact(desk, nodeId, fact);
};

/** One whose record has to be read first, or that the server tells itself. */
export const takeFact = async (desk: CallDesk, nodeId: string, fact: CallFact): Promise<void> => {
  const call = await desk.calls.apply(nodeId, fact);
  if (call.seq > fact.seq) return;
  await follow(desk, call, fact);
  await show(desk, (await desk.calls.find(call.callId)) ?? call, [fact]);
};

/** What concerns only a call that goes on: whoever has hung up is neither greeted nor sought an agent for. */
const moot: ReadonlySet<CallFactType> = new Set(['arrived', 'queued']);

const followAll = async (
  desk: CallDesk,
  course: readonly { fact: CallFact; call: StoredCall }[],
): Promise<void> => {
  const isOver = course.some(({ fact }) => fact.type === 'ended');
  for (const { fact, call } of course) if (!isOver || !moot.has(fact.type)) await follow(desk, call, fact);
};

const follow = async (desk: CallDesk, call: StoredCall, fact: CallFact): Promise<void> => {
  const consequence = consequences[fact.type] as
    | ((d: CallDesk, c: StoredCall, f: CallFact) => Promise<void>)
    | undefined;
  await consequence?.(desk, call, fact);
};

const silent = new Set<CallFactType>(['digit', 'recorded']);
/** After these somebody else has the call of an agent who left, or it waits for one. */
const handsOn = new Set<CallFactType>(['queued', 'transferred', 'agent-answered']);

const show = async (desk: CallDesk, call: StoredCall, facts: readonly CallFact[]): Promise<void> => {
  const last = facts.at(-1);
  const isJustAnswered = last?.type === 'agent-answered' && last.at === call.answeredAt;
  const leftBy = facts.some(({ type }) => handsOn.has(type)) ? call.leftBy : undefined;
  if (facts.some(({ type }) => !silent.has(type)))
    await pushCall(desk, call, isJustAnswered ? false : undefined, leftBy);
};
