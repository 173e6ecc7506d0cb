import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { SoftphoneState } from '../../softphone/state.ts';

/** Keys of the 话务条, and what each is for. */
export const callKeys = {
  F2: '接听',
  F3: '标记骚扰',
  F4: '保持',
  F6: '就绪',
  F7: '静音',
  F8: '转评价',
  F9: '转 110',
  F10: '暂停录音',
  'Alt+T': '咨询 / 转接',
  'Alt+K': '拨号键盘',
  'Alt+J': '话后小结',
} as const;
export type CallKey = keyof typeof callKeys;

export interface Circumstances {
  /** On the bar, going on; `null` = none. */
  call: Pick<CallView, 'phase' | 'answeredAt' | 'agentId' | 'purpose'> | null;
  agent: AgentState | null;
  leg: SoftphoneState['leg'];
  /** Who presses it. */
  personId: string;
}

/** Why a key that was pressed does nothing now, as one line. */
export const whyNot = (key: CallKey, at: Circumstances): string =>
  `${callKeys[key]} ${key}：${reasonOf(key, at)}`;

const reasonOf = (key: CallKey, { call, agent, leg, personId }: Circumstances): string => {
  if (key === 'F6') return whyNotReady(agent);
  if (call === null) return agent === 'wrap-up' ? '通话已结束' : '现在没有通话';
  if (key === 'Alt+J') return '通话结束后填写';
  if (call.answeredAt === null || call.phase === 'ringing')
    return call.purpose === 'inbound' ? '接听后才能使用' : '对方接通后才能使用';
  if (leg !== 'up') return '语音正在接通，请稍候再按';
  if (call.agentId !== personId) return '由该通话的坐席操作';
  return inCall[key]?.(call.phase) ?? '上一步操作尚未完成，请稍候再按';
};

const whyNotReady = (agent: AgentState | null): string => {
  if (agent === 'ready') return '您已是就绪状态';
  return agent === 'talking' || agent === 'offered' ? '通话结束后才能就绪' : '话机尚不能接听';
};

const inCall: Partial<Record<CallKey, (phase: CallView['phase']) => string | null>> = {
  F2: () => '已在通话中',
  F3: () => '本通话已标记',
  F4: (phase) => (phase === 'consulting' ? '咨询中，市民已在听音乐' : null),
  F8: () => '第三方在线，请先请出或移交',
  F9: () => '已在呼叫或已接入',
  'Alt+T': () => '现在不能再接入第三方',
};
