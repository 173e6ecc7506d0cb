import type { Skill } from '../agent/agent.ts';
import type { AgentChoice } from '../queueing/queueing.ts';
import { shippedVoiceMail, type VoiceMailPolicy } from './voice-mail.ts';
import type { DutyHours } from './duty-hours.ts';
import type { Expert } from './experts.ts';
import { areDatesFit, type OnCall } from './on-call.ts';

/** How the callers of a site are taken: everything about it that an administrator edits. */
export interface VoicePolicy {
  /** Among agents of the best level: 空闲最久 or 通话最少. */
  choice: AgentChoice;
  /** 技能组. */
  groups: readonly VoiceGroup[];
  /** 值班时段: the first that fits an instant names the group that serves then. */
  hours: readonly DutyHours[];
  /** Group of every other time (夜班). */
  otherwise: string;
  /** 夜间值班名单: rung one after another while `otherwise` serves and nobody of it is signed in. */
  onCall: readonly OnCall[];
  /** 示忙原因. */
  pauseReasons: readonly NamedCode[];
  /** 话后小结 codes, chosen during wrap-up. */
  wrapUpCodes: readonly NamedCode[];
  /** 话后整理 at the most, seconds; `null` = as the installation is configured. */
  wrapUpSeconds: number | null;
  /** The same while the surge switch is on. */
  surgeWrapUpSeconds: number;
  /** 一级菜单 after the greeting; GB/T 33358-2016 advises against one. */
  menu: { enabled: boolean; keys: readonly MenuKey[] };
  voiceMail: VoiceMailPolicy;
  /** Callers who hear no greeting and go straight to an agent (老年人直通): digits. */
  straightThrough: readonly string[];
  /** 场外专家、翻译, whom an agent fetches into a call. */
  experts: readonly Expert[];
}

export interface VoiceGroup {
  code: string;
  name: string;
}
export interface NamedCode {
  code: string;
  name: string;
}

/** What a key leads to beside a skill (语种、专席). */
export const menuServices = ['progress', 'voice-mail'] as const;
/** A skill, 进度查询 or 语音留言; 0 and silence always mean an agent. */
export type MenuChoice = Skill | (typeof menuServices)[number];
export interface MenuKey {
  digit: string;
  does: MenuChoice;
}

/** What a new site begins with (domain rule §8): day and night are both served by the day group until somebody edits it. */
export const shippedVoicePolicy: VoicePolicy = {
  choice: 'longest-idle',
  groups: [
    { code: 'day', name: '白班组' },
    { code: 'night', name: '夜班组' },
  ],
  hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', group: 'day' }],
  otherwise: 'night',
  onCall: [],
  pauseReasons: [
    { code: 'break', name: '小休' },
    { code: 'meal', name: '用餐' },
    { code: 'training', name: '培训' },
    { code: 'meeting', name: '会议' },
    { code: 'paperwork', name: '案头处理' },
    { code: 'cool-down', name: '情绪缓冲' },
  ],
  wrapUpCodes: [
    { code: 'ticket', name: '已生成工单' },
    { code: 'answered', name: '当场答复' },
    { code: 'progress', name: '查询进度' },
    { code: 'handed-over', name: '已转接' },
    { code: 'silent', name: '无声、误拨' },
    { code: 'harassing', name: '骚扰' },
  ],
  wrapUpSeconds: null,
  surgeWrapUpSeconds: 15,
  menu: {
    enabled: false,
    keys: [
      { digit: '1', does: 'mandarin' },
      { digit: '2', does: 'dialect' },
      { digit: '3', does: 'enterprise' },
      { digit: '4', does: 'progress' },
      { digit: '9', does: 'english' },
    ],
  },
  voiceMail: shippedVoiceMail,
  straightThrough: [],
  experts: [],
};

/** What makes a policy unfit, as refusal codes with the place; empty = fit. */
export function policyProblems(policy: VoicePolicy): { code: VoicePolicyProblem; at: string }[] {
  const groups = policy.groups.map(({ code }) => code);
  const unknown = [...policy.hours.map(({ group }) => group), policy.otherwise].filter(
    (code) => !groups.includes(code),
  );
  const { groups: named, pauseReasons, wrapUpCodes, experts } = policy;
  const lists = { named, pauseReasons, wrapUpCodes, experts };
  return [
    ...unknown.map((at) => ({ code: 'unknown-group' as const, at })),
    ...[...policy.hours, ...policy.experts.flatMap(({ hours }) => hours)]
      .filter(({ from, to }) => minutesOf(from) >= minutesOf(to))
      .map(({ from, to }) => ({ code: 'hours-reversed' as const, at: `${from}–${to}` })),
    ...policy.onCall
      .filter((one) => !areDatesFit(one))
      .map(({ name }) => ({ code: 'dates-unfit' as const, at: name })),
    ...Object.values(lists).flatMap((list) =>
      twice(list.map(({ code }) => code)).map((at) => ({ code: 'code-twice' as const, at })),
    ),
    ...twice(policy.menu.keys.map(({ digit }) => digit)).map((at) => ({ code: 'code-twice' as const, at })),
    ...(policy.pauseReasons.length === 0 ? [{ code: 'list-empty' as const, at: 'pauseReasons' }] : []),
  ];
}
export type VoicePolicyProblem =
  | 'unknown-group'
  | 'hours-reversed'
  | 'dates-unfit'
  | 'code-twice'
  | 'list-empty';

const twice = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((code, i) => codes.indexOf(code) !== i)),
];

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const chinaOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Whether an instant (epoch milliseconds) lies in these hours, by the clock of China (UTC+8, no summer time). */
const holdsAt = ({ weekdays, from, to }: Omit<DutyHours, 'group'>, now: number): boolean => {
  const local = now + chinaOffsetMs;
  const days = Math.floor(local / dayMs);
  const minute = Math.floor((local - days * dayMs) / 60_000);
  const weekday = ((((days + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
  return weekdays.includes(weekday) && minutesOf(from) <= minute && minute < minutesOf(to);
};

/** The group that serves at an instant (epoch milliseconds). */
export const groupAt = ({ hours, otherwise }: VoicePolicy, now: number): string =>
  hours.find((one) => holdsAt(one, now))?.group ?? otherwise;

/** Whether an expert may be called at an instant (epoch milliseconds). */
export const isOnDuty = ({ hours }: Pick<Expert, 'hours'>, now: number): boolean =>
  hours.length === 0 || hours.some((one) => holdsAt(one, now));
