import {
  listHandOvers as listRoute,
  showShiftMatters,
  signHandOver,
  writeHandOver as writeRoute,
} from '@hotline/shared/contracts/rest/shift';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { listHandOvers, takeOver, writeHandOver } from '../../shift/hand-overs.ts';
import { shiftMatters } from '../../shift/shift-matters.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const reads = anyRole('shift-leader', 'supervisor', 'hotline-head');
const leads = anyRole('shift-leader');

/** 交接班. */
export function shiftRoutes(router: Router, context: Context): void {
  serve(router, listRoute, reads, () => listHandOvers(context));
  serve(router, showShiftMatters, reads, () => shiftMatters(context));
  serve(router, writeRoute, leads, ({ body, person, request }) =>
    writeHandOver(context, person, body.note, request.ip),
  );
  serve(router, signHandOver, leads, ({ params, body, person, request }) =>
    takeOver(context, person, params.id, body.remark, request.ip),
  );
}
