import type { Load } from './load.ts';

/** What is measured: a hotline that takes calls and distributes them, under a load of its own. */
export interface System {
  load: Load;
  /** Processor seconds used until now, by part. */
  cpuSeconds(): Record<string, number>;
  /** Only `fewAgents` are there while it runs. @param run gets the number to dial */
  withFew<T>(run: (to: string) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** So many that all of them can be kept busy. */
export const fewAgents = 5;

export interface SystemOptions {
  agents: number;
  /** Two or more stand behind the SIP proxy (default one, without). */
  voiceNodes?: number;
  /** 8 kHz mono WAVE that every citizen hears first. */
  greeting: Buffer;
}

export const agentName = (i: number): string => `bench-agent-${String(i).padStart(4, '0')}`;
