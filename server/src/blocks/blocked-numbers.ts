import type { Block } from '@hotline/shared/domain/voice/block/block';
import type { Context } from '../context.ts';
import { latestRead } from '../store/latest-read.ts';
import type { CaseDocument } from '../store/models/case.ts';

const READ_EVERY_MS = 30_000;

/** 黑名单 as this process knows it, so that no call waits for the store; told of changes by the bus, and read again anyway. */
export interface BlockedNumbers {
  has(number: string | null): boolean;
  stop(): void;
}

/** Numbers that cannot be read are let in. */
export async function keepBlockedNumbers({ store, bus, clock, log }: Context): Promise<BlockedNumbers> {
  let until = new Map<string, number>();
  const find = async (): Promise<Map<string, number>> => {
    const inForce = { 'state.status': { $ne: 'lifted' }, 'state.until': { $gt: clock.now() } };
    const found = await store.blocks
      .find(inForce as object, { 'state.number': 1, 'state.until': 1 })
      .lean<Pick<CaseDocument<Block>, 'state'>[]>();
    return new Map(found.map(({ state }) => [state.number, state.until]));
  };
  const read = latestRead(find, (found) => {
    until = found;
  });
  const readAgain = (): void =>
    void read().catch((error: unknown) => log.error({ err: error }, 'block list is not readable'));
  bus.on('blocks', readAgain);
  const timer = setInterval(readAgain, READ_EVERY_MS);
  await read();
  return {
    has: (number) => number !== null && (until.get(number) ?? 0) > clock.now(),
    stop: () => clearInterval(timer),
  };
}
