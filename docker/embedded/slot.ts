import { randomInt } from 'node:crypto';
import { SetupError } from './setup-error.ts';
import { holdTcpPort, tcpFree, udpFree } from './ports.ts';

/**
 * One Asterisk's or the proxy's share of the machine. The number `port` is its HTTP port (TCP) and its SIP port (UDP); holding it
 * also claims the RTP range, so that Asterisks side by side never meet. All lie below the kernel's ephemeral ports.
 */
export interface Slot {
  port: number;
  rtpStart: number;
  rtpEnd: number;
}

/** Where a 12345 node's manager interface listens (TCP). */
export const amiPort = ({ port }: Slot): number => port + 100;

const count = 22;
const rtpPorts = 1000;
const claimOffset = 50;

const slotAt = (index: number): Slot => ({
  port: 9700 + index,
  rtpStart: 10_000 + index * rtpPorts,
  rtpEnd: 10_000 + (index + 1) * rtpPorts - 1,
});

/** Addresses on which the nodes of an instance speak SIP; the last three are the proxy's, see docker/kamailio. */
export const sipAddresses = {
  hotline: '127.0.0.1',
  citizens: '127.0.0.2',
  police: '127.0.0.3',
  agents: '127.0.0.4',
  citizensProxy: '127.0.0.5',
  policeProxy: '127.0.0.6',
  agentsProxy: '127.0.0.7',
} as const;

/** A slot that is kept for its finder until its Asterisk listens. */
export interface Claim {
  slot: Slot;
  release: () => void;
}

/**
 * Claims a slot that nobody holds, the wanted one if it can be had. The claim is a listening port of its own, so that
 * two starts at the same moment never find the same slot, and a crash gives it back.
 */
export async function claimSlot(wanted: Slot | undefined): Promise<Claim> {
  const first = randomInt(count);
  const candidates = Array.from({ length: count }, (_, index) => slotAt((first + index) % count));
  for (const slot of wanted ? [wanted, ...candidates] : candidates) {
    const claim = await holdTcpPort(slot.port + claimOffset);
    if (!claim) continue;
    if (await isFree(slot)) return { slot, release: claim };
    claim();
  }
  throw new SetupError(
    `All ${count} places for an Asterisk on this machine are taken: stop an instance first.`,
  );
}

async function isFree(slot: Slot): Promise<boolean> {
  const { port } = slot;
  const free = [
    tcpFree(port),
    tcpFree(amiPort(slot)),
    ...Object.values(sipAddresses).map((address) => udpFree(port, address)),
  ];
  return (await Promise.all(free)).every(Boolean);
}
