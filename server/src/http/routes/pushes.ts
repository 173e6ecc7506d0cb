import { listPushes } from '@hotline/shared/contracts/rest/pushes';
import type { PushView } from '@hotline/shared/contracts/rest/pushes';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import type { PolicePushDocument } from '../../store/models/police-push.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const MOST = 100;
const watches = anyRole('shift-leader', 'dispatcher', 'supervisor', 'hotline-head', 'leader');

export function pushRoutes(router: Router, { store }: Context): void {
  serve(router, listPushes, watches, async () => {
    const pushes = await store.policePushes
      .find()
      .sort({ createdAt: -1 })
      .limit(MOST)
      .lean<PolicePushDocument[]>();
    return pushes.map(present);
  });
}

const present = (push: PolicePushDocument): PushView => {
  const { _id, ticketNo, transfer, state, createdAt, tries, nextAt, ackAt, acceptedBy, rejectReason, fault } =
    push;
  const { line } = transfer;
  const answer = { ackAt, acceptedBy, rejectReason, fault, feedback: push.feedback };
  return { transferNo: _id, ticketNo, line, state, createdAt, tries, nextAt, ...answer };
};
