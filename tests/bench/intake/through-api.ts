import { cpuTime } from '@hotline/docker/embedded/cpu-time';
import type { Context } from '@hotline/server/context';
import { drained } from '../lab/drained.ts';
import type { Figures } from './measure.ts';
import { serverProcess } from './server-process.ts';
import { signInAs, takeIn } from './take-in.ts';

interface Course {
  env: Record<string, string>;
  agent: { username: string; password: string };
  services: string;
  /** Whether to wait until every event is moved and every consequence is done. */
  drain: boolean;
  /** Process of the document store. */
  store: number;
  count: number;
  inFlight: number;
}

export interface ApiFigures extends Figures {
  /** Tickets a second until everything was drained. */
  relayedPerSecond: number;
  /** CPU milliseconds a ticket, until everything was drained. */
  storeCpuMs: number;
  serverCpuMs: number;
}

/** Intakes through a server of their own, after a tenth more to warm up. */
export async function throughApi(context: Context, course: Course): Promise<ApiFigures> {
  const { env, agent, services, drain, store, count, inFlight } = course;
  const { url, pid, stop } = await serverProcess(env, services);
  const job = { url, cookie: await signInAs(url, agent), inFlight };
  await takeIn({ ...job, count: Math.ceil(count / 10) });
  if (drain) await drained(context);
  const before = { store: cpuTime(store), server: cpuTime(pid) };
  const began = performance.now();
  const figures = await takeIn({ ...job, count });
  if (drain) await drained(context);
  const seconds = (performance.now() - began) / 1000;
  const each = (ms: number): number => Math.round((ms * 100) / count) / 100;
  const result = {
    ...figures,
    relayedPerSecond: Math.round(count / seconds),
    storeCpuMs: each(cpuTime(store) - before.store),
    serverCpuMs: each(cpuTime(pid) - before.server),
  };
  await stop();
  return result;
}
