import type { Block, BlockCommand } from '@hotline/shared/domain/voice/block/block';
import { blockRules } from '@hotline/shared/domain/voice/block/rules';
import { recomputed } from '@hotline/shared/domain/supervision/case/deadline';
import type { CaseRoom } from '../supervision/case-room.ts';

/** 黑名单. A block runs out by itself, and its ruling shows when it is due. */
export const blockRoom: CaseRoom<Block, BlockCommand> = {
  kind: 'block',
  model: ({ blocks }) => blocks,
  rules: blockRules,
  watch: () => [],
  settle: (block, { calendar }) => ({ ...block, ruling: block.ruling && recomputed(calendar, block.ruling) }),
  fired: () => Promise.resolve(),
  telling: () => null,
  follow: ({ bus }) => Promise.resolve(bus.publish('blocks', '')),
};
