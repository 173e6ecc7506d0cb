import type { VoiceLink } from '../calls/call-desk.ts';
import type { Context } from '../context.ts';
import { startLoop } from '../services/loop.ts';
import type { Service } from '../services/service.ts';
import { tendSummonses } from './tend-summonses.ts';

const LOOK_MS = 1000;

/** Tends 叫应 in every process that voice nodes are connected to, apart from calls, which wait for no gateway. */
export function startSummonses(context: Context, voice: VoiceLink): Service {
  const loop = startLoop(context.log, () => tendSummonses(context, voice));
  const timer = setInterval(loop.wake, LOOK_MS);
  context.testClock?.onMove(loop.wake);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
