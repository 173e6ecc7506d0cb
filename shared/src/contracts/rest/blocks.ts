import { z } from 'zod';
import { blockStatuses, MOST_BLOCK_DAYS } from '../../domain/voice/block/block.ts';
import { caseEntry, said } from './orders.ts';
import { route } from './route.ts';

const instant = z.number().int();
const text = z.string().max(500);

/** 黑名单; numbers are masked. Times are epoch milliseconds. */
export const blockView = z.object({
  id: z.string(),
  version: z.number().int(),
  status: z.enum(blockStatuses),
  inForce: z.boolean(),
  number: z.string(),
  callIds: z.array(z.string()),
  from: instant,
  until: instant,
  by: said,
  appeal: said.nullable(),
  rulingDue: instant.nullable(),
  lifted: said.nullable(),
  handedOver: said.extend({ receiptNo: z.string() }).nullable(),
  history: z.array(caseEntry),
  offered: z.array(z.enum(['lift', 'appeal', 'rule', 'hand-over'])),
});
export type BlockView = z.infer<typeof blockView>;

export const listBlocks = route({
  method: 'GET',
  path: '/blocks',
  summary: '黑名单, the latest first, with those that have run out or were lifted',
  response: z.array(blockView),
});

export const blockCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lift'), text }),
  z.object({ type: z.literal('appeal'), text }),
  z.object({ type: z.literal('rule'), text, upheld: z.boolean() }),
  z.object({ type: z.literal('hand-over'), text, receiptNo: z.string().max(60) }),
]);
export type PublicBlockCommand = z.infer<typeof blockCommand>;

export const actOnBlock = route({
  method: 'POST',
  path: '/blocks/:id/commands',
  summary: 'Lift a block, put down or rule on an appeal, note the hand-over to the police',
  params: z.object({ id: z.string() }),
  body: z.object({ version: z.number().int(), command: blockCommand }),
  response: blockView,
});

/** The number is that of a call, so that nobody types one. */
export const blockCaller = route({
  method: 'POST',
  path: '/blocks',
  summary: 'Refuse calls of the number of a call for so many days; 409 when it is blocked already',
  body: z.object({
    callId: z.string().max(64),
    days: z.number().int().min(1).max(MOST_BLOCK_DAYS),
    text: z.string().trim().min(2).max(500),
  }),
  response: blockView,
  status: 201,
});

/** Who was marked at least twice lately: evidence for 移送公安. */
export const harasser = z.object({
  number: z.string(),
  marks: z.array(z.object({ callId: z.string(), at: instant, agentName: z.string(), note: z.string() })),
  /** Of the block in force. */
  blockId: z.string().nullable(),
});
export type Harasser = z.infer<typeof harasser>;

export const listHarassers = route({
  method: 'GET',
  path: '/harassers',
  summary: 'Numbers in whose calls agents marked abuse repeatedly in the last 90 days, the most first',
  response: z.array(harasser),
});

export const markAbuse = route({
  method: 'PUT',
  path: '/calls/:callId/abuse',
  summary: 'The agent of a call marks abuse: the call leaves his figures and the sample for 质检',
  params: z.object({ callId: z.string() }),
  body: z.object({ note: z.string().trim().max(200).default('') }),
  response: z.object({}),
});
