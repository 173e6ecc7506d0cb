import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Rate {
  perSecond: number;
  seconds: number;
  /** A call lasts so long after its citizen heard the agent. */
  talkMs: number;
  patienceMs: number;
  /** Citizens send no sound: telephones with silence suppression. */
  muted?: boolean;
}
export interface Burst {
  calls: number;
  /** A call lasts so long after its agent answered. */
  talkMs: number;
  patienceMs: number;
}
/** Every agent talks and callers wait; then one call after another ends. */
export interface Freed {
  to: string;
  busy: number;
  waiting: number;
  times: number;
  /** Length of what a caller hears first. */
  promptMs: number;
  patienceMs: number;
}
export type LoadJob =
  | ({ type: 'rate' } & Rate)
  | { type: 'hold'; calls: number; patienceMs: number }
  | ({ type: 'burst' } & Burst)
  | ({ type: 'freed' } & Freed);

export interface LoadReply {
  /** From the INVITE of a citizen to the INVITE of an agent, the prompt included; `freed`: from the BYE to the next INVITE. */
  waitsMs: number[];
  /** From the INVITE of a citizen to the agent's first sound that he hears; `rate`. */
  connectedMs?: number[];
  /** From the INVITE of a citizen to the first sound that he hears. */
  greetedMs: number[];
  /** No agent was rung, or he was never heard. */
  failed: number;
  connected: number;
  /** Of all calls until now, by citizens and agents; `hold`. */
  packetsHeard?: number;
  /** Until every call of a burst had been dialled once. */
  sentSeconds?: number;
  /** Until each of them had a final answer. */
  settledSeconds?: number;
  answered?: number;
  refused?: number;
  refusedWithRetryAfter?: number;
  /** Processor seconds of the generator. */
  cpuSeconds?: number;
  /** INVITEs that nothing had answered in time. */
  sentAgain?: number;
  /** Of the calls that were up before a burst: what their citizens missed at once; null = the call ended. */
  longestSilencesMs?: (number | null)[];
}

export interface LoadOptions {
  /** Address of the citizens, by which a trunk knows them. */
  citizens: string;
  agents: string;
  target: { address: string; port: number };
}

export interface Load {
  /** Where the telephones of all agents are. */
  agentContact: string;
  run(job: LoadJob): Promise<LoadReply>;
  close(): void;
}

const childFile = fileURLToPath(new URL('./load-child.ts', import.meta.url));

/** Starts the load generator of one system: telephones of others, in a session of their own. */
export async function startLoad({ citizens, agents, target }: LoadOptions): Promise<Load> {
  const child = fork(childFile, [citizens, agents, target.address, String(target.port)], {
    execArgv: ['--conditions=source', '--import', 'tsx'],
    detached: true,
  });
  const [{ agentPort }] = (await once(child, 'message')) as [{ agentPort: number }];
  return {
    agentContact: `${agents}:${agentPort}`,
    run: async (job) => {
      child.send(job);
      const [reply] = (await once(child, 'message')) as [LoadReply];
      return reply;
    },
    close: () => void child.disconnect(),
  };
}
