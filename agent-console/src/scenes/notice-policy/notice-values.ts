import type { NoticePolicy, TextedCard } from '@hotline/shared/domain/notices/notice-policy';
import { MINUTE } from '@hotline/shared/domain/time/instant';

/** 提醒规则 as a flat form; times of a span are minutes. */
export interface Values {
  /** `08:30 14:30`. */
  times: string;
  staleAfter: number;
  cards: TextedCard[];
  mostAnHour: number;
  callAfterCritical: number;
  callAfterUrgent: number;
  rounds: number;
  rest: number;
  lostAfter: number;
  again: number;
  messages: number;
}

const minutes = (ms: number): number => ms / MINUTE;
const milliseconds = (value: number): number => Math.round(value * MINUTE);

export const valuesOf = ({ digests, cards, summons }: NoticePolicy): Values => ({
  times: digests.times.join(' '),
  staleAfter: minutes(digests.staleAfterMs),
  cards: [...cards.stages],
  mostAnHour: cards.mostAnHour,
  callAfterCritical: minutes(summons.callAfterMs.critical),
  callAfterUrgent: minutes(summons.callAfterMs.urgent),
  rounds: summons.rounds,
  rest: minutes(summons.restMs),
  lostAfter: minutes(summons.lostAfterMs),
  again: minutes(summons.againMs),
  messages: summons.messages,
});

/** @param version that the form was filled from */
export const policyOf = (version: number, values: Values): NoticePolicy => ({
  version,
  digests: {
    times: values.times.split(/[\s,，、]+/u).filter(Boolean),
    staleAfterMs: milliseconds(values.staleAfter),
  },
  cards: { stages: values.cards, mostAnHour: values.mostAnHour },
  summons: {
    callAfterMs: {
      critical: milliseconds(values.callAfterCritical),
      urgent: milliseconds(values.callAfterUrgent),
    },
    rounds: values.rounds,
    restMs: milliseconds(values.rest),
    lostAfterMs: milliseconds(values.lostAfter),
    againMs: milliseconds(values.again),
    messages: values.messages,
  },
});
