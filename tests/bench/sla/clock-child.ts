import { readConfig } from '@hotline/server/config';
import { startServer } from '@hotline/server/server';

/** The clock service as it is, telling its parent how late each record was acknowledged by the store, in ms. */
const server = await startServer(readConfig({ ...process.env, SERVICES: 'clock' }));
const { firingDelay } = server.context.metrics;
const observe = firingDelay.observe.bind(firingDelay) as (seconds: number) => void;
let delays: number[] = [];
firingDelay.observe = ((seconds: number) => {
  if (delays.push(Math.round(seconds * 1000)) === 1) setImmediate(tell);
  observe(seconds);
}) as typeof firingDelay.observe;

function tell(): void {
  process.send?.({ delays });
  delays = [];
}
process.send?.({ delays });
