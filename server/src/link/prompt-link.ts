import {
  type EditedPrompts,
  failedPrompts,
  type FailedPrompts,
  soundDigest,
} from '@hotline/shared/contracts/link-prompts';
import type { Logger } from 'pino';
import { type LinkSocket, nodeOf, receive } from './receive.ts';

/** The server's side of prompts. */
export interface PromptListener {
  edited(): EditedPrompts;
  /** The sound of a SHA-256; `null` = there is none. */
  sound(digest: string): Promise<Buffer | null>;
  failed(nodeId: string, failed: FailedPrompts): Promise<void>;
}

export const servePrompts = (socket: LinkSocket, listener: PromptListener, log: Logger): void => {
  socket.on('prompt-file', async (raw, ack) => {
    const digest = soundDigest.safeParse(raw);
    try {
      const wav = digest.success ? await listener.sound(digest.data) : null;
      ack(wav ? { ok: true, wav } : { ok: false });
    } catch (error) {
      log.error({ err: error }, 'the sound of a prompt could not be read');
      ack({ ok: false });
    }
  });
  socket.on('prompts-failed', (raw, ack) =>
    receive(failedPrompts, raw, ack, log, (failed) => listener.failed(nodeOf(socket), failed)),
  );
};
