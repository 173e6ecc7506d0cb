import type { Load } from './load.ts';

/** What is measured: a hotline that takes calls and distributes them, under a load of its own. */
export interface System {
  load: Load;
  /** Processor seconds used until now, by part. */
  cpuSeconds(): Record<string, number>;
  stop(): Promise<void>;
}

export interface SystemOptions {
  agents: number;
  /** 8 kHz mono WAVE that every citizen hears first. */
  greeting: Buffer;
}

export const agentName = (i: number): string => `bench-agent-${String(i).padStart(4, '0')}`;
