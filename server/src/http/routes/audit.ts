import { listAudit } from '@hotline/shared/contracts/rest/audit';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import type { AuditDocument } from '../../store/models/audit.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

/** 审计员 reads the trail and nothing else; nobody who acts reads it. */
export function auditRoutes(router: Router, { store }: Context): void {
  serve(router, listAudit, anyRole('auditor'), async ({ query: { page, size, person, act, ticketNo } }) => {
    const filter = {
      ...(person ? { $or: [{ personId: person }, { personName: person }] } : {}),
      ...(act ? { act } : {}),
      ...(ticketNo ? { ticketNo } : {}),
    };
    const [rows, total] = await Promise.all([
      store.audit
        .find(filter, { _id: 0 })
        .sort({ at: -1 })
        .skip((page - 1) * size)
        .limit(size)
        .lean<AuditDocument[]>(),
      store.audit.countDocuments(filter),
    ]);
    return { rows, total };
  });
}
