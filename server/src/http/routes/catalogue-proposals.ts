import {
  acceptProposal as acceptRoute,
  listProposals as listRoute,
  refuseProposal as refuseRoute,
} from '@hotline/shared/contracts/rest/catalogue-proposals';
import type { Router } from 'express';
import { acceptProposal, refuseProposal } from '../../commands/catalogue-proposals/decide-proposal.ts';
import { listProposals } from '../../commands/catalogue-proposals/list-proposals.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const reads = anyRole('dispatcher', 'reviewer', 'supervisor', 'hotline-head');
const decides = anyRole('hotline-head');

/** What upheld returns teach 派单目录; the hotline office decides. */
export function catalogueProposalRoutes(router: Router, context: Context): void {
  serve(router, listRoute, reads, () => listProposals(context));
  serve(router, acceptRoute, decides, ({ params, body, person, request }) =>
    acceptProposal(context, params, body, { person, address: request.ip ?? '' }),
  );
  serve(router, refuseRoute, decides, ({ params, body, person, request }) =>
    refuseProposal(context, params, body.reason, { person, address: request.ip ?? '' }),
  );
}
