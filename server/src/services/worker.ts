import { setTimeout } from 'node:timers/promises';
import { startNightlySweep } from '../attachments/nightly.ts';
import type { Context } from '../context.ts';
import { openConsequences, work } from '../events/consequences.ts';
import { isAnyWaiting, relayAll } from '../events/relay.ts';
import { lowWaterMark } from '../store/low-water-mark.ts';
import { startNightlyDeletion } from '../recordings/nightly.ts';
import { startNightlyLearning } from '../router/site/nightly.ts';
import { isConnected } from '../gateways/police-110/platforms.ts';
import { startPoliceGateway } from '../gateways/police-110/start-gateway.ts';
import { startAnchors } from '../proof/anchors.ts';
import { startSampling } from '../quality/sampling-service.ts';
import { startAuditSweep } from './audit-sweep.ts';
import { startCalendarSweep } from './calendar-sweep.ts';
import { startDigests } from './digests.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';
import { startTopicBoards } from './topic-boards.ts';

/** Writers tell of what waits (`outbox`); this is for what a crash kept from being told. */
const LOOK_MS = 5000;
const POLL_MS = 10;

export interface WorkerService extends Service {
  /** Resolves when nothing waits: neither in an outbox nor among the consequences. */
  processAll(): Promise<void>;
}

/** Relays events and works on their consequences; any number of such processes may run. */
export function startWorker(context: Context): WorkerService {
  const { queue, close } = openConsequences(context.config);
  work(context, queue);
  const anchors = context.config.proofDir ? startAnchors(context, context.config.proofDir) : null;
  const topics = startTopicBoards(context);
  const digests = startDigests(context);
  const calendar = startCalendarSweep(context);
  const audit = startAuditSweep(context);
  const nightly = startNightlyLearning(context);
  const sampling = startSampling(context);
  const deletion = startNightlyDeletion(context);
  const sweep = startNightlySweep(context);
  const police = isConnected(context.config) ? startPoliceGateway(context) : null;
  const mark = lowWaterMark();
  const relay = startLoop(context.log, () => relayAll(context, queue, mark, anchors?.note));
  context.relay.onHint(relay.wake);
  const timer = setInterval(relay.wake, LOOK_MS);
  relay.wake();
  return {
    processAll: async () => {
      await calendar.settled();
      for (let waiting = true; waiting;) {
        await relay.settled();
        const { waiting: queued, active, delayed } = await queue.getJobCounts();
        const jobs = queued + active + delayed;
        if (jobs > 0) await setTimeout(POLL_MS);
        waiting = jobs > 0 || (await isAnyWaiting(context));
      }
    },
    stop: async () => {
      clearInterval(timer);
      await relay.stop();
      await calendar.stop();
      await audit.stop();
      await topics.stop();
      await digests.stop();
      await nightly.stop();
      await deletion.stop();
      await sweep.stop();
      await sampling.stop();
      await police?.stop();
      await anchors?.stop();
      await close();
    },
  };
}
