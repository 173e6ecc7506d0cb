import type { DutyHours } from './duty-hours.ts';

export const expertKinds = ['interpreter', 'expert'] as const;
export type ExpertKind = (typeof expertKinds)[number];

/** 场外专家、翻译: somebody outside who is fetched into a call. */
export interface Expert {
  code: string;
  name: string;
  kind: ExpertKind;
  /** Language or field: 英语, 手语, 医保. */
  field: string;
  /** Digits. */
  number: string;
  /** When he may be called, by the site's time; none = at any time. */
  hours: readonly Omit<DutyHours, 'group'>[];
  /** Agents call him without seeing his number. */
  numberHidden: boolean;
}
