import type { ListedExpert } from '@hotline/shared/contracts/rest/voice';
import { isOnDuty } from '@hotline/shared/domain/voice/voice-policy';
import type { CallDesk } from '../desk/call-desk.ts';

/** 场外专家、翻译, those who may be called now first. */
export const listExperts = (desk: Pick<CallDesk, 'policy' | 'now'>): ListedExpert[] =>
  desk
    .policy()
    .experts.map(({ code, name, kind, field, number, numberHidden, hours }) => ({
      code,
      name,
      kind,
      field,
      number: numberHidden ? null : number,
      onDuty: isOnDuty({ hours }, desk.now()),
    }))
    .toSorted((a, b) => Number(b.onDuty) - Number(a.onDuty));
