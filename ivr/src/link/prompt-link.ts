import type { LinkFacts, LinkOrders } from '@hotline/shared/contracts/link';
import {
  editedPrompts,
  promptDraft,
  type EditedPrompts,
  type FailedPrompts,
  type HeardDraft,
  type PromptDraft,
} from '@hotline/shared/contracts/link-prompts';
import type { Socket } from 'socket.io-client';
import type { Log } from '../log.ts';

export interface PromptHandlers {
  onPrompts: (edited: EditedPrompts) => Promise<void>;
  onHearDraft: (draft: PromptDraft) => Promise<HeardDraft>;
}

type LinkSocket = Socket<LinkOrders, LinkFacts>;

/** Half a megabyte over the site's own lines. */
const soundTimeoutMs = 10_000;

/** Takes what the server tells and asks of prompts. */
export function followPrompts(socket: LinkSocket, handlers: PromptHandlers, log: Log): void {
  const complain = (error: unknown) =>
    log.error({ reason: error instanceof Error ? error.message : String(error) }, 'prompts were not taken');
  socket.on('prompts', (raw) => {
    const parsed = editedPrompts.safeParse(raw);
    if (parsed.success) handlers.onPrompts(parsed.data).catch(complain);
    else complain(parsed.error);
  });
  socket.on('hear-draft', (raw, ack) => {
    const parsed = promptDraft.safeParse(raw);
    if (!parsed.success) return ack({ ok: false, code: 'invalid-order' });
    handlers.onHearDraft(parsed.data).then(ack, (error: unknown) => {
      complain(error);
      ack({ ok: false, code: 'failed' });
    });
  });
}

/** @throws Error when the server is away */
export async function fetchSound(socket: LinkSocket, digest: string): Promise<Buffer | null> {
  if (!socket.connected) throw new Error('the server is away');
  const reply = await socket.timeout(soundTimeoutMs).emitWithAck('prompt-file', digest);
  return reply.ok ? Buffer.from(reply.wav) : null;
}

/** Told again with the next prompts that the server sends, so a loss on the way does no harm. */
export function tellFailed(socket: LinkSocket, failed: FailedPrompts): void {
  if (socket.connected) socket.emit('prompts-failed', failed, () => {});
}
