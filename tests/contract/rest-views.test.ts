import type { Route } from '@hotline/shared/contracts/rest/route';
import { mainReport } from '@hotline/shared/contracts/rest/attachments';
import { listAccounts } from '@hotline/shared/contracts/rest/accounts';
import { downloadBodies, listBodyVersions, showBodies } from '@hotline/shared/contracts/rest/bodies';
import { listBursts } from '@hotline/shared/contracts/rest/bursts';
import { downloadCatalogue, showCatalogue } from '@hotline/shared/contracts/rest/catalogue';
import { showEmergencyPolicy } from '@hotline/shared/contracts/rest/emergency';
import { listProposals } from '@hotline/shared/contracts/rest/catalogue-proposals';
import { listDisputes, listTownshipOverrides, showDispute } from '@hotline/shared/contracts/rest/disputes';
import { problem } from '@hotline/shared/contracts/problem';
import {
  callsBehind,
  lostCallers,
  metricTickets,
  showAccountability,
  showCallMetrics,
  showMetrics,
  showScorePolicy,
  ticketsOfCalls,
} from '@hotline/shared/contracts/rest/metrics';
import { myDigests, showDigestNumber } from '@hotline/shared/contracts/rest/digests';
import { showNoticePolicy } from '@hotline/shared/contracts/rest/notice-policy';
import { listPolicyVersions } from '@hotline/shared/contracts/rest/policy-versions';
import { showSupervisionPolicy } from '@hotline/shared/contracts/rest/supervision-policy';
import { listNotices } from '@hotline/shared/contracts/rest/notices';
import { listAgentScores, listInspections, showQualityTerms } from '@hotline/shared/contracts/rest/quality';
import { listRecordings, showRetention } from '@hotline/shared/contracts/rest/recordings';
import { listPrompts } from '@hotline/shared/contracts/rest/prompts';
import { searchKnowledge } from '@hotline/shared/contracts/rest/knowledge';
import { showReference } from '@hotline/shared/contracts/rest/reference';
import { showCounterfactual, showPlanned, showRouter } from '@hotline/shared/contracts/rest/routing';
import { showPublicReference, trackMatter } from '@hotline/shared/contracts/rest/public';
import {
  listChecks,
  listRectifications,
  showCheck,
  showCheckCorrections,
  showRectification,
  showRectificationCorrections,
} from '@hotline/shared/contracts/rest/rectifications';
import { listBlocks, listHarassers } from '@hotline/shared/contracts/rest/blocks';
import { listRiskDecisions, listRiskEvents } from '@hotline/shared/contracts/rest/risk-events';
import { listVoiceMails } from '@hotline/shared/contracts/rest/voice-mails';
import { listCallBacks, listExperts, showVoicePolicy } from '@hotline/shared/contracts/rest/voice';
import { listHandOvers, showShiftMatters } from '@hotline/shared/contracts/rest/shift';
import { whoAmI } from '@hotline/shared/contracts/rest/session';
import { boardTickets, showBoard, showWallboard } from '@hotline/shared/contracts/rest/supervision';
import {
  listTickets,
  myDrafts,
  relatedTickets,
  showLedger,
  showTicket,
  showTicketAsOf,
  showTimeline,
  suggestDispatch,
} from '@hotline/shared/contracts/rest/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

const routes: Route[] = [
  whoAmI,
  showReference,
  showEmergencyPolicy,
  searchKnowledge,
  showBoard,
  boardTickets,
  showWallboard,
  listTickets,
  myDrafts,
  relatedTickets,
  showTicket,
  showTicketAsOf,
  showTimeline,
  showLedger,
  suggestDispatch,
  listBursts,
  listNotices,
  listRecordings,
  listExperts,
  mainReport,
];
const dispatchersRoutes: Route[] = [
  showRouter,
  showPlanned,
  showCounterfactual,
  listDisputes,
  showDispute,
  listTownshipOverrides,
  listProposals,
];
type Reading = [who: string, name: string, route: Route];
const readBy =
  (who: string) =>
  (route: Route): Reading => [who, `${route.method} ${route.path}`, route];
const registers: Route[] = [
  listAccounts,
  showBodies,
  listBodyVersions,
  downloadBodies,
  showCatalogue,
  downloadCatalogue,
  showRetention,
  showQualityTerms,
  listPrompts,
];
const readings = [
  ...routes.map(readBy('agent1')),
  ...dispatchersRoutes.map(readBy('dispatcher1')),
  ...registers.map(readBy('admin')),
  ...[listInspections, listAgentScores].map(readBy('qa')),
  ...[listHandOvers, showShiftMatters].map(readBy('shift')),
];

