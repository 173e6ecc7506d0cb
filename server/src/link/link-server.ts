import { timingSafeEqual } from 'node:crypto';
import {
  callFacts,
  type LinkFacts,
  type LinkOrders,
  liveCall,
  type ProvisionOrder,
} from '@hotline/shared/contracts/link';
import type { Logger } from 'pino';
import type { Namespace, Server } from 'socket.io';
import { z } from 'zod';
import { type PromptListener, servePrompts } from './prompt-link.ts';
import { type LinkSocket, nodeOf, receive } from './receive.ts';

export type LinkNamespace = Namespace<LinkFacts, LinkOrders, Record<string, never>, { nodeId?: string }>;

/** What the server does with what a voice node tells. */
export interface LinkListener {
  prompts: PromptListener;
  /** Of all who are signed in. */
  accounts(): Promise<ProvisionOrder[]>;
  hello(nodeId: string, calls: z.infer<typeof liveCall>[]): Promise<void>;
  /** Of one call. */
  facts(nodeId: string, facts: z.infer<typeof callFacts>): Promise<void>;
}

const greeting = z.object({ nodeId: z.string().min(1).max(64), calls: z.array(liveCall) });

/** Room of a voice node, the same in every server process. */
export const nodeRoom = (nodeId: string): string => `node:${nodeId}`;

/** Opens the namespace `/link` for voice nodes that know the token. */
export const openLink = (io: Server, token: string, listener: LinkListener, log: Logger): LinkNamespace => {
  const link = io.of('/link') as unknown as LinkNamespace;
  link.use((socket, next) =>
    next(isToken(socket.handshake.auth['token'], token) ? undefined : new Error('unauthorised')),
  );
  link.on('connection', (socket) => {
    socket.on('hello', async (node, ack) => {
      await receive(greeting, node, ack, log, (hello) => join(socket, hello, listener));
      if (socket.data.nodeId) socket.emit('prompts', listener.prompts.edited());
    });
    servePrompts(socket, listener.prompts, log);
    socket.on('facts', (facts, ack) =>
      receive(callFacts, facts, ack, log, (told) => listener.facts(nodeOf(socket), told)),
    );
  });
  return link;
};

const join = async (
  socket: LinkSocket,
  hello: z.infer<typeof greeting>,
  listener: LinkListener,
): Promise<void> => {
  socket.data.nodeId = hello.nodeId;
  await socket.join(nodeRoom(hello.nodeId));
  await listener.hello(hello.nodeId, hello.calls);
  socket.emit('accounts', await listener.accounts());
};

const isToken = (given: unknown, token: string): boolean => {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
};
