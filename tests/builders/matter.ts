import type { Citizen, Matter } from '@hotline/shared/domain/ticket/content';
import { aCitizen, aMatter } from '@hotline/shared/domain/ticket/testing/content';

interface Changes {
  citizen?: Partial<Citizen>;
  matter?: Partial<Matter>;
  next?: 'keep' | 'submit';
  [field: string]: unknown;
}

/** The body of `POST /api/tickets`: a broken water supply in 城关镇, unless said otherwise. */
export const anIntake = ({ citizen, matter, ...more }: Changes = {}) => ({
  draftId: null,
  callId: null,
  source: 'phone',
  upstreamNo: null,
  upstreamDue: null,
  next: 'submit',
  citizen: aCitizen(citizen),
  matter: aMatter(matter),
  ...more,
});

export const aResult = (change: object = {}) => ({
  reply: '经抢修，幸福小区三号楼已于今日恢复供水，并向诉求人说明了停水原因。',
  contactResult: 'reached' as const,
  factual: true,
  solved: true,
  ...change,
});