/** Where the query is required. */
const queries: Readonly<Record<string, string>> = {
  [relatedTickets.path]: '?callerNo=13800001234',
  [boardTickets.path]: '?state=open',
  [listAgentScores.path]: '?month=2026-09',
};

/** Those of 督办, as the supervisor reads them. */
const supervised: Route[] = [
  listRectifications,
  showRectification,
  showRectificationCorrections,
  listChecks,
  showCheck,
  showCheckCorrections,
  listCallBacks,
  listVoiceMails,
  showVoicePolicy,
  showMetrics,
  metricTickets,
  showAccountability,
  showScorePolicy,
  myDigests,
  showDigestNumber,
  showNoticePolicy,
  showSupervisionPolicy,
  listPolicyVersions,
  callsBehind,
  lostCallers,
  ticketsOfCalls,
  showCallMetrics,
  listBlocks,
  listHarassers,
  listRiskEvents,
  listRiskDecisions,
];

describe('answers keep to their contracts', () => {
  let hotline: Hotline;
  let ticketNo: string;
  let rectificationId: string;
  let checkId: string;
  beforeAll(async () => {
    hotline = await startHotline();
    ticketNo = await stages(hotline).awaitingCallback();
    const draft = { callId: null, citizen: { name: '林女士' }, matter: { title: '草稿' } };
    await (await hotline.as('agent1')).post('/drafts', draft);
    for (const level of ['dissatisfied', 'satisfied'] as const) {
      const rated = await stages(hotline).awaitingCallback();
      const rating = { type: 'rate', level, solved: true, by: 'callback', reason: '电话回访' } as const;
      await (await hotline.as('callback')).act(rated, rating);
    }
    await (await hotline.as('shift')).post('/shift/hand-overs', { note: '东区停水，抢修中' });
    await hotline.settle();
    const { rectifications, checks } = hotline.server.context.store;
    rectificationId = (await rectifications.findOne().lean())!._id;
    checkId = (await checks.findOne().lean())!._id;
  });
  afterAll(() => hotline.stop());

  it.each(readings)('to %s: %s', async (who, _, route) => {
    const path = route.path.replace(':ticketNo', ticketNo).replace(':seq', '2');
    const query = queries[route.path] ?? '';
    const { status, body } = await (await hotline.as(who)).get(path + query);
    expect(status).toBe(route.status ?? 200);
    expect(route.response.safeParse(body).error?.issues ?? []).toEqual([]);
  });

  it.each(supervised.map((route): [string, Route] => [`${route.method} ${route.path}`, route]))(
    '%s',
    async (_, route) => {
      const file = route.path.includes('checks') ? checkId : rectificationId;
      const query = route.query && route.path.startsWith('/metrics') ? '?from=0&to=9e12&name=dispatched' : '';
      const { status, body } = await (
        await hotline.as('supervisor')
      ).get(route.path.replace(':id', file).replace(':kind', 'supervision-policy') + query);
      expect(status).toBe(200);
      expect(route.response.safeParse(body).error?.issues ?? []).toEqual([]);
    },
  );

  it('the citizen’s door too', async () => {
    const nobody = hotline.nobody();
    const { body } = await nobody.get('/public/reference');
    expect(showPublicReference.response.safeParse(body).success).toBe(true);
    const { queryCode } = (await (await hotline.as('agent1')).ticket(ticketNo)).body;
    const progress = await nobody.post('/public/progress', { queryCode, phoneTail: '00001234' });
    expect(trackMatter.response.safeParse(progress.body).error?.issues ?? []).toEqual([]);
  });

  it('every refusal is a problem of RFC 9457', async () => {
    const agent = await hotline.as('agent1');
    const refusals = await Promise.all([
      hotline.nobody().get('/tickets'),
      agent.get('/tickets/nothing'),
      agent.get('/tickets?view=nonsense'),
      agent.post('/tickets', {}),
      agent.post(`/tickets/${ticketNo}/commands`, { version: 1, command: { type: 'sign' } }),
    ]);
    for (const { status, body, headers } of refusals) {
      expect(problem.safeParse(body).error?.issues ?? []).toEqual([]);
      expect((body as { status?: number }).status).toBe(status);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });
});
