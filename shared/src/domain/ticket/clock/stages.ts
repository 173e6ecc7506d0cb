import type { Clock, Ticket } from '../ticket.ts';
import { firedMark } from '../evolve/clock-change.ts';
import { isRunning } from './running.ts';

export type ClockStage = 'warning' | 'breach' | 'yellow-card' | 'red-card';

export interface Firing {
  clockKey: string;
  stage: ClockStage;
  /** When the stage is reached. */
  at: number;
  /** Due of the clock, part of the key under which the stage is recorded once. */
  dueAt: number;
}

/** A right that lapses, and no duty: nobody is late. */
const silent: readonly Clock['name'][] = ['returnWindow', 'archive'];
/** 黄牌 and 红牌 fall for these only; other clocks have a warning and a breach. */
const carded: readonly Clock['name'][] = ['finish', 'supervision'];

/** Stages of a ticket that were not recorded yet, earliest first, reached or not. */
export function openStages(ticket: Ticket): Firing[] {
  return ticket.clocks
    .filter((clock) => counts(ticket, clock))
    .flatMap(stagesOf)
    .toSorted((a, b) => a.at - b.at);
}

/** A paused clock and those of a merged ticket sleep. */
export function counts(ticket: Ticket, clock: Clock): boolean {
  if (!isRunning(clock) || clock.pausedAt !== null) return false;
  return ticket.status !== 'merged' || clock.name === 'archive';
}

function stagesOf(clock: Clock): Firing[] {
  const { key: clockKey, dueAt, warnAt } = clock;
  if (dueAt === null || silent.includes(clock.name)) return [];
  const [early, late]: [ClockStage, ClockStage] = carded.includes(clock.name)
    ? ['yellow-card', 'red-card']
    : ['warning', 'breach'];
  const stages: Firing[] = [
    ...(warnAt === null ? [] : [{ clockKey, stage: early, at: warnAt, dueAt }]),
    { clockKey, stage: late, at: dueAt, dueAt },
  ];
  return stages.filter(({ stage }) => !clock.fired.includes(firedMark(stage, dueAt)));
}
