import mongoose from 'mongoose';
import type { Connection, Model } from 'mongoose';
import { auditSchema } from './models/audit.ts';
import type { AuditDocument } from './models/audit.ts';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import type { Block } from '@hotline/shared/domain/voice/block/block';
import type { RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import type { Inspection } from '@hotline/shared/domain/quality/inspection';
import type { Check } from '@hotline/shared/domain/supervision/check/check';
import type { Rectification } from '@hotline/shared/domain/supervision/rectification/rectification';
import { metricFactsSchema } from './models/metric-facts.ts';
import type { MetricFactsDocument } from './models/metric-facts.ts';
import { caseSchema } from './models/case.ts';
import { cardMessageSchema } from './models/card-message.ts';
import type { CardMessageDocument } from './models/card-message.ts';
import type { CaseDocument } from './models/case.ts';
import { burstSchema } from './models/burst.ts';
import type { BurstDocument } from './models/burst.ts';
import { burstReportSchema } from './models/burst-report.ts';
import type { BurstReportDocument } from './models/burst-report.ts';
import { counterSchema } from './models/counter.ts';
import type { CounterDocument } from './models/counter.ts';
import { digestSchema, digestWindowSchema } from './models/digest.ts';
import type { DigestDocument, DigestWindowDocument } from './models/digest.ts';
import { draftSchema } from './models/draft.ts';
import type { DraftDocument } from './models/draft.ts';
import { noticeSchema } from './models/notice.ts';
import type { NoticeDocument } from './models/notice.ts';
import { personSchema } from './models/person.ts';
import type { PersonDocument } from './models/person.ts';
import { knowledgeSchema, versionedSchema } from './models/reference.ts';
import type { KnowledgeDocument, VersionedDocument } from './models/reference.ts';
import { plannedDispatchSchema } from './models/planned-dispatch.ts';
import type { PlannedDispatchDocument } from './models/planned-dispatch.ts';
import { routerModelPieceSchema, routerModelSchema } from './models/router-model.ts';
import type { RouterModelDocument, RouterModelPiece } from './models/router-model.ts';
import { learningJobSchema } from './models/learning-job.ts';
import type { LearningJobDocument } from './models/learning-job.ts';
import { townshipOverrideSchema } from './models/township-override.ts';
import type { TownshipOverrideDocument } from './models/township-override.ts';
import { catalogueProposalSchema } from './models/catalogue-proposal.ts';
import type { CatalogueProposalDocument } from './models/catalogue-proposal.ts';
import { ticketEventSchema } from './models/ticket-event.ts';
import type { TicketEventDocument } from './models/ticket-event.ts';
import { ticketSchema } from './models/ticket.ts';
import type { TicketDocument } from './models/ticket.ts';
import { endLostWrites } from './lost-writes.ts';
import { workPhotoSchema } from './models/work-photo.ts';
import type { WorkPhotoDocument } from './models/work-photo.ts';
import { handOverSchema } from './models/hand-over.ts';
import type { HandOverDocument } from './models/hand-over.ts';
import { riskDecisionSchema } from './models/risk-decision.ts';
import type { RiskDecisionDocument } from './models/risk-decision.ts';
import { policePushSchema } from './models/police-push.ts';
import type { PolicePushDocument } from './models/police-push.ts';
import { promptSoundSchema } from './models/prompt-sound.ts';
import type { PromptSoundDocument } from './models/prompt-sound.ts';
import { topicBoardSchema } from './models/topic-board.ts';
import type { TopicBoardDocument } from './models/topic-board.ts';

/** The document store: one connection, one model a collection. */
export interface Store {
  connection: Connection;
  tickets: Model<TicketDocument>;
  events: Model<TicketEventDocument>;
  counters: Model<CounterDocument>;
  people: Model<PersonDocument>;
  knowledge: Model<KnowledgeDocument>;
  reference: Model<VersionedDocument>;
  drafts: Model<DraftDocument>;
  audit: Model<AuditDocument>;
  notices: Model<NoticeDocument>;
  plannedDispatches: Model<PlannedDispatchDocument>;
  routerModels: Model<RouterModelDocument>;
  routerModelPieces: Model<RouterModelPiece>;
  townshipOverrides: Model<TownshipOverrideDocument>;
  catalogueProposals: Model<CatalogueProposalDocument>;
  learningJobs: Model<LearningJobDocument>;
  bursts: Model<BurstDocument>;
  burstReports: Model<BurstReportDocument>;
  topicBoards: Model<TopicBoardDocument>;
  orders: Model<CaseDocument<Order>>;
  rectifications: Model<CaseDocument<Rectification>>;
  checks: Model<CaseDocument<Check>>;
  inspections: Model<CaseDocument<Inspection>>;
  metricFacts: Model<MetricFactsDocument>;
  digests: Model<DigestDocument>;
  digestWindows: Model<DigestWindowDocument>;
  cardMessages: Model<CardMessageDocument>;
  policePushes: Model<PolicePushDocument>;
  promptSounds: Model<PromptSoundDocument>;
  blocks: Model<CaseDocument<Block>>;
  riskEvents: Model<CaseDocument<RiskEvent>>;
  riskDecisions: Model<RiskDecisionDocument>;
  handOvers: Model<HandOverDocument>;
  workPhotos: Model<WorkPhotoDocument>;
}

/** @param uri of the MongoDB protocol; the path names the database. */
export async function connectStore(uri: string): Promise<Store> {
  endLostWrites();
  const connection = await mongoose
    .createConnection(uri, { ignoreUndefined: true, serverSelectionTimeoutMS: 10_000, maxPoolSize: 40 })
    .asPromise();
  return {
    connection,
    tickets: connection.model<TicketDocument>('Ticket', ticketSchema),
    events: connection.model<TicketEventDocument>('TicketEvent', ticketEventSchema),
    counters: connection.model<CounterDocument>('Counter', counterSchema),
    people: connection.model<PersonDocument>('Person', personSchema),
    knowledge: connection.model<KnowledgeDocument>('Knowledge', knowledgeSchema),
    reference: connection.model<VersionedDocument>('Reference', versionedSchema),
    drafts: connection.model<DraftDocument>('Draft', draftSchema),
    audit: connection.model<AuditDocument>('Audit', auditSchema),
    notices: connection.model<NoticeDocument>('Notice', noticeSchema),
    plannedDispatches: connection.model<PlannedDispatchDocument>('PlannedDispatch', plannedDispatchSchema),
    routerModels: connection.model<RouterModelDocument>('RouterModel', routerModelSchema),
    routerModelPieces: connection.model<RouterModelPiece>('RouterModelPiece', routerModelPieceSchema),
    townshipOverrides: connection.model<TownshipOverrideDocument>('TownshipOverride', townshipOverrideSchema),
    catalogueProposals: connection.model<CatalogueProposalDocument>(
      'CatalogueProposal',
      catalogueProposalSchema,
    ),
    learningJobs: connection.model<LearningJobDocument>('LearningJob', learningJobSchema),
    bursts: connection.model<BurstDocument>('Burst', burstSchema),
    burstReports: connection.model<BurstReportDocument>('BurstReport', burstReportSchema),
    topicBoards: connection.model<TopicBoardDocument>('TopicBoard', topicBoardSchema),
    orders: connection.model<CaseDocument<Order>>(
      'SupervisionOrder',
      caseSchema<Order>('supervision_orders', ['bodyId', 'tickets.ticketNo', 'tickets.ticketId']),
    ),
    rectifications: connection.model<CaseDocument<Rectification>>(
      'Rectification',
      caseSchema<Rectification>('rectifications', ['bodyId', 'ticketId', 'openedAt']),
    ),
    checks: connection.model<CaseDocument<Check>>(
      'Check',
      caseSchema<Check>('authenticity_checks', ['bodyId', 'ticketId', 'pickedAt']),
    ),
    inspections: connection.model<CaseDocument<Inspection>>(
      'Inspection',
      caseSchema<Inspection>('inspections', ['agentId', 'calledAt']),
    ),
    metricFacts: connection.model<MetricFactsDocument>('MetricFacts', metricFactsSchema),
    digests: connection.model<DigestDocument>('Digest', digestSchema),
    digestWindows: connection.model<DigestWindowDocument>('DigestWindow', digestWindowSchema),
    cardMessages: connection.model<CardMessageDocument>('CardMessage', cardMessageSchema),
    handOvers: connection.model<HandOverDocument>('HandOver', handOverSchema),
    workPhotos: connection.model<WorkPhotoDocument>('WorkPhoto', workPhotoSchema),
    policePushes: connection.model<PolicePushDocument>('PolicePush', policePushSchema),
    promptSounds: connection.model<PromptSoundDocument>('PromptSound', promptSoundSchema),
    blocks: connection.model<CaseDocument<Block>>('Block', caseSchema<Block>('blocks', ['number', 'from'])),
    riskEvents: connection.model<CaseDocument<RiskEvent>>(
      'RiskEvent',
      caseSchema<RiskEvent>('risk_events', ['raisedAt', 'callId', 'tickets.ticketId']),
    ),
    riskDecisions: connection.model<RiskDecisionDocument>('RiskDecision', riskDecisionSchema),
  };
}

export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000;
