import type { Ack, LinkFacts, LinkOrders } from '@hotline/shared/contracts/link';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { z } from 'zod';

export type LinkSocket = Socket<LinkFacts, LinkOrders, Record<string, never>, { nodeId?: string }>;

export const nodeOf = (socket: LinkSocket): string => {
  if (!socket.data.nodeId) throw new Error('a fact came before hello');
  return socket.data.nodeId;
};

/** Takes a message of the voice side that keeps its shape, and acknowledges what became of it. */
export const receive = async <S extends z.ZodType>(
  schema: S,
  message: unknown,
  ack: (reply: Ack) => void,
  log: Logger,
  act: (message: z.infer<S>) => Promise<void>,
): Promise<void> => {
  const parsed = schema.safeParse(message);
  if (!parsed.success) return ack({ ok: false, code: 'malformed', detail: z.prettifyError(parsed.error) });
  try {
    await act(parsed.data);
    ack({ ok: true });
  } catch (error) {
    log.error({ err: error }, 'a message of the voice side could not be taken');
    ack({ ok: false, code: 'failed' });
  }
};
