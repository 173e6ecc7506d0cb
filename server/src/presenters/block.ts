import type { BlockView } from '@hotline/shared/contracts/rest/blocks';
import type { SaidView } from '@hotline/shared/contracts/rest/orders';
import { offeredOnCase } from '@hotline/shared/domain/supervision/case/decide-case';
import type { Said } from '@hotline/shared/domain/supervision/order/order';
import type { Block } from '@hotline/shared/domain/voice/block/block';
import { isInForce } from '@hotline/shared/domain/voice/block/block';
import { blockRules } from '@hotline/shared/domain/voice/block/rules';
import { mask } from '../calls/screen/present-call.ts';
import { actorOf } from '../commands/actors.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

const said = ({ at, by, text }: Said): SaidView => ({ at, by: by.name, text });

/** 黑名单. @param now epoch milliseconds. */
export function presentBlock(
  { _id, version, state }: CaseDocument<Block>,
  reader: PersonRecord,
  now: number,
): BlockView {
  const { status, number, callIds, from, until, by, appeal, ruling, lifted, handedOver, history } = state;
  return {
    id: _id,
    version,
    status,
    inForce: isInForce(state, now),
    number: mask(number) ?? '',
    callIds: [...callIds],
    from,
    until,
    by: said(by),
    appeal: appeal && said(appeal),
    rulingDue: status === 'appealed' ? (ruling?.dueAt ?? null) : null,
    lifted: lifted && said(lifted),
    handedOver: handedOver && { ...said(handedOver), receiptNo: handedOver.receiptNo },
    history: history.map((entry) => ({ ...said(entry), act: entry.act })),
    offered: [
      ...new Set(reader.roles.flatMap((role) => offeredOnCase(blockRules, state, actorOf(reader, role), []))),
    ],
  };
}
