import { randomInt } from 'node:crypto';
import type { Ack } from '@hotline/shared/contracts/link';
import type { OrderOutcome, VoiceLink } from '../calls/desk/call-desk.ts';
import { type LinkNamespace, nodeRoom } from './link-server.ts';

/** A voice node acknowledges an order within this, or counts as away. */
const orderTimeoutMs = 3_000;
/** Half a minute of speech takes a second or two, on a busy machine longer. */
const speakTimeoutMs = 20_000;

/** Orders to voice nodes, whichever server process they are connected to; once closed no node is there any more. */
export const voiceLink = (link: LinkNamespace): VoiceLink & { close(): void } => {
  let closed = false;
  const all = async <A>(ask: () => Promise<A[]>): Promise<A[]> => (closed ? [] : askAll(ask));
  return {
    order: async (nodeId, order) => {
      const here = await socketHere(link, nodeId)
        ?.timeout(orderTimeoutMs)
        .emitWithAck('order', order)
        .catch(() => null);
      if (here) return outcomeOf([here]);
      const room = link.to(nodeRoom(nodeId)).timeout(orderTimeoutMs);
      return outcomeOf(await all(() => room.emitWithAck('order', order)));
    },
    provision: async (order) =>
      (await all(() => link.timeout(orderTimeoutMs).emitWithAck('provision', order))).some((ack) => ack.ok),
    deprovision: async (sipUser) => {
      await all(() => link.timeout(orderTimeoutMs).emitWithAck('deprovision', { sipUser }));
    },
    anyNode: async () => (closed ? null : anyNode(link)),
    hearDraft: async (draft) => {
      const nodeId = closed ? null : await anyNode(link);
      if (nodeId === null) return null;
      const room = link.to(nodeRoom(nodeId)).timeout(speakTimeoutMs);
      return (await all(() => room.emitWithAck('hear-draft', draft)))[0] ?? null;
    },
    close: () => {
      closed = true;
    },
  };
};

const anyNode = async (link: LinkNamespace): Promise<string | null> => {
  const ids = await linkedNodes(link);
  return ids.length > 0 ? ids[randomInt(ids.length)]! : null;
};

/** The node's latest connection to this very process: an order through it needs no Redis. */
const socketHere = (link: LinkNamespace, nodeId: string) =>
  link.sockets.get([...(link.adapter.rooms.get(nodeRoom(nodeId)) ?? [])].at(-1) ?? '');

/** The voice nodes that are there, in whichever server process. */
export const linkedNodes = async (link: LinkNamespace): Promise<string[]> =>
  (await link.fetchSockets()).flatMap(({ data: { nodeId } }) => nodeId ?? []);

/** A broadcast that some node did not answer fails as a whole; its answers are in the error. */
const askAll = async <A>(ask: () => Promise<A[]>): Promise<A[]> => {
  try {
    return await ask();
  } catch (error) {
    return (error as { responses?: A[] }).responses ?? [];
  }
};

const outcomeOf = (acks: Ack[]): OrderOutcome => {
  const ack = acks[0];
  if (!ack) return 'link-down';
  if (ack.ok) return 'done';
  if (ack.code === 'call-gone') return 'call-gone';
  return ack.code === 'wrong-phase' ? 'moved-on' : 'refused';
};
