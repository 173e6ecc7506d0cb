import type { z } from 'zod';

/** Where a voice node's Asterisk is reached; `nodeId` is null where there is but one. */
export interface VoiceDoor {
  nodeId: string | null;
  url: string;
}

/** Reads `URL`, or `NODE=URL,NODE=URL`. */
export function readVoiceDoors(text: string, context: z.RefinementCtx): VoiceDoor[] {
  const doors = text.split(',').map((part): VoiceDoor => {
    const [, nodeId = null, url = ''] = /^(?:([\w-]+)=)?(wss?:\/\/\S+)$/u.exec(part.trim()) ?? [];
    return { nodeId, url };
  });
  if (doors.some(({ url }) => url === '') || (doors.length > 1 && doors.some(({ nodeId }) => !nodeId)))
    context.addIssue({ code: 'custom', message: 'ws://… or, of several nodes, NODE_ID=ws://… each' });
  return doors;
}
