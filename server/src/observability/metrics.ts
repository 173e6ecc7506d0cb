import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  requests: Histogram<'method' | 'route' | 'status'>;
  commands: Counter<'type' | 'outcome'>;
  relayed: Counter;
  fired: Counter<'stage'>;
  /** How late a deadline was recorded, in seconds. */
  firingDelay: Histogram;
}

/** How often the lag of the event loop is looked at; the default, 10 ms, wakes an idle process a hundred times a second. */
const LAG_EVERY_MS = 100;

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_EVERY_MS });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Duration of HTTP requests',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
      registers,
    }),
    commands: new Counter({
      name: 'hotline_commands_total',
      help: 'Commands on tickets by verb and outcome',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    relayed: new Counter({
      name: 'hotline_events_relayed_total',
      help: 'Events moved out of outboxes',
      registers,
    }),
    fired: new Counter({
      name: 'hotline_deadlines_fired_total',
      help: 'Stages of deadlines recorded',
      labelNames: ['stage'],
      registers,
    }),
    firingDelay: new Histogram({
      name: 'hotline_deadline_delay_seconds',
      help: 'From the due instant to its record',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 60, 3600],
      registers,
    }),
  };
}
