import { randomInt } from 'node:crypto';
import { isRunning } from './engine-process.ts';
import type { Parts } from './parts.ts';
import type { Place } from './place.ts';
import { holdTcpPort, tcpFree } from './ports.ts';
import { SetupError } from './setup-error.ts';

type Listener = 'gateway' | 'redis';

/**
 * Redis and the gateway listen below the kernel's ephemeral ports: above, a client that tries to reach an engine that is
 * down may be given its very port, and be connected to itself (RFC 9293 §3.5, simultaneous open).
 */
const first = 20_000;
const count = 3_000;
const claimOffset = count;
const tries = 200;

/**
 * Finds ports for engines that do not run yet; those of the last start are kept when they are free. A claim is a
 * listening port of its own, as for {@link claimSlot}. The answer gives the claims back, to be called when the engines
 * listen. Throws SetupError.
 */
export async function holdPorts({ file }: Place, parts: Parts): Promise<() => void> {
  const releases: (() => void)[] = [];
  const wanted = { gateway: parts.store, redis: parts.redis };
  for (const name of ['gateway', 'redis'] as const) {
    if (!wanted[name] || (isRunning(file.running[name]) && file.ports[name])) continue;
    const claim = await claimPort(file.ports[name]);
    file.ports[name] = claim.port;
    releases.push(claim.release);
  }
  return () => releases.forEach((release) => release());
}

/** The port that {@link holdPorts} found. */
export function heldPort({ file }: Place, name: Listener): number {
  const port = file.ports[name];
  if (port === undefined) throw new Error('holdPorts comes first');
  return port;
}

async function claimPort(wanted: number | undefined): Promise<{ port: number; release: () => void }> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const port = attempt === 0 && isOurs(wanted) ? wanted : first + randomInt(count);
    const release = await holdTcpPort(port + claimOffset);
    if (!release) continue;
    if (await tcpFree(port)) return { port, release };
    release();
  }
  throw new SetupError(`No TCP port from ${first} to ${first + count - 1} is free on this machine.`);
}

const isOurs = (port: number | undefined): port is number =>
  port !== undefined && port >= first && port < first + count;
